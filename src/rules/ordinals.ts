/** Numbers of headings and items: where the mark stands, how it reads with another value. */
import { toChineseNumeral } from '../report/numerals';
import type { Ordinal, Section, TextRange } from '../report/types';
import type { Edit, Fix } from './types';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A mark in the text with the value it should have. */
export interface Renumbered extends TextRange {
  readonly ordinal: Ordinal;
  readonly value: number;
}

/** Range of a section's number; an empty one where it has none. */
export function markOf(section: Section): TextRange {
  const { start } = section.heading;
  return { start, end: start + (section.ordinal?.text.length ?? 0) };
}

/** The mark with another value, its brackets and punctuation kept; null for marks that cannot count (最后). */
export function withValue(ordinal: Ordinal, value: number): string | null {
  if (ordinal.style === 'shou' || value < 1 || value > 99) return null;
  return ordinal.text.replace(/[一二三四五六七八九十百]+|[0-9０-９]+|[①-⑳]/, (old) => {
    if (/[0-9]/.test(old)) return String(value);
    if (/[０-９]/.test(old)) return fullWidth(value);
    return /[①-⑳]/.test(old) ? CIRCLED.charAt(value - 1) || old : toChineseNumeral(value);
  });
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Edits of the marks whose value changes. */
export function renumberEdits(marks: readonly Renumbered[]): Edit[] {
  return marks.flatMap(({ start, end, ordinal, value }) => {
    const text = withValue(ordinal, value);
    return text === null || text === ordinal.text ? [] : [{ start, end, text }];
  });
}

/** The fix that numbers a whole sequence anew; undefined when nothing would change. */
export function renumberFix(marks: readonly Renumbered[]): Fix | undefined {
  const edits = renumberEdits(marks);
  if (edits.length === 0) return undefined;
  return {
    safety: 'suggestion',
    title: { zh: '依次重新编号', en: 'Renumber in sequence' },
    edits,
  };
}
