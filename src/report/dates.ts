import { parseChineseNumeral, parseYear } from './numerals';
import type { DatedRange } from './types';

const DATE =
  /([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*(?:年(?:\s*([01]?\d|[一二三四五六七八九十]{1,3})\s*月(?:\s*([0-3]?\d|[一二三四五六七八九十]{1,3})\s*[日号])?)?|[-/.]([01]?\d)[-/.]([0-3]?\d))/;

/** First date in `text` (2024年3月25日, 二〇二四年三月二十五日, 2024-03-25, 2024年); offsets count from `base`. */
export function findDate(text: string, base: number): DatedRange | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const year = parseYear((match[1] ?? '').replace(/○/g, '〇'));
  if (year === null) return null;
  return {
    start: base + match.index,
    end: base + match.index + match[0].length,
    year,
    month: numberOf(match[2] ?? match[4]),
    day: numberOf(match[3] ?? match[5]),
  };
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text);
}
