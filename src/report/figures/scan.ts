/** Finds the numbers of a text and reads each with its multiplier, measure word and approximation. */
import { approximationAfter, approximationBefore } from './approximation';
import { readChinese, readChinesePercent } from './chinese';
import { add, type Decimal, parseDecimal } from './decimal';
import { multiplierPower } from './numerals';
import type { Approximation, FigureKind, NumberToken } from './types';
import { unitAt } from './units';

/** A longer row of digits is a code, not a quantity. */
const LONGEST_NUMBER = 400;

const NUMBER = /百分之|[\d一二两三四五六七八九十百千]/g;
const ARABIC = /\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const CHINESE = /[一二两三四五六七八九十百千万亿零〇]+/y;
const MULTIPLIER = /\s{0,4}([余多来])?([百千]?[万亿]亿?|[百千](?!分|瓦|米|克))?([余多来])?/y;
const RANGE_SIGN = /\s?(?:[-—–－~～]{1,2}|至|到)\s?(?=\d)/y;
const SHARE = /\s{0,4}(?:%|个?百分点|倍|:\s?1(?![\d.]))/y;

interface Quantity {
  readonly value: Decimal;
  readonly power: number;
  readonly places: number;
  readonly end: number;
}

/** All quantities of the normalized text outside the mask, in order. `source` tells 1,234 from 1，234. */
export function scanNumbers(source: string, norm: string, mask: Uint8Array): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(norm); match; match = NUMBER.exec(norm)) {
    const at = match.index;
    const token = mask[at] ? null : readNumber(source, norm, mask, at);
    if (token) tokens.push(token);
    NUMBER.lastIndex = token ? token.end : Math.max(skipTo(norm, at), at + 1);
  }
  return tokens;
}

/** End of the row of digits or numerals at `at`, so that its rest is not read on its own. */
function skipTo(norm: string, at: number): number {
  const row = /\d/.test(norm.charAt(at)) ? /[\d.]+/y : CHINESE;
  row.lastIndex = at;
  return row.test(norm) ? row.lastIndex : at + 1;
}

function readNumber(source: string, norm: string, mask: Uint8Array, at: number): NumberToken | null {
  if (norm.startsWith('百分之', at)) return readChinesePercent(norm, at);
  return /\d/.test(norm.charAt(at)) ? readArabic(source, norm, mask, at) : readChinese(norm, mask, at);
}

function readArabic(source: string, norm: string, mask: Uint8Array, at: number): NumberToken | null {
  const digitsEnd = arabicEnd(source, norm, at);
  if (digitsEnd - at > LONGEST_NUMBER || mask[digitsEnd - 1]) return null;
  const first = withMultiplier(norm, at, digitsEnd);
  const range = rangeAfter(source, norm, first.quantity.end);
  const last = range ?? first;
  const measure = measureAt(norm, last.quantity.end);
  if (measure.unit === '' && last.multiplier === '' && !standsAlone(norm, at, last.quantity.end)) return null;
  const value =
    range && first.multiplier === '' ? scaled(first.quantity, range.quantity.power) : first.quantity.value;
  return {
    start: at,
    ...finish(norm, at, measure, last),
    number: { start: at, end: digitsEnd },
    value,
    upper: range ? range.quantity.value : null,
    notation: 'arabic',
  };
}

function finish(norm: string, at: number, measure: Measure, last: Read) {
  const after = approximationAfter(norm, measure.end);
  const approximation =
    after?.approximation ?? last.approximation ?? approximationBefore(norm, at) ?? 'exact';
  return {
    end: after?.counts ? after.end : measure.end,
    kind: measure.kind,
    unit: measure.unit,
    multiplier: last.multiplier,
    precision: last.quantity.power - last.quantity.places,
    approximation,
  };
}

