/** Personal numbers in a text: found by their own check digits, shown only masked. */
import type { Finding } from '../types';

export type PersonalNumber = 'identity' | 'mobile' | 'bank';

export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalNumber;
}

/** Digits of one number, perhaps in groups; letters and digits right before or behind make it something else. */
const CANDIDATE =
  /(?<![\dA-Za-z.．〔〕【年])\d(?:[ -]?\d){9,18}[\dXxＸ]?(?![\dA-Za-z元万亿件户人次]|[.．]\d)/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export function personalNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { 0: written, index } of text.matchAll(CANDIDATE)) {
    const kind = kindOf(written.replace(/[ -]/g, '').replace(/[xＸ]/, 'X'));
    if (kind) found.push({ start: index, end: index + written.length, kind });
  }
  return found;
}

function kindOf(digits: string): PersonalNumber | null {
  if (isIdentity(digits)) return 'identity';
  if (/^1[3-9]\d{9}$/.test(digits)) return 'mobile';
  return /^(?:62|4|5[1-5])\d{14,17}$/.test(digits) && digits.length >= 16 && passesLuhn(digits)
    ? 'bank'
    : null;
}

/** GB 11643—1999: place, a real birthday, serial number, check digit modulo 11. */
function isIdentity(digits: string): boolean {
  const birthday = /^[1-8]\d{5}((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
  if (!birthday.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECKS[sum % 11] === digits[17];
}

/** ISO/IEC 7812-1: every second digit from the right doubled. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** First three characters, then asterisks. */
export function maskNumber(written: string): string {
  return written.slice(0, 3) + '*'.repeat(Math.max(0, written.length - 3));
}

/** A text fit for output: every personal number in it masked. */
export function maskPersonalNumbers(text: string): string {
  let masked = '';
  let done = 0;
  for (const { start, end } of personalNumbers(text)) {
    masked += text.slice(done, start) + maskNumber(text.slice(start, end));
    done = end;
  }
  return masked + text.slice(done);
}

/**
 * A source fit for quoting: personal numbers masked, and names of parties where they were found. Every
 * replacement is as long as what it replaces, so that offsets hold.
 */
export function maskedSource(source: string, findings: readonly Finding[]): string {
  let masked = maskPersonalNumbers(source);
  for (const { rule, fix } of findings) {
    if (rule !== 'privacy/personal-data') continue;
    for (const { start, end, text } of fix?.edits ?? []) {
      if (text.length === end - start) masked = masked.slice(0, start) + text + masked.slice(end);
    }
  }
  return masked;
}
