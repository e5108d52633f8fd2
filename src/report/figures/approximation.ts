/** Words that say how near a printed number is to the real one. */
import type { Approximation } from './types';

const AFTER = /以上|左右|上下|以下|以内|之内|[多余](?![部元项种边次])/y;
const BEFORE =
  /(?:(不少于|不低于|不小于|至少|最少|超过|超出|超|逾|突破|大于)|(不超过|不高于|不多于|最多|至多|低于|小于|少于)|((?<![附最])近|将近|接近|不足|不到)|(大约|约|大概))(?:为|有)?\s?$/;

/** The word before the number at `at` (不少于, 近, 约). */
export function approximationBefore(norm: string, at: number): Approximation | null {
  const match = BEFORE.exec(norm.slice(Math.max(0, at - 6), at));
  if (!match) return null;
  if (match[1]) return 'at-least';
  if (match[2]) return 'at-most';
  return match[3] ? 'under' : 'about';
}

/** 以上, 左右 … behind the measure word; `counts` when the word is part of the number itself (3天多). */
export function approximationAfter(
  norm: string,
  at: number,
): { approximation: Approximation; end: number; counts: boolean } | null {
  AFTER.lastIndex = at;
  const word = AFTER.exec(norm)?.[0];
  if (word === undefined) return null;
  const end = at + word.length;
  if (word === '以上') return { approximation: 'at-least', end, counts: false };
  if (/以|之/.test(word)) return { approximation: 'at-most', end, counts: false };
  return { approximation: word.length === 1 ? 'over' : 'about', end, counts: word.length === 1 };
}
