/**
 * Numbers in front of headings and items. The order 一、（一）1.（1） is the one of GB/T 9704—2012, 7.3.3;
 * marks with wrong punctuation (一. 1、) are read too, so that a rule can say so.
 */
import { parseChineseNumeral } from './numerals';
import type { Ordinal } from './types';

const HAN = '[一二三四五六七八九十百]{1,4}';

interface Mark {
  readonly style: Ordinal['style'];
  readonly pattern: RegExp;
  readonly value: (captured: string) => number | null;
}

const SHOU: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: Number.POSITIVE_INFINITY };
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const MARKS: readonly Mark[] = [
  { style: 'level1', pattern: new RegExp(`^(${HAN})\\s?[、.．]`), value: parseChineseNumeral },
  {
    style: 'level1',
    pattern: new RegExp(`^第(${HAN})部分[、：:，,.． \\u3000]*`),
    value: parseChineseNumeral,
  },
  { style: 'level2', pattern: new RegExp(`^[（(]\\s?(${HAN})\\s?[)）][、.．]?`), value: parseChineseNumeral },
  { style: 'level3', pattern: /^([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、)/, value: arabic },
  { style: 'level4', pattern: /^[（(]\s?([0-9０-９]{1,2})\s?[)）][、.．]?/, value: arabic },
  { style: 'level4', pattern: /^([0-9０-９]{1,2})[)）]/, value: arabic },
  { style: 'level4', pattern: new RegExp(`^([${CIRCLED}])`), value: (char) => CIRCLED.indexOf(char) + 1 },
  { style: 'shi', pattern: new RegExp(`^(${HAN})是`), value: parseChineseNumeral },
  { style: 'shou', pattern: /^(首先|其次|再次|最后)[，,、]/, value: (word) => SHOU[word] ?? null },
  { style: 'di', pattern: new RegExp(`^[第其](${HAN})[，,、：:]`), value: parseChineseNumeral },
];

/** The mark at the start of `text` (no leading blanks), or null. */
export function readOrdinal(text: string): Ordinal | null {
  for (const mark of MARKS) {
    const match = mark.pattern.exec(text);
    const value = match?.[1] === undefined ? null : mark.value(match[1]);
    if (match && value !== null && value > 0) return { style: mark.style, value, text: match[0] };
  }
  return null;
}

export interface SeriesMark {
  readonly ordinal: Ordinal;
  /** Offset of the mark from the start of the text searched. */
  readonly start: number;
}

/** All 一是/首先/第一 marks of a text that stand at the beginning of a clause, in order. */
export function findSeriesMarks(text: string): SeriesMark[] {
  const found: SeriesMark[] = [];
  const starts = new RegExp(
    `(^|[。；;：:！？!?，,\\n][”’」』]?)[\\s\\u3000]*(?=(?:${HAN}是|首先|其次|再次|最后|[第其]${HAN}[，,、：:]))`,
    'g',
  );
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const start = match.index + match[0].length;
    const ordinal = readOrdinal(text.slice(start, start + 8));
    if (ordinal && isSeries(ordinal)) found.push({ ordinal, start });
    if (match[0] === '') starts.lastIndex++;
  }
  return found;
}

/** Level 1–4 for heading numbers, null for series such as 一是. */
export function ordinalLevel(ordinal: Ordinal | null): 1 | 2 | 3 | 4 | null {
  switch (ordinal?.style) {
    case 'level1':
      return 1;
    case 'level2':
      return 2;
    case 'level3':
      return 3;
    case 'level4':
      return 4;
    default:
      return null;
  }
}

function isSeries(ordinal: Ordinal): boolean {
  return ordinalLevel(ordinal) === null;
}

function arabic(digits: string): number {
  return Number(digits.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)));
}
