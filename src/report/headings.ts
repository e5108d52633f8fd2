/** Which blocks are headings, where the heading ends and its body begins. */
import { perContent } from './memo';
import { ordinalLevel } from './ordinals';
import type { Block, Ordinal, TextRange } from './types';
import { isProse, wordsOf } from './words';

export interface Heading {
  readonly block: Block;
  readonly ordinal: Ordinal | null;
  /** 1–4 from the number; null for a Markdown heading without one. */
  readonly numberLevel: 1 | 2 | 3 | 4 | null;
  readonly heading: TextRange;
  readonly titleRange: TextRange;
  readonly runIn: boolean;
}

/** A line of up to this many characters without a full stop inside is a heading of its own. */
const LONGEST_STANDALONE = 100;
/** With a full stop at its end it is a heading only when short; a longer one is an item. */
const LONGEST_WITH_STOP = 45;
/** The first sentence of a paragraph is its heading up to this length. */
const LONGEST_RUN_IN = 90;

/** The heading in a block, or null when the block is plain running text. */
export function readHeading(block: Block): Heading | null {
  const found = headingOf(block.content);
  if (!found) return null;
  const at = block.start + block.content.textStart;
  return {
    block,
    ordinal: found.ordinal,
    numberLevel: ordinalLevel(found.ordinal),
    heading: { start: at, end: at + found.end },
    titleRange: { start: at + found.titleStart, end: at + found.titleEnd },
    runIn: found.runIn,
  };
}

/** Number and cut of the heading, counted from the block's first word. */
const headingOf = perContent((content): (Cut & { readonly ordinal: Ordinal | null }) | null => {
  if (!isProse(content)) return null;
  const ordinal = ordinalLevel(content.ordinal) === null ? null : content.ordinal;
  if (ordinal === null && content.depth === 0) return null;
  const base = ordinal?.text.length ?? 0;
  const found = cutHeading(wordsOf(content).slice(base), content.depth > 0);
  return {
    ordinal,
    titleStart: base + found.titleStart,
    titleEnd: base + found.titleEnd,
    end: base + found.end,
    runIn: found.runIn,
  };
});

interface Cut {
  readonly titleStart: number;
  readonly titleEnd: number;
  /** End of the heading with its full stop. */
  readonly end: number;
  readonly runIn: boolean;
}

/** Cuts the words behind the number into heading and body. */
function cutHeading(words: string, isMarkdownHeading: boolean): Cut {
  const titleStart = leading(words);
  const stop = headingStop(words);
  const isWhole = stop === null || stop.end >= words.length;
  const standalone = isMarkdownHeading || (isWhole && isShortEnough(words, stop !== null));
  if (standalone)
    return cut(words, titleStart, isWhole && stop ? stop.at : words.length, words.length, false);
  if (stop && !isWhole && stop.at <= LONGEST_RUN_IN) return cut(words, titleStart, stop.at, stop.end, true);
  const clause = words.search(/[，,；;：:。]/);
  const at = clause < 0 ? words.length : clause;
  return cut(words, titleStart, at, Math.min(at + 1, words.length), at + 1 < words.length);
}

function isShortEnough(words: string, hasStop: boolean): boolean {
  return words.length <= (hasStop ? LONGEST_WITH_STOP : LONGEST_STANDALONE);
}

/** First full stop outside quotes and brackets, else a colon or wide gap early in the text. */
function headingStop(words: string): { at: number; end: number } | null {
  let depth = 0;
  for (let at = 0; at < Math.min(words.length, LONGEST_RUN_IN + 1); at++) {
    const char = words.charAt(at);
    if ('（(《“「'.includes(char)) depth++;
    else if ('）)》”」'.includes(char)) depth = Math.max(depth - 1, 0);
    else if (depth === 0 && isStop(words, at)) return { at, end: at + 1 };
    else if (depth === 0 && char === '\n') return { at, end: at + 1 };
  }
  return null;
}

function isStop(words: string, at: number): boolean {
  const char = words.charAt(at);
  if (char === '。' || char === '！') return true;
  if ((char === '：' || char === ':') && at > 3) return !/\d/.test(words.charAt(at + 1));
  return /[ \u3000]/.test(char) && isWideGap(words, at);
}

/** 一、主要举措和成效　2023年以来，……: a short title, a gap, and sentences behind it. */
function isWideGap(words: string, at: number): boolean {
  const isTitle = at > 3 && at < 45 && /[\u4e00-\u9fff]/.test(words.charAt(at - 1));
  return isTitle && words.length - at > 40 && /[，。]/.test(words.slice(at));
}

function cut(words: string, titleStart: number, titleEnd: number, end: number, runIn: boolean): Cut {
  const title = words.slice(titleStart, titleEnd).replace(/[\s*_]+$/, '');
  return { titleStart, titleEnd: titleStart + title.length, end, runIn };
}

function leading(words: string): number {
  return /^[\s\u3000*_]*/.exec(words)?.[0].length ?? 0;
}
