/** Titles in 《》 and what is known of them: rules on names read these, other rules leave them alone. */
import { perContent } from '../../report/memo';
import type { BlockContent, TextRange } from '../../report/types';

/** A title with its marks; offsets count from the block's start. */
export interface Title extends TextRange {
  /** Words between the outer marks. */
  readonly text: string;
}

/** Longest title looked for; behind an unclosed 《 the next paragraph's » would be found otherwise. */
const LONGEST = 120;

/** Outermost 《…》 of a block. */
export const titlesOf = perContent((content: BlockContent): readonly Title[] => {
  const titles: Title[] = [];
  const { text } = content;
  let open = text.indexOf('《');
  while (open >= 0) {
    const close = closing(text, open);
    if (close > 0) titles.push({ start: open, end: close + 1, text: text.slice(open + 1, close) });
    open = text.indexOf('《', close > 0 ? close : open + 1);
  }
  return titles;
});

/** Offset of the 》 that belongs to the 《, or -1. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length && at - open < LONGEST; at++) {
    if (text[at] === '《') depth++;
    else if (text[at] === '》' && --depth === 0) return at;
  }
  return -1;
}

/** Says whether a range touches a title; by bisection, a hostile text has thousands. */
export function insideTitle(content: BlockContent, start: number, end: number): boolean {
  const titles = titlesOf(content);
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((titles[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return (titles[low]?.start ?? end) < end;
}
