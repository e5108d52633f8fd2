import type { TextRange } from '../../report/types';
import type { Edit } from '../types';

/**
 * Deletes the line the range stands on with the blank lines before it, or, on the first line, behind it.
 * Line ends may be `\n` or `\r\n`.
 */
export function deleteLine(source: string, range: TextRange): Edit {
  let { start, end } = range;
  while (start > 0 && /[^\S\n]/.test(source.charAt(start - 1))) start--;
  while (end < source.length && /[^\S\n\r]/.test(source.charAt(end))) end++;
  if (start > 0 && source.charAt(start - 1) !== '\n') return { start, end, text: '' };
  let from = start;
  while (from > 0 && /\s/.test(source.charAt(from - 1))) from--;
  if (from > 0) return { start: from, end, text: '' };
  while (end < source.length && /\s/.test(source.charAt(end))) end++;
  return { start, end, text: '' };
}

/** As `deleteLine` for several lines; deletions that meet become one. */
export function deleteLines(source: string, ranges: readonly TextRange[]): Edit[] {
  const merged: { start: number; end: number; text: string }[] = [];
  const edits = ranges.map((range) => deleteLine(source, range)).sort((a, b) => a.start - b.start);
  for (const edit of edits) {
    const last = merged.at(-1);
    if (last && edit.start <= last.end) last.end = Math.max(last.end, edit.end);
    else merged.push({ ...edit });
  }
  const first = merged[0];
  if (first?.start === 0) first.end += /^\s*/.exec(source.slice(first.end))?.[0].length ?? 0;
  return merged;
}
