import type { BlockRule, DocumentRule, Problem, RuleMeta } from '../../src/rules/types';

/** Rules for tests of the engine: real ones change, these do not. */
const META: Omit<RuleMeta, 'id'> = {
  level: 'warning',
  on: true,
  basis: { text: '测试', status: 'V' },
  title: { zh: '测试规则', en: 'A rule for tests' },
  messages: {
    default: { zh: '发现“{word}”', en: 'found “{word}”' },
    plain: { zh: '没有变量', en: 'no variables' },
  },
  description: '',
  ignores: [],
  examples: [],
};

/** Reports every occurrence of a word in a block; counts how often it is asked. */
export function wordRule(
  id: string,
  word: string,
  replacement?: string,
  meta: Partial<RuleMeta> = {},
): BlockRule & { calls: () => number } {
  let calls = 0;
  return {
    ...META,
    ...meta,
    id,
    kind: 'block',
    calls: () => calls,
    *check({ text }) {
      calls++;
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
        const range = { start, end: start + word.length };
        yield { ...range, args: { word }, ...(replacement === undefined ? {} : fixOf(range, replacement)) };
      }
    },
  };
}

export function fixOf(range: { start: number; end: number }, text: string): Pick<Problem, 'fix'> {
  return {
    fix: {
      safety: 'safe',
      title: { zh: `改为“${text}”`, en: `Change to “${text}”` },
      edits: [{ ...range, text }],
    },
  };
}

export function documentRule(
  id: string,
  check: DocumentRule['check'],
  meta: Partial<RuleMeta> = {},
): DocumentRule {
  return { ...META, ...meta, id, kind: 'document', check };
}
