/** Chinese numerals where they count things: 两次, 三百二十件, 百余家, 一百五十余万元, 百分之八十, 三成. */
import { approximationBefore } from './approximation';
import { type Decimal, decimalOf, parseDecimal } from './decimal';
import { multiplierPower, parseCount } from './numerals';
import type { NumberToken } from './types';
import { unitAt } from './units';

const CHINESE = /[一二两三四五六七八九十百千万亿零〇]+/y;
/** Measure words that a Chinese numeral may stand before; others make set phrases (一级, 三年行动). */
const COUNTED = /^(?:[件起宗部家名人次场期项个条份户批支所处类种轮]|人次|例)/;
const MEASURED = /^(?:元|吨|亩|公里|平方米|公斤)/;
/** 余 and 多, also with a multiplier behind them: 一百五十余万元. */
const VAGUE = /^[余多]([万亿])?/;
const TENTHS = /^成(?![员立果功效为了本绩品长就因年都型人])/;
const NO_COUNT_BEFORE = /[第每逐同统唯任某专其之这那哪进另前后首初单数几上届万亿]$/;
const ONE_BEFORE = /(?:至少|不少于|仅|仅有|只有|共|各|发生)(?:[^,。;]{0,4}了)?$/;
/** 两个维护, 三项制度, 八项规定: names, also where the quotation marks are missing. */
const SET_NAME =
  /^(?:个(?:维护|确立|意识|自信|亲自|区分|务必|全面|代表|结合|明确|坚持|最严|大局|毫不|免于|一百年|必须|严禁|革命|文明|面向|健全|清单|转变|统一|一律)|项(?:制度|规定|基本|行动|改革任务)|次(?:性|全会|产业|供水|创业|党代会)|家(?:万户|争鸣)|条(?:规定|禁令|红线|底线))/;

/** The count whose numeral begins at `at`; null where the numeral counts nothing. */
export function readChinese(norm: string, mask: Uint8Array, at: number): NumberToken | null {
  CHINESE.lastIndex = at;
  const numeral = CHINESE.exec(norm)?.[0] ?? '';
  const end = at + numeral.length;
  const before = norm.slice(Math.max(0, at - 8), at);
  const value = mask[end - 1] || NO_COUNT_BEFORE.test(before) ? null : parseCount(numeral);
  if (value === null) return null;
  if (TENTHS.test(norm.slice(end, end + 2))) return tenths(norm, at, end, value);
  const [whole = '', multiplier = ''] = VAGUE.exec(norm.slice(end, end + 2)) ?? [];
  const unitStart = end + whole.length;
  if (!counts(numeral, norm.slice(unitStart, unitStart + 6), before)) return null;
  const power = multiplierPower(multiplier);
  const token = chineseToken(norm, at, end, decimalOf(value, power));
  const unit = unitAt(norm, unitStart);
  const vague = whole === '' ? {} : { approximation: 'over' as const, precision: power, multiplier };
  return { ...token, unit, end: unitStart + unit.length, ...vague };
}

/** A long numeral is a number whatever it measures; a short one only before the usual measure words. */
function counts(numeral: string, rest: string, before: string): boolean {
  if (numeral === '二' || SET_NAME.test(rest)) return false;
  if (numeral === '一') return COUNTED.test(rest) && ONE_BEFORE.test(before);
  return COUNTED.test(rest) || (numeral.length > 1 && MEASURED.test(rest));
}

/** 三成 is about 30 %. */
function tenths(norm: string, at: number, end: number, value: bigint): NumberToken | null {
  if (value > 9n) return null;
  const token = chineseToken(norm, at, end + 1, decimalOf(value, 1));
  return { ...token, kind: 'percent', unit: '%', precision: 1, approximation: 'about' };
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

/** 百分之八十, 百分之九十九点三, 百分之80. */
export function readChinesePercent(norm: string, at: number): NumberToken | null {
  const match =
    /^百分之(?:(\d+(?:\.\d+)?)|([一二三四五六七八九十百零]+)(?:点([零〇一二三四五六七八九]+))?)/.exec(
      norm.slice(at, at + 24),
    );
  if (!match) return null;
  const digits = match[1] ?? chineseDigits(match[2] ?? '', match[3] ?? '');
  if (digits === null) return null;
  const value = parseDecimal(digits);
  return {
    ...chineseToken(norm, at, at + match[0].length, value),
    kind: 'percent',
    unit: '%',
    precision: -value.scale,
  };
}

/** 九十九, 三 → 99.3 */
function chineseDigits(whole: string, fraction: string): string | null {
  const value = parseCount(whole);
  const places = [...fraction].map((char) => parseCount(char));
  return value === null ? null : [value, places.join('')].filter((part) => part !== '').join('.');
}
