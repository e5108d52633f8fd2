/** Text taken over from the unit's own report of the year before. */
import { type CopyText, MASK } from './copy-text';
import { findCopying } from './copying';
import { quotation } from './copying-section';

export interface LastYearCopy {
  readonly shared: number;
  /** Characters of this year's text that are compared. */
  readonly total: number;
  readonly longest: string;
}

/** Null when nothing of length was taken over. */
export function copiedFromLastYear(now: CopyText, before: CopyText): LastYearCopy | null {
  const [pair] = findCopying([now.text, before.text]);
  const longest = pair?.passages[0];
  if (!pair || !longest) return null;
  return {
    shared: pair.shared,
    total: now.text.replaceAll(MASK, '').length,
    longest: quotation(now, longest),
  };
}
