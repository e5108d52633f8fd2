/** Finds the numbers of a text and reads each with its multiplier, measure word and approximation. */
import { type Decimal, decimalOf, parseDecimal } from './decimal';
import { multiplierPower, parseCount } from './numerals';
import type { Approximation, FigureKind, NumberToken } from './types';
import { unitAt } from './units';

/** A longer row of digits is a code, not a quantity. */
const LONGEST_NUMBER = 400;

const NUMBER = /百分之|[\d一二两三四五六七八九十百千]/g;
const ARABIC = /\d+(?:,\d{3})+(?![\d.]*\d*,?\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const CHINESE = /[一二两三四五六七八九十百千万亿零〇]+/y;
const MULTIPLIER = /\s?([余多来])?([百千]?[万亿]亿?|[百千](?!分|瓦|米|克))?([余多来])?/y;
const RANGE_SIGN = /\s?(?:[-—–－~～]{1,2}|至|到)\s?(?=\d)/y;
const SHARE = /\s?(?:%|个?百分点|倍|:\s?1(?![\d.]))/y;
const AFTER = /以上|左右|上下|以下|以内|之内|[多余](?![部元项种边次])/y;
const BEFORE =
  /(?:(不少于|不低于|不小于|至少|最少|超过|超出|超|逾|突破|大于)|(不超过|不高于|不多于|最多|至多|低于|小于|少于)|((?<![附最])近|将近|接近|不足|不到)|(大约|约|大概))(?:为|有)?\s?$/;

/** Measure words that a Chinese numeral may stand before; others make set phrases (一级, 三年行动). */
const COUNTED = /^(?:[件起宗部家名人次场期项个条份户批支所处类种轮]|人次|例)/;
const NO_COUNT_BEFORE = /[第每逐同统唯任某专其之这那哪进另前后首初单数几上届万亿]$/;
const ONE_BEFORE = /(?:至少|不少于|仅|仅有|只有|共|各|发生)(?:[^,。;]{0,4}了)?$/;
/** 两个维护, 三项制度, 八项规定: names, also where the quotation marks are missing. */
const SET_NAME =
  /^(?:个(?:维护|确立|意识|自信|亲自|区分|务必|全面|代表|结合|明确|坚持|最严|大局|毫不|免于|一百年|必须|严禁|革命|文明|面向|健全|清单|转变|统一|一律)|项(?:制度|规定|基本|行动|改革任务)|次(?:性|全会|产业|供水|创业|党代会)|家(?:万户|争鸣)|条(?:规定|禁令|红线|底线))/;

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
  const grouped = comma <= 3 && source.charAt(at + comma) === ',' && !/分别[^。;]*$/.test(norm.slice(0, at));
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
  const from = norm.charAt(at) === ' ' ? at + 1 : at;
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
  if (!/[\u4e00-\u9fff、\d|]\s?$/.test(before) || /(?:[号编码话线级]|版本|[小大]于)$/.test(before))
    return false;
  if (end - at > 8 || /^1[12]\d(?:\d\d)?$/.test(norm.slice(at, end))) return false;
  return /^\s*(?:[,;。、|)]|$|和\d)/.test(norm.slice(end, end + 4));
}

function readChinese(norm: string, mask: Uint8Array, at: number): NumberToken | null {
  CHINESE.lastIndex = at;
  const numeral = CHINESE.exec(norm)?.[0] ?? '';
  const end = at + numeral.length;
  const before = norm.slice(Math.max(0, at - 8), at);
  if (mask[end - 1] || NO_COUNT_BEFORE.test(before)) return null;
  const vague = /^[余多]/.test(norm.slice(end, end + 1));
  const unitStart = vague ? end + 1 : end;
  const rest = norm.slice(unitStart, unitStart + 6);
  const value = parseCount(numeral);
  if (value === null || !COUNTED.test(rest) || SET_NAME.test(rest) || numeral === '二') return null;
  if (numeral === '一' && !ONE_BEFORE.test(before)) return null;
  return {
    ...chineseToken(norm, at, end, decimalOf(value)),
    ...endOfCount(norm, unitStart),
    approximation: vague ? 'over' : (approximationBefore(norm, at) ?? 'exact'),
  };
}

function endOfCount(norm: string, at: number): { readonly unit: string; readonly end: number } {
  const unit = unitAt(norm, at);
  return { unit, end: at + unit.length };
}

function chineseToken(norm: string, at: number, end: number, value: Decimal): NumberToken {
  return {
    start: at,
    end,
    number: { start: at, end },
    kind: 'count',
    value,
    upper: null,
    precision: 0,
    multiplier: '',
    unit: '',
    approximation: approximationBefore(norm, at) ?? 'exact',
    notation: 'chinese',
  };
}

/** 百分之八十, 百分之80. */
function readChinesePercent(norm: string, at: number): NumberToken | null {
  const match = /^百分之([\d.]+|[一二三四五六七八九十百零]+)/.exec(norm.slice(at, at + 20));
  if (!match?.[1]) return null;
  const arabic = /^\d+(?:\.\d+)?$/.test(match[1]);
  const count = arabic ? null : parseCount(match[1]);
  if (!arabic && count === null) return null;
  const value = count === null ? parseDecimal(match[1]) : decimalOf(count);
  return {
    ...chineseToken(norm, at, at + match[0].length, value),
    kind: 'percent',
    unit: '%',
    precision: -value.scale,
  };
}

function approximationBefore(norm: string, at: number): Approximation | null {
  const match = BEFORE.exec(norm.slice(Math.max(0, at - 6), at));
  if (!match) return null;
  if (match[1]) return 'at-least';
  if (match[2]) return 'at-most';
  return match[3] ? 'under' : 'about';
}

/** 以上, 左右 … behind the measure word; `counts` when the word is part of the number itself (3天多). */
function approximationAfter(
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
