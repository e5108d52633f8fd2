import { isHan } from '../language/characters';
import { mendMarks } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/ascii-quotes',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 15834—2011 4.8：引号的形式为“”‘’', status: 'V2' },
  title: { zh: '英文直引号', en: 'Straight quotation marks' },
  messages: {
    default: {
      zh: '中文里应使用“”，这里是英文直引号。',
      en: 'Straight quotation marks in Chinese text: use “”.',
    },
  },
  description: '中文引号是“”，从代码、网页复制来的直引号（"）应改过来。',
  ignores: ['整对都在外文里的引号。', '代码、网址、HTML属性。', '不成对的直引号：无法判断方向，只提示不改。'],
  examples: [
    { in: 'achievements', text: '深化⟦"放管服"⟧改革。', fixed: '深化“放管服”改革。' },
    { in: 'achievements', text: '使用`"id"`字段，系统名称为 "Law Net 2.0" 。' },
  ],
  *check(content) {
    if (content.kind === 'code' || !content.text.includes('"')) return;
    const marks = [...proseMatches(content, /"/g)].map(({ start }) => start);
    if (marks.length % 2 === 1) {
      yield* single(content.text, marks);
      return;
    }
    for (let index = 0; index + 1 < marks.length; index += 2) {
      const start = marks[index] ?? 0;
      const end = (marks[index + 1] ?? 0) + 1;
      if (!/[一-龥]/.test(content.text.slice(start, end))) continue;
      yield {
        start,
        end,
        fix: mendMarks('改为“”', 'Use “”', [
          { start, end: start + 1, text: '“' },
          { start: end - 1, end, text: '”' },
        ]),
      };
    }
  },
};

function* single(text: string, marks: readonly number[]) {
  for (const at of marks) {
    if (isHan(text[at - 1]) || isHan(text[at + 1])) yield { start: at, end: at + 1 };
  }
}

export default rule;
