import type { TextRange } from '../report/types';

/**
 * A blank left to fill: `{{待填：…}}` asks for words, `{{上年：218}}` for a figure and shows last year's,
 * `{{核对：…}}` for a second look at what stands before it.
 */
export interface Placeholder extends TextRange {
  /** What stands between the braces. */
  readonly text: string;
  readonly kind: 'blank' | 'last-year' | 'check' | 'variable';
}

const PLACEHOLDER = /\{\{([^{}\r\n]{1,200})\}\}/g;

/** All blanks of a text in order; offsets are UTF-16. */
export function placeholdersIn(source: string): readonly Placeholder[] {
  return [...source.matchAll(PLACEHOLDER)].map((match) => {
    const text = match[1] ?? '';
    return { start: match.index, end: match.index + match[0].length, text, kind: kindOf(text) };
  });
}

function kindOf(text: string): Placeholder['kind'] {
  if (/^上年[：:]/.test(text)) return 'last-year';
  if (/^核对[：:]/.test(text)) return 'check';
  return /^[A-Za-z]\w*$/.test(text) ? 'variable' : 'blank';
}

export function blank(what: string): string {
  return `{{待填：${what}}}`;
}

/** A figure of last year, kept in sight until this year's takes its place. */
export function lastYearValue(value: string): string {
  return `{{上年：${value}}}`;
}

/** A remark for the writer, to be deleted once looked into. */
export function checkMark(remark: string): string {
  return `{{核对：${remark}}}`;
}
