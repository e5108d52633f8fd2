/**
 * One slip of the pen: a text that differs from a fixed wording by one missing, extra, wrong or
 * swapped character. A wording is filed by its two halves: one slip leaves one of them whole.
 */
import { type Alike, isGrammar, isHan } from './characters';

export interface Slip {
  /** Offsets in the text that was read, of the whole wording as written. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'missing' | 'extra' | 'wrong' | 'swapped';
  /** The character that is missing, too much or wrong, as it should be. */
  readonly character: string;
}

/** How freely one character may differ: any, or only one that sounds or looks alike. */
export type Freedom = 'any' | 'alike';

/** Wordings from this length on may differ by any character; shorter ones are too near to other words. */
export const LONG_WORDING = 9;

/** Reads the text behind (or, mirrored, before) the whole half: `expected` is what should stand there. */
function readSide(
  actual: string,
  expected: string,
  freedom: Freedom,
  alike: Alike,
  neighbour: string,
): (Omit<Slip, 'start' | 'end'> & { readonly length: number }) | null {
  let at = 0;
  while (at < expected.length && actual[at] === expected[at]) at++;
  const wanted = expected[at];
  const written = actual[at];
  if (wanted === undefined) return null;
  const rest = expected.slice(at + 1);
  const last = rest === '';
  if (written === undefined || !isHan(written)) {
    // A mark in place of a character: it went missing only if the rest follows, or the wording ends here.
    const gone = last && freedom === 'any';
    return gone ? { kind: 'missing', character: wanted, length: at } : null;
  }
  const canSwap = rest[0] === written && actual[at + 1] === wanted;
  if (canSwap && actual.startsWith(rest.slice(1), at + 2)) {
    return { kind: 'swapped', character: wanted, length: expected.length };
  }
  if (!last && freedom === 'any' && actual.startsWith(rest, at)) {
    return { kind: 'missing', character: wanted, length: expected.length - 1 };
  }
  if (actual.startsWith(rest, at + 1) && mayReplace(written, wanted, expected.length, last, freedom, alike)) {
    return { kind: 'wrong', character: wanted, length: expected.length };
  }
  const doubled = written === (at > 0 ? expected[at - 1] : neighbour) || written === wanted;
  const canExtra = doubled || (freedom === 'any' && at > 0 && !isGrammar(written));
  if (canExtra && actual.startsWith(expected.slice(at), at + 1)) {
    return { kind: 'extra', character: written, length: expected.length + 1 };
  }
  return null;
}

/** One-character endings: the same sound behind them often begins the next word (行政执法证, 行政执法整体);
 * 依 in front likewise ends the word before (社会主义法治国家). */
const SUFFIXES = '证员人权率制周化性依';

function mayReplace(
  written: string,
  wanted: string,
  length: number,
  last: boolean,
  freedom: Freedom,
  alike: Alike,
): boolean {
  // 法制 and 法治 have a rule of their own.
  if (isLaw(written) && isLaw(wanted)) return false;
  if (last && SUFFIXES.includes(wanted)) return false;
  if (alike.has(wanted, written)) return !(isGrammar(written) && (last || length < 4));
  return freedom === 'any' && !last && !isGrammar(written);
}

function isLaw(char: string): boolean {
  return char === '治' || char === '制';
}

const mirror = (text: string): string => [...text].reverse().join('');

/** The slip in a text whose first half stands at `at` as it should; null when there is none or more than one. */
export function slipBehind(
  text: string,
  at: number,
  wording: string,
  half: string,
  freedom: Freedom,
  alike: Alike,
): Slip | null {
  const from = at + half.length;
  const expected = wording.slice(half.length);
  const side = readSide(
    text.slice(from, from + expected.length + 2),
    expected,
    freedom,
    alike,
    half.at(-1) ?? '',
  );
  return side && { kind: side.kind, character: side.character, start: at, end: from + side.length };
}

/** The same for a text whose second half stands at `at`. */
export function slipBefore(
  text: string,
  at: number,
  wording: string,
  half: string,
  freedom: Freedom,
  alike: Alike,
): Slip | null {
  const expected = wording.slice(0, wording.length - half.length);
  const before = text.slice(Math.max(0, at - expected.length - 2), at);
  const side = readSide(mirror(before), mirror(expected), freedom, alike, half.charAt(0));
  return (
    side && { kind: side.kind, character: side.character, start: at - side.length, end: at + half.length }
  );
}
