import type { TextRange } from '../../report/types';
import type { Edit } from '../../rules/types';
import { lastYearValue } from '../placeholders';
import { overlaps } from './text';

export interface YearShift {
  /** Year of last year's report. */
  readonly from: number;
  readonly to: number;
}

const DIGIT = '[\\d０-９]';
const YEAR = new RegExp(
  `(?<![\\d０-９.．])((?:19|20|１９|２０)${DIGIT}{2}|[一二][〇○零一二三四五六七八九]{3})\\s?(?:年度|年)(?!版)`,
  'g',
);
/** 2023年3月15日, 3月: when something happened last year says nothing of this year. */
const DATE =
  /(?<![\d０-９.．])(?:((?:19|20)\d{2})年)?(?:1[0-2]|0?[1-9])月(?:(?:上|中|下)旬|[初末底]|(?:3[01]|[12]\d|0?[1-9])[日号])?/g;
/** 2021年修订的, 2021年以来: the year belongs to a law or an earlier event. */
const FIXED_AFTER =
  /^(?:度|份)?(?:以来|起|开始|[，,]?(?:修订|修正|颁布|公布|施行|印发|出台|制定|实施|通过|发布)(?:实施|施行)?的|[—\-－–~～至到]\s?\d{4})/;
const FIXED_BEFORE = /(?:自从?|\d\s?[—\-－–~～至到])$/;
/** 获评2022年…第一名, 2024年被评为…, 2023年第六批: last year's honours and issues are not this year's. */
const HONOUR_BEFORE = /(?:获评|荣获|获得?|入选|被评为|被授予|被列为|列入|位列|斩获)[^，。；,;]{0,12}$/;
const HONOUR_AFTER = /^[^，。；,;]{0,14}(?:获评|荣获|入选|评为|授予|表彰|命名为|确定为)/;
const ISSUE_AFTER = /^第[\d一二三四五六七八九十]+(?:批|期|次|号|季度|届)/;
const COMPARED = /(?:较|比|与|同|相较于)(?:上年)?$/;

/**
 * Moves a report's own years on; leaves those of laws, programmes and earlier events; keeps dates as last year's.
 * @param compares the year before stands beside the report's own everywhere, as in a table
 */
export function yearEdits(
  text: string,
  shift: YearShift,
  kept: readonly TextRange[],
  compares = false,
): readonly Edit[] {
  const isFixed = (start: number, end: number) =>
    FIXED_AFTER.test(text.slice(end, end + 16)) ||
    FIXED_BEFORE.test(text.slice(Math.max(0, start - 8), start));
  const dates = [...text.matchAll(DATE)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const year = match[1] === undefined ? shift.from : Number(match[1]);
    const own = year === shift.from || year === shift.from + 1;
    if (!own || overlaps(kept, range) || isFixed(range.start, range.end)) return [];
    return [{ ...range, text: lastYearValue(match[0]) }];
  });
  const years = [...text.matchAll(YEAR)].flatMap((match) => yearEdit(text, match, shift, kept, compares));
  return [...dates, ...years];
}

function yearEdit(
  text: string,
  match: RegExpExecArray,
  shift: YearShift,
  kept: readonly TextRange[],
  compares: boolean,
): Edit[] {
  const digits = match[1] ?? '';
  const range = { start: match.index, end: match.index + digits.length };
  if (overlaps(kept, range)) return [];
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
  if (FIXED_AFTER.test(after) || FIXED_BEFORE.test(before) || /^\s?\d{1,2}月/.test(after)) return [];
  const year = yearOf(digits);
  const own =
    year === shift.from ||
    year === shift.from + 1 ||
    (year === shift.from - 1 && (compares || COMPARED.test(before)));
  if (!own) return [];
  if (HONOUR_BEFORE.test(before) || HONOUR_AFTER.test(after) || ISSUE_AFTER.test(after)) {
    return [{ start: match.index, end: match.index + match[0].length, text: lastYearValue(match[0]) }];
  }
  return [{ ...range, text: written(year + shift.to - shift.from, digits) }];
}

const HAN_DIGITS = '〇一二三四五六七八九';
const WIDE_DIGITS = '０１２３４５６７８９';

function yearOf(digits: string): number {
  const value = (char: string) => {
    if (/\d/.test(char)) return char;
    const han = HAN_DIGITS.indexOf(/[○零]/.test(char) ? '〇' : char);
    return String(han >= 0 ? han : WIDE_DIGITS.indexOf(char));
  };
  return Number([...digits].map(value).join(''));
}

/** In the digits the old year was written in. */
function written(year: number, like: string): string {
  if (/\d/.test(like)) return String(year);
  const digits = WIDE_DIGITS.includes(like.charAt(0)) ? WIDE_DIGITS : HAN_DIGITS;
  return [...String(year)].map((digit) => digits.charAt(Number(digit))).join('');
}
