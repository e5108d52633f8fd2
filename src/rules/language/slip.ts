/**
 * One slip of the pen: a text that differs from a fixed wording by one missing, extra, wrong or
 * swapped character. A wording is filed by its two halves: one slip leaves one of them whole.
 * Called for every half in a text, so it compares in place and makes nothing until it has found something.
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

/** One side of a wording against a text, read away from the half that is whole: forwards or backwards. */
interface Side {
  readonly text: string;
  /** Offset of the first character to read. */
  readonly at: number;
  readonly step: 1 | -1;
  readonly wording: string;
  /** Index in the wording of the first character expected. */
  readonly from: number;
  /** Number of characters expected. */
  readonly length: number;
  readonly freedom: Freedom;
  readonly alike: Alike;
}

/** The slip in a text whose first half stands at `at` as it should; null when there is none or more than one. */
export function slipBehind(
  text: string,
  at: number,
  wording: string,
  half: string,
  freedom: Freedom,
  alike: Alike,
): Slip | null {
  const from = half.length;
  const side: Side = {
    text,
    at: at + from,
    step: 1,
    wording,
    from,
    length: wording.length - from,
    freedom,
    alike,
  };
  const found = readSide(side);
  return found && { kind: found.kind, character: found.character, start: at, end: at + from + found.length };
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
  const length = wording.length - half.length;
  if (!mayFit(text, at - 1, -1, wording, length - 1)) return null;
  const side: Side = { text, at: at - 1, step: -1, wording, from: length - 1, length, freedom, alike };
  const found = readSide(side);
  return (
    found && { kind: found.kind, character: found.character, start: at - found.length, end: at + half.length }
  );
}

/** The first two characters decide nearly every time: one slip leaves at least one of them where it may be. */
function mayFit(text: string, at: number, step: 1 | -1, wording: string, from: number): boolean {
  const first = text.charCodeAt(at);
  const expected = wording.charCodeAt(from);
  if (first === expected) return true;
  const second = text.charCodeAt(at + step);
  const next = wording.charCodeAt(from + step);
  return second === next || first === next || second === expected;
}

interface SideSlip {
  readonly kind: Slip['kind'];
  readonly character: string;
  /** Characters of the text on this side. */
  readonly length: number;
}

function readSide(side: Side): SideSlip | null {
  const { length } = side;
  let same = 0;
  while (same < length && unit(side, same) === wanted(side, same)) same++;
  if (same === length) return null;
  // Nearly every call ends here: neither one character further nor with one left out does the rest fit.
  const replaced = fits(side, same + 1, same + 1);
  if (
    !replaced &&
    same + 1 < length &&
    unit(side, same) !== wanted(side, same + 1) &&
    !fits(side, same + 1, same)
  ) {
    return null;
  }
  const written = charAt(side, same);
  const expected = side.wording.charAt(side.from + side.step * same);
  if (!isHan(written)) return lostAtEnd(side, same, expected);
  return slipAt(side, same, replaced, written, expected);
}

function slipAt(
  side: Side,
  same: number,
  replaced: boolean,
  written: string,
  expected: string,
): SideSlip | null {
  const { length, freedom } = side;
  const last = same === length - 1;
  const swaps =
    !last && unit(side, same) === wanted(side, same + 1) && unit(side, same + 1) === wanted(side, same);
  if (swaps && fits(side, same + 2, same + 2)) return { kind: 'swapped', character: expected, length };
  if (!last && freedom === 'any' && fits(side, same, same + 1)) {
    return { kind: 'missing', character: expected, length: length - 1 };
  }
  if (replaced && mayReplace(side, written, expected, last)) {
    return { kind: 'wrong', character: expected, length };
  }
  const before = side.wording.charAt(side.from + side.step * (same - 1));
  const doubled = written === before || written === expected;
  const extra = doubled || (freedom === 'any' && same > 0 && !isGrammar(written));
  return extra && fits(side, same + 1, same)
    ? { kind: 'extra', character: written, length: length + 1 }
    : null;
}

/** A mark in place of the last character: it went missing. */
function lostAtEnd({ length, freedom }: Side, same: number, expected: string): SideSlip | null {
  return same === length - 1 && freedom === 'any'
    ? { kind: 'missing', character: expected, length: same }
    : null;
}

function charAt({ text, at, step }: Side, index: number): string {
  return text.charAt(at + step * index);
}

function unit({ text, at, step }: Side, index: number): number {
  return text.charCodeAt(at + step * index);
}

function wanted({ wording, from, step }: Side, index: number): number {
  return wording.charCodeAt(from + step * index);
}

/** Does the text from one place on read as the wording from another place on, to its end? */
function fits(side: Side, inText: number, inWording: number): boolean {
  for (let index = inWording; index < side.length; index++) {
    if (unit(side, inText + index - inWording) !== wanted(side, index)) return false;
  }
  return true;
}

/**
 * One-character endings: the same sound behind them often begins the next word (行政执法证, 行政执法整体);
 * 依 in front likewise ends the word before (社会主义法治国家).
 */
const SUFFIXES = '证员人权率制周化性依';

function mayReplace(
  { length, freedom, alike }: Side,
  written: string,
  expected: string,
  last: boolean,
): boolean {
  // 法制 and 法治 have a rule of their own.
  if (isLaw(written) && isLaw(expected)) return false;
  if (last && SUFFIXES.includes(expected)) return false;
  if (alike.has(expected, written)) return !(isGrammar(written) && (last || length < 4));
  return freedom === 'any' && !last && !isGrammar(written);
}

function isLaw(char: string): boolean {
  return char === '治' || char === '制';
}
