import type { BlockContent, TextRange } from '../report/types';

/**
 * Small things rules share. The strings are for building patterns that accept both widths:
 * texts copied from some sites have only half-width punctuation.
 */
export const COMMA = '[，,]';
export const COLON = '[：:]';
export const SEMICOLON = '[；;]';
export const OPEN = '[（(]';
export const CLOSE = '[）)]';
export const PERCENT = '[％%]';
/** Ends a sentence; the half-width full stop is left out because it is a decimal point more often. */
export const SENTENCE_END = '[。！？!?]';

/** Says whether the range touches code, an address, HTML or a Markdown mark. Offsets count from the block's start. */
export function touchesOpaque(content: BlockContent, start: number, end: number): boolean {
  return content.opaque.some((range) => range.start < end && range.end > start);
}

/** Matches of a global pattern in the words of a block, without those that touch what is not prose. */
export function* proseMatches(
  content: BlockContent,
  pattern: RegExp,
): Generator<RegExpMatchArray & TextRange> {
  for (const match of content.text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!touchesOpaque(content, start, end)) yield Object.assign(match, { start, end });
  }
}
