import { mendMarks } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

/** Two years run together, or parted by a blank only, in front of 年. */
const LOST = /(?<![\d.])((?:19|20)\d\d)(年?[ \u00a0\u3000]?)((?:19|20)\d\d)(?=年)/g;
const LONGEST_PERIOD = 20;

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/dash-lost',
  level: 'error',
  on: true,
  basis: { text: '文件名称、规划期的起止年份用连接号（GB/T 15834—2011 4.13）', status: 'V2' },
  title: { zh: '起止年份丢了连接号', en: 'Dash lost between two years' },
  messages: {
    default: {
      zh: '“{found}年”丢了连接号，应为“{from}—{to}年”。',
      en: 'The dash between {from} and {to} is lost.',
    },
  },
  description: '从网页、Word复制时，起止年份之间的连接号常常丢失，“2021—2025年”变成“20212025年”。',
  ignores: ['不构成先后的两个年份。', '编号、电话、代码里的八位数字。'],
  examples: [
    {
      in: 'achievements',
      text: '落实《青石市法治政府建设实施纲要（⟦20212025⟧年）》。',
      fixed: '落实《青石市法治政府建设实施纲要（2021—2025年）》。',
    },
    {
      in: 'achievements',
      text: '落实《青石市法治政府建设实施纲要(2021-2025年)》，编号20212025，2023年2024年均已完成。',
    },
  ],
  *check(content) {
    for (const match of proseMatches(content, LOST)) {
      const { 0: found, 1: from = '', 2: between = '', 3: to = '', start, end } = match;
      const length = Number(to) - Number(from);
      const inBrackets = /[（(]\s*$/.test(content.text.slice(Math.max(0, start - 2), start));
      // 2023年2024年 in running text is a list that lost its comma; in brackets it is a period.
      if (length < 1 || length > LONGEST_PERIOD || (between !== '' && !inBrackets)) continue;
      const at = start + 4;
      const edits = [{ start: at, end: at + between.length, text: '—' }];
      yield { start, end, args: { found, from, to }, fix: mendMarks('补连接号', 'Put the dash back', edits) };
    }
  },
};

export default rule;
