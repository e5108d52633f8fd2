import { suggest } from '../language/fixes';
import { insideTitle } from '../language/titles';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

const NO_YEAR_WORD = /20[0-3]\d(?=以来|至今|全年|底前|初以来|起)/g;
const TWO_DIGITS = /([12]\d)年(?=度|以来|全年|底|末|初|[，,](?:我|全|共)|[1-9]月|1[0-2]月)/g;

const rule: BlockRule = {
  kind: 'block',
  id: 'dates/abbreviated-year',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 15835—2011：年份用四位数字，“年”字不省略', status: 'V2' },
  title: { zh: '年份写法不完整', en: 'Year written short' },
  messages: {
    default: {
      zh: '“{found}”后面缺“年”字，应写“{found}年”。',
      en: 'The word 年 is missing behind “{found}”.',
    },
    short: {
      zh: '“{found}年”是两位年份，正式文件要写全四位（“20{found}年”）。',
      en: '“{found}年” has two digits only: write the year in full.',
    },
  },
  description: '“2021以来”缺“年”字，“22年全年”只写两位，都不合年份写法的规定。',
  ignores: ['时长（“历时22年”“改革开放40年以来”）、型号、文号、序数。', '书名号里的标题。'],
  examples: [
    { in: 'achievements', text: '梳理⟦2021⟧以来的决策档案8件。', fixed: '梳理2021年以来的决策档案8件。' },
    { in: 'achievements', text: '⟦22年⟧全年办理案件860件。', fixed: '2022年全年办理案件860件。' },
    { in: 'achievements', text: '自2021年以来办案860件，改革开放40年以来法治不断进步，历经12年努力。' },
  ],
  *check(content) {
    for (const { 0: found, start, end } of proseMatches(content, NO_YEAR_WORD)) {
      const before = content.text.charAt(start - 1);
      // 2021起 alone may count cases; behind 自 and 从 it is the year.
      const isYear = content.text[end] === '起' ? /[自从]/.test(before) : !/[\d.．—－–-]/.test(before);
      if (!isYear || insideTitle(content, start, end)) continue;
      const edits = [{ start: end, end, text: '年' }];
      yield { start, end, args: { found }, fix: suggest('补“年”字', 'Add 年', edits) };
    }
    for (const { 1: found = '', start, end } of proseMatches(content, TWO_DIGITS)) {
      if (insideTitle(content, start, end) || !isClauseHead(content.text, start)) continue;
      const edits = [{ start, end: start, text: '20' }];
      yield {
        start,
        end,
        message: 'short',
        args: { found },
        fix: suggest('写全年份', 'Write the year in full', edits),
      };
    }
  },
};

/** 历时22年 and 工作12年 count years; a date opens its clause or follows 从、自、至、于. */
function isClauseHead(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  return before === '' || /[，,。；;：:、\s\u3000从自至于比较]/.test(before);
}

export default rule;
