/** Markdown around numbers: emphasis between a number and its measure word, tables whose rows name the numbers. */
import type { BlockContent } from '../types';
import type { Placed } from './context';
import { unitAt } from './units';

/** Blanks in place of emphasis marks (办结**218**件), so that offsets stay the same. */
export function withoutMarks(norm: string, { opaque, kind }: BlockContent): string {
  if (kind === 'table' || !/[*_~]/.test(norm)) return norm;
  let result = '';
  let from = 0;
  for (const { start, end } of opaque) {
    const mark = norm.slice(start, end);
    if (!/^[*_~]+$/.test(mark)) continue;
    result += norm.slice(from, start) + ' '.repeat(mark.length);
    from = end;
  }
  return result + norm.slice(from);
}

/**
 * A number alone in its cell is called what the first cell of its row says; 收到申请（件） gives the measure word,
 * and a column of an earlier year (上年, 2022年 beside 2023年) makes it a number of that year.
 */
export function nameByRow(norm: string, placed: readonly Placed[]): readonly Placed[] {
  const columns = cellsOf(norm.slice(0, Math.max(0, norm.indexOf('\n'))));
  const latest = Math.max(...columns.map(yearOf));
  return placed.map((item) => {
    const { token, words } = item;
    if (words.lead !== '' || words.tail !== '') return item;
    const before = cellsOf(norm.slice(norm.lastIndexOf('\n', token.start) + 1, token.start));
    const column = columns[before.length - 1] ?? '';
    const header = before.slice(0, -1).find((cell) => /[\u4e00-\u9fff]/.test(cell)) ?? '';
    const bracket = /\(([^()]{1,4})\)$/.exec(header);
    const unit = token.unit === '' && bracket ? unitAt(bracket[1] ?? '', 0) : token.unit;
    const name = bracket ? header.slice(0, bracket.index) : header;
    const earlier = /[上去前]年|往年/.test(column) || (yearOf(column) > 0 && yearOf(column) < latest);
    return { ...item, token: { ...token, unit }, words: { lead: earlier ? `上年${name}` : name, tail: '' } };
  });
}

function cellsOf(line: string): readonly string[] {
  return line.split('|').map((cell) => cell.trim());
}

/** 2023 of 2023年; 0 when the cell names no year. */
function yearOf(cell: string): number {
  return Number(/(?:19|20)\d\d/.exec(cell)?.[0] ?? 0);
}
