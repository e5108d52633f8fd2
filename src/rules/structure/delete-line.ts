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
