import type { TextRange } from '../../report/types';
import type { Edit } from '../../rules/types';
import { lastYearValue } from '../placeholders';
import { overlaps } from './text';

export interface YearShift {
  /** Year of last year's report. */
  readonly from: number;
  readonly to: number;
}

const YEAR = /(?<![\d.．])((?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})(?:年度|年)(?!版)/g;
/** 2023年3月15日, 3月: when something happened last year says nothing of this year. */
const DATE =
  /(?<![\d.．])(?:(?:19|20)\d{2}年)?(?:1[0-2]|0?[1-9])月(?:(?:上|中|下)旬|[初末底]|(?:3[01]|[12]\d|0?[1-9])[日号])?(?![份度]?(?:起|以来))/g;
/** 2021年修订的, 2021年以来, 自2021年起: the year belongs to a law or an earlier event. */
const FIXED_AFTER =
  /^(?:度)?(?:以来|起|开始|[，,]?(?:修订|修正|颁布|公布|施行|印发|出台|制定|实施|通过|发布)(?:实施|施行)?的|[—\-－–~～至到])/;
const FIXED_BEFORE = /(?:自从?|[\d]\s?[—\-－–~～至到])$/;
/** 获评2022年…第一名, 2023年第六批: last year's honours and issues are not this year's. */
const HONOUR_BEFORE = /(?:获评|荣获|获得?|入选|被评为|被授予|被列为|列入|位列|斩获)[^，。；,;]{0,12}$/;
const ISSUE_AFTER = /^第[\d一二三四五六七八九十]+(?:批|期|次|号|季度|届)/;
const COMPARED = /(?:较|比|与|同|相较于)(?:上年)?$/;

/** Moves a report's own years on; leaves those of laws, programmes and earlier events; keeps dates as last year's. */
export function yearEdits(text: string, shift: YearShift, kept: readonly TextRange[]): readonly Edit[] {
  const dates = [...text.matchAll(DATE)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const year = /^\d{4}/.exec(match[0])?.[0];
    if (
      overlaps(kept, range) ||
      (year !== undefined && Number(year) !== shift.from && Number(year) !== shift.from + 1)
    )
      return [];
    return [{ ...range, text: lastYearValue(match[0]) }];
  });
  const years = [...text.matchAll(YEAR)].flatMap((match) => yearEdit(text, match, shift, kept));
  return [...dates, ...years];
}

function yearEdit(
  text: string,
  match: RegExpExecArray,
  shift: YearShift,
  kept: readonly TextRange[],
): Edit[] {
  const digits = match[1] ?? '';
  const range = { start: match.index, end: match.index + digits.length };
  if (overlaps(kept, range)) return [];
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
  if (FIXED_AFTER.test(after) || FIXED_BEFORE.test(before)) return [];
  const year = yearOf(digits);
  const own =
    year === shift.from || year === shift.from + 1 || (year === shift.from - 1 && COMPARED.test(before));
  if (!own) return [];
  if (HONOUR_BEFORE.test(before) || ISSUE_AFTER.test(after)) {
    return [{ start: match.index, end: match.index + match[0].length, text: lastYearValue(match[0]) }];
  }
  return [{ ...range, text: written(year + shift.to - shift.from, /\d/.test(digits)) }];
}

const HAN_DIGITS = '〇一二三四五六七八九';

function yearOf(digits: string): number {
  if (/\d/.test(digits)) return Number(digits);
  return Number([...digits].map((char) => HAN_DIGITS.indexOf(/[○零]/.test(char) ? '〇' : char)).join(''));
}

function written(year: number, arabic: boolean): string {
  return arabic ? String(year) : [...String(year)].map((digit) => HAN_DIGITS.charAt(Number(digit))).join('');
}
