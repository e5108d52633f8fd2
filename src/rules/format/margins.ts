import type { PageSetup } from '../../word/types';
import type { WordRule } from '../types';
import { millimetres, standard, wholeDocument } from './deviations';

interface Measure {
  readonly name: string;
  /** Millimetres. */
  readonly wanted: number;
  readonly of: (page: PageSetup) => number;
}

/** The type area follows from the four margins; the two that remain vary with the first two by at most 1 mm. */
const MEASURES: readonly Measure[] = [
  { name: '天头（上边距）', wanted: 37, of: (page) => page.top },
  { name: '订口（左边距）', wanted: 28, of: (page) => page.left },
  { name: '版心宽度', wanted: 156, of: (page) => page.width - page.left - page.right },
  { name: '版心高度', wanted: 225, of: (page) => page.height - page.top - page.bottom },
];

const TOLERANCE = 1.05;

const rule: WordRule = {
  kind: 'word',
  id: 'format/margins',
  level: 'error',
  on: true,
  basis: standard('5.2.1：天头 37 mm±1 mm，订口 28 mm±1 mm，版心 156 mm×225 mm'),
  title: { zh: '页边距、版心不合规定', en: 'Margins differ from the standard' },
  messages: {
    default: {
      zh: '{found}。标准是上 37、下 35、左 28、右 26 毫米，版心 156×225 毫米；边距不对，每页就排不成 22 行、每行 28 字。请在“页面布局—页边距”中改正。',
      en: '{found}. The standard has 37, 35, 28 and 26 mm (top, bottom, left, right) and a type area of 156×225 mm. Set the margins so.',
    },
  },
  description:
    '查第一节的上、左边距和由四边定出的版心。相差 1 毫米以内的不报；纸张不是 A4 的，由 `format/paper-size` 提示，这里不重复。',
  ignores: ['与标准相差 1 毫米以内的边距。', '纸张不是 A4 的文件。', '没有写明页面设置的文件。'],
  examples: [
    {
      text: '# ⟦某县2023年度法治政府建设情况报告⟧\n\n一、主要举措和成效',
      setting: { page: { left: 1800, right: 1800, top: 1440, bottom: 1440 } },
      note: 'Word 的默认边距。',
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效',
      setting: { page: { top: 2120 } },
      note: '相差不到 1 毫米。',
    },
  ],
  *check(setting) {
    const { page } = setting.document;
    if (page === null || Math.abs(page.width - 11906) > 57 || Math.abs(page.height - 16838) > 57) return;
    const found = MEASURES.filter(({ wanted, of }) => Math.abs(millimetres(of(page)) - wanted) > TOLERANCE);
    if (found.length === 0) return;
    const said = found.map(
      ({ name, wanted, of }) => `${name} ${millimetres(of(page))} 毫米（应为 ${wanted}）`,
    );
    yield { ...wholeDocument(setting), args: { found: said.join('，') } };
  },
};

export default rule;
