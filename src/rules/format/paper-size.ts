import type { WordRule } from '../types';
import { millimetres, standard, wholeDocument } from './deviations';

/** A4 in twips. */
const WIDTH = 11906;
const HEIGHT = 16838;
const MILLIMETRE = 57;

const rule: WordRule = {
  kind: 'word',
  id: 'format/paper-size',
  level: 'error',
  on: true,
  basis: standard('5.1：公文用纸采用 A4 型纸，210 mm×297 mm'),
  title: { zh: '纸张不是 A4', en: 'Paper is not A4' },
  messages: {
    default: {
      zh: '纸张是 {width}×{height} 毫米，公文应当用 A4 纸（210×297 毫米），否则打印时版心和页数都会变。请在“页面布局”中改为 A4 竖向。',
      en: 'The paper is {width}×{height} mm; official documents use A4 (210×297 mm), or layout and page count change in print. Set the page to A4, portrait.',
    },
  },
  description: '查 Word 文件第一节的纸张大小。新建文件的默认纸张有时是 Letter，发给别人打印时版面会移动。',
  ignores: ['与 A4 相差不到 1 毫米的纸张。', '没有写明页面设置的文件。'],
  examples: [
    {
      text: '# ⟦某县2023年度法治政府建设情况报告⟧\n\n一、主要举措和成效',
      setting: { page: { width: 12240, height: 15840 } },
      note: 'Letter 纸。',
    },
    { text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效', note: 'A4 纸。' },
  ],
  *check(setting) {
    const { page } = setting.document;
    if (page === null) return;
    if (Math.abs(page.width - WIDTH) <= MILLIMETRE && Math.abs(page.height - HEIGHT) <= MILLIMETRE) return;
    yield {
      ...wholeDocument(setting),
      args: { width: millimetres(page.width), height: millimetres(page.height) },
    };
  },
};

export default rule;