/** End of the digits, with thousands separators only where the source has half-width commas and no list stands. */
function arabicEnd(source: string, norm: string, at: number): number {
  ARABIC.lastIndex = at;
  const text = ARABIC.exec(norm)?.[0] ?? '';
  const comma = text.indexOf(',');
  if (comma < 0) return at + text.length;
  const separator = source.charAt(at + comma) === ',' || /[０-９]/.test(source.charAt(at));
  const grouped = comma <= 3 && separator && !/分别[^。;]*$/.test(norm.slice(0, at));
  return grouped ? at + text.length : at + comma;
}

interface Read {
  readonly quantity: Quantity;
  readonly multiplier: string;
  readonly approximation: Approximation | null;
}

function withMultiplier(norm: string, at: number, digitsEnd: number): Read {
  const digits = norm.slice(at, digitsEnd).replaceAll(',', '');
  MULTIPLIER.lastIndex = digitsEnd;
  const match = MULTIPLIER.exec(norm);
  const [whole = '', before, multiplier = '', after] = match ?? [];
  const power = multiplierPower(multiplier);
  const used = before !== undefined || multiplier !== '' || after !== undefined;
  const rest = multiplier.endsWith('亿') ? restAfter(norm, digitsEnd + whole.length) : null;
  if (rest)
    return {
      ...rest,
      quantity: { ...rest.quantity, value: add(parseDecimal(digits, power), rest.quantity.value) },
    };
  return {
    quantity: {
      value: parseDecimal(digits, power),
      power,
      places: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
      end: used ? digitsEnd + whole.length : digitsEnd,
    },
    multiplier,
    approximation: before || after ? 'over' : null,
  };
}

/** The 2000万 of 1亿2000万. */
function restAfter(norm: string, at: number): Read | null {
  const digits = /^\d{1,4}(?=万)/.exec(norm.slice(at, at + 5))?.[0];
  return digits ? withMultiplier(norm, at, at + digits.length) : null;
}

function scaled(quantity: Quantity, power: number): Decimal {
  return { digits: quantity.value.digits * 10n ** BigInt(power), scale: quantity.value.scale };
}

/** The second number of 3—5个, 10%至20%. */
function rangeAfter(source: string, norm: string, at: number): Read | null {
  const from = norm.charAt(at) === '%' ? at + 1 : at;
  RANGE_SIGN.lastIndex = from;
  if (!RANGE_SIGN.test(norm)) return null;
  const start = RANGE_SIGN.lastIndex;
  return withMultiplier(norm, start, arabicEnd(source, norm, start));
}

interface Measure {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly end: number;
}

function measureAt(norm: string, at: number): Measure {
  SHARE.lastIndex = at;
  const share = SHARE.exec(norm)?.[0].trim();
  if (share !== undefined)
    return { kind: shareKind(share), unit: share.replace(/\s/g, ''), end: SHARE.lastIndex };
  const from = at + (/^\s{1,4}(?!\n)/.exec(norm.slice(at, at + 4))?.[0].length ?? 0);
  const unit = unitAt(norm, from);
  return { kind: 'count', unit, end: unit === '' ? at : from + unit.length };
}

function shareKind(share: string): FigureKind {
  if (share === '%') return 'percent';
  return share.endsWith('点') ? 'points' : 'multiple';
}

/**
 * A number without a measure word is a figure only where its clause ends behind it (受理300，) or a list goes on
 * (分别为20、415、10、30个); anything else without one is a code or a name.
 */
function standsAlone(norm: string, at: number, end: number): boolean {
  const before = norm.slice(Math.max(0, at - 12), at);
  const listed = /\d[、,]$/.test(before) || /^[、,]\d/.test(norm.slice(end, end + 2));
  if (!listed && !/[\u4e00-\u9fff、|]\s?$/.test(before)) return false;
  if (/(?:[号编码话线级]|版本|[小大]于)$/.test(before)) return false;
  const hotline = !listed && /^1[12]\d(?:\d\d)?$/.test(norm.slice(at, end));
  if (end - at > 8 || hotline) return false;
  return /^\s*(?:[,;。、|)]|$|和\d)/.test(norm.slice(end, end + 4));
}
