import type { SetParagraph } from '../../word/typesetting';
import type { WordRule } from '../types';
import { grouped, ofRole, standard } from './deviations';

/** Characters; between a little less and a little more than two. */
const LEAST = 1.5;
const MOST = 2.6;
const BLANKS = /^[\s\u3000\u00a0]+/;

const rule: WordRule = {
  kind: 'word',
  id: 'format/first-line-indent',
  level: 'warning',
  on: true,
  basis: standard('7.3.3：每个自然段左空二字，回行顶格'),
  title: { zh: '段落没有左空二字', en: 'Paragraphs not indented by two characters' },
  messages: {
    default: {
      zh: '从这里起有 {count} 段{found}。公文每个自然段左空二字、回行顶格。请在“段落”中设“首行缩进 2 字符”。',
      en: '{count} paragraph(s) from here on: {found}. The first line is indented by two characters. Set it in the paragraph settings.',
    },
  },
  description: '查正文段落和标题的首行缩进：按字符、按磅值、用空格缩进的，只要看上去是两个字就不报。',
  ignores: [
    '主送机关、署名、日期、附件和标题页的各行。',
    '用空格或全角空格空出的两字。',
    '居中、靠右的段落和表格里的字。',
  ],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n⟦全年审查规范性文件36件，提出意见120条。⟧',
      setting: { paragraph: { firstLine: 0, firstLineChars: 0 } },
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件，提出意见120条。',
      setting: { paragraph: { firstLine: 640, firstLineChars: null } },
      note: '按磅值缩进两个字。',
    },
  ],
  *check(setting) {
    yield* grouped(
      ofRole(setting, 'body', 'heading').flatMap((one) => {
        const found = wrongIndent(one);
        return found === null ? [] : [{ range: one.range, found }];
      }),
    );
  },
};

function wrongIndent({ paragraph }: SetParagraph): string | null {
  const { alignment, firstLine, firstLineChars, left, leftChars } = paragraph.format;
  if (alignment === 'center' || alignment === 'right') return null;
  const size = paragraph.runs[0]?.format.size ?? 32;
  const blanks = BLANKS.exec(paragraph.runs.map((run) => run.text).join(''))?.[0] ?? '';
  const byBlanks = [...blanks].reduce(
    (sum, char) => sum + (char === '\u3000' ? 1 : char === '\t' ? 2 : 0.5),
    0,
  );
  const first =
    firstLineChars === null || firstLineChars === 0 ? firstLine / (size * 10) : firstLineChars / 100;
  const margin = leftChars === null || leftChars === 0 ? left / (size * 10) : leftChars / 100;
  const seen = first + margin + byBlanks;
  if (seen < LEAST) return seen < 0.5 ? '没有首行缩进' : `首行只空了 ${round(seen)} 字`;
  if (margin > MOST && first >= 0) return `整段左缩进 ${round(margin)} 字`;
  return first + byBlanks > MOST + 1 ? `首行空了 ${round(first + byBlanks)} 字` : null;
}

function round(characters: number): number {
  return Math.round(characters * 10) / 10;
}

export default rule;
