import { suggest } from '../language/fixes';
import { type Mark, pairsOf } from '../language/pairs';
import type { BlockRule, Fix } from '../types';

const PARTNER: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '“',
  '‘': '’',
  '’': '‘',
  '（': '）',
  '(': ')',
  '）': '（',
  ')': '(',
  '《': '》',
  '》': '《',
  '〈': '〉',
  '〉': '〈',
  '【': '】',
  '】': '【',
  '「': '」',
  '」': '「',
  '『': '』',
  '』': '『',
};

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/unbalanced-pair',
  level: 'error',
  on: true,
  basis: { text: 'GB/T 15834—2011 4.8、4.9、4.15：引号、括号、书名号成对使用', status: 'V2' },
  title: { zh: '引号、括号、书名号不成对', en: 'Mark without its partner' },
  messages: {
    default: {
      zh: '“{mark}”没有配对的“{partner}”，请补上或删去。',
      en: '“{mark}” has no partner “{partner}”.',
    },
    direction: {
      zh: '引号方向写反了：这里应为“{partner}”。',
      en: 'The quotation mark is turned the wrong way: write “{partner}”.',
    },
  },
  description: '引号、括号、书名号应成对出现。规则在一个自然段内用栈匹配，全角半角括号可以互配。',
  ignores: [
    '“1）”“一）”等半括号序号。',
    '外文里的撇号。',
    '代码、网址、公式。',
    '跨段的引文：只提示缺少的那一个。',
  ],
  examples: [
    { in: 'achievements', text: '深化⟦“⟧放管服改革，成效明显。' },
    { in: 'achievements', text: '落实《责任清单》⟦》⟧要求。' },
    { in: 'achievements', text: '推进“一网通办⟦“⟧改革。', fixed: '推进“一网通办”改革。' },
    { in: 'achievements', text: '1）推进“放管服”改革（含“证照分离”)；2）落实《关于印发〈清单〉的通知》。' },
  ],
  *check(content) {
    const { lone } = pairsOf(content);
    for (let index = 0; index < lone.length; index++) {
      const mark = lone[index];
      if (!mark) continue;
      const next = lone[index + 1];
      const turned = next && isTurned(mark, next, content.text) ? next : null;
      if (turned) index++;
      yield problem(turned ?? mark, turned !== null);
    }
  },
};

/** “…“ : the second of two opening marks close together was meant to close. */
function isTurned(mark: Mark, next: Mark, text: string): boolean {
  return (
    mark.char === '“' &&
    next.char === '“' &&
    next.at - mark.at < 40 &&
    !/[。；]/.test(text.slice(mark.at, next.at))
  );
}

function problem({ at, char }: Mark, direction: boolean) {
  const partner = PARTNER[char] ?? '';
  const args = { mark: char, partner };
  if (!direction) return { start: at, end: at + 1, args };
  const fix: Fix = suggest('改引号方向', 'Turn the mark', [{ start: at, end: at + 1, text: partner }]);
  return { start: at, end: at + 1, message: 'direction', args, fix };
}

export default rule;
