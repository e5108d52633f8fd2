import type { SetParagraph } from '../../word/typesetting';
import type { WordRule } from '../types';
import { grouped, ofRole, standard } from './deviations';

/** Sum of the three channels up to which a colour is printed black. */
const NEARLY_BLACK = 0x30 * 3;

const rule: WordRule = {
  kind: 'word',
  id: 'format/text-color',
  level: 'error',
  on: true,
  basis: standard('5.2.4：如无特殊说明，公文中文字的颜色均为黑色'),
  title: { zh: '文字不是黑色', en: 'Text that is not black' },
  messages: {
    default: {
      zh: '从这里起有 {count} 段文字的颜色是 #{found}，公文文字均为黑色。蓝色多半来自 Word 自带的标题样式，红色多半是修改时的标记。请改为黑色。',
      en: '{count} paragraph(s) from here on are coloured #{found}; text of official documents is black. Blue usually comes from the built-in heading styles.',
    },
  },
  description: '查标题、正文、署名、日期的文字颜色，算上样式继承。Word 自带的标题样式是蓝色，最容易留下。',
  ignores: [
    '“自动”颜色。',
    '打印出来与黑色没有分别的深灰。',
    '标题以上的发文机关标志：按标准用红色。',
    '表格、文本框里的字。',
  ],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n⟦一、主要举措和成效⟧\n\n全年审查规范性文件36件。',
      setting: { run: { color: '2F5496' } },
      note: 'Word 标题样式的蓝色。',
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件。',
      setting: { run: { color: 'auto' } },
    },
  ],
  *check(setting) {
    const paragraphs = ofRole(setting, 'title', 'addressee', 'heading', 'body', 'organ', 'date');
    yield* grouped(
      paragraphs.flatMap((one) => {
        const found = colourOf(one);
        return found === null ? [] : [{ range: one.range, found }];
      }),
    );
  },
};

function colourOf({ paragraph }: SetParagraph): string | null {
  for (const { text, format } of paragraph.runs) {
    if (text.trim() === '' || !/^[0-9a-f]{6}$/i.test(format.color)) continue;
    const channels = [0, 2, 4].map((at) => Number.parseInt(format.color.slice(at, at + 2), 16));
    if (channels.reduce((sum, value) => sum + value, 0) > NEARLY_BLACK) return format.color.toUpperCase();
  }
  return null;
}

export default rule;
