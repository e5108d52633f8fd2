/** Fixes the language rules build: one edit, or a few, always as small as the mistake. */
import type { Edit, Fix } from '../types';

/** A word is replaced: the writer decides. */
export function replaceWord(start: number, end: number, text: string): Fix {
  return {
    safety: 'suggestion',
    title: text === '' ? { zh: '删去', en: 'Remove' } : { zh: `改为“${text}”`, en: `Change to “${text}”` },
    edits: [{ start, end, text }],
  };
}

/** Marks, widths and blanks: the meaning cannot change. */
export function mendMarks(zh: string, en: string, edits: readonly Edit[]): Fix {
  return { safety: 'safe', title: { zh, en }, edits };
}

export function suggest(zh: string, en: string, edits: readonly Edit[]): Fix {
  return { safety: 'suggestion', title: { zh, en }, edits };
}
