/** Series in running text (一是/二是, 第一/第二, 首先/其次): which marks belong together and where one is wrong. */
import { perContent } from '../../report/memo';
import { findSeriesMarks } from '../../report/ordinals';
import type { Block, Ordinal, Report, TextRange } from '../../report/types';
import { isProse, wordsOf, wordsRange } from '../../report/words';
import type { Renumbered } from '../ordinals';
import { touchesOpaque } from '../text';

export interface SeriesMark extends TextRange {
  readonly ordinal: Ordinal;
  readonly block: Block;
  /** The mark opens its block; others stand inside a paragraph. */
  readonly opens: boolean;
  /** How many headings 一、（一） stand before it, and how many of any level. */
  readonly scope: number;
  readonly heading: number;
}

export interface Series {
  readonly marks: readonly SeriesMark[];
  /** Marks that do not follow the one before. */
  readonly faults: readonly { readonly mark: SeriesMark; readonly expected: number }[];
  /** The series does not begin with its first mark. */
  readonly headless: boolean;
}

interface OpenSeries extends Series {
  readonly marks: SeriesMark[];
  readonly faults: { mark: SeriesMark; expected: number }[];
}

const known = new WeakMap<Report, readonly Series[]>();

/** All series of a report in the order of their first marks; read once per report. */
export function seriesOf(report: Report): readonly Series[] {
  const hit = known.get(report);
  if (hit) return hit;
  const marks = marksOf(report);
  const all = (['shi', 'di', 'shou'] as const).flatMap((style) =>
    group(
      report,
      marks.filter((mark) => mark.ordinal.style === style),
    ),
  );
  all.sort((a, b) => firstStart(a) - firstStart(b));
  known.set(report, all);
  return all;
}

/** The marks as they should be numbered, one after the other. */
export function inSequence(series: Series): Renumbered[] {
  return series.marks.map(({ start, end, ordinal }, index) => ({ start, end, ordinal, value: index + 1 }));
}

function firstStart(series: Series): number {
  return series.marks[0]?.start ?? 0;
}

function marksOf(report: Report): SeriesMark[] {
  const headings = new Map(report.sections.map((section) => [section.block.index, section.level]));
  let scope = 0;
  let heading = 0;
  return report.blocks.flatMap((block) => {
    const level = headings.get(block.index);
    if (level !== undefined) heading++;
    if (level === 1 || level === 2) scope++;
    return isProse(block.content) ? marksIn(block, scope, heading) : [];
  });
}

const marksOfWords = perContent((content) => findSeriesMarks(wordsOf(content)));

function marksIn(block: Block, scope: number, heading: number): SeriesMark[] {
  const { content } = block;
  const words = wordsOf(content);
  return marksOfWords(content).flatMap(({ ordinal, start }) => {
    const end = start + ordinal.text.length;
    const isListOfNumbers = ordinal.style === 'di' && /^[第一二三四五六七八九十]/.test(words.slice(end));
    const from = content.textStart + start;
    if (isListOfNumbers || touchesOpaque(content, from, content.textStart + end)) return [];
    const at = wordsRange(block).start;
    return [{ start: at + start, end: at + end, ordinal, block, opens: start === 0, scope, heading }];
  });
}

/** Deeper nesting than this is no list any more; it also bounds the work on hostile input. */
const DEEPEST = 12;

/** Marks of one style → series. Open series lie on a stack, the innermost on top. */
function group(report: Report, marks: readonly SeriesMark[]): Series[] {
  const all: OpenSeries[] = [];
  let stack: OpenSeries[] = [];
  marks.forEach((mark, index) => {
    if (lastOf(stack.at(-1))?.scope !== mark.scope) stack = [];
    const depth = stack.findLastIndex((series) => follows(series, mark));
    const top = stack.at(-1);
    if (depth >= 0) {
      stack = stack.slice(0, depth + 1);
      stack[depth]?.marks.push(mark);
    } else if (top && isFaulty(report, top, marks, index)) {
      top.faults.push({ mark, expected: nextValue(top) });
      top.marks.push(mark);
    } else {
      const series = { marks: [mark], faults: [], headless: mark.ordinal.value > 1 };
      stack = [...stack.slice(1 - DEEPEST), series];
      all.push(series);
    }
  });
  return all.filter((series) => series.marks[0]?.ordinal.value !== Number.POSITIVE_INFINITY);
}

function lastOf(series: Series | undefined): SeriesMark | undefined {
  return series?.marks.at(-1);
}

function nextValue(series: Series): number {
  return (lastOf(series)?.ordinal.value ?? 0) + 1;
}

/** The mark is the next of the series: 再次 and 最后 need not count one by one. */
function follows(series: Series, mark: SeriesMark): boolean {
  const last = lastOf(series);
  if (!last || mark.ordinal.value === 1) return false;
  const isNext =
    mark.ordinal.style === 'shou'
      ? mark.ordinal.value > last.ordinal.value
      : mark.ordinal.value === last.ordinal.value + 1;
  return isNext && (mark.opens || last.block === mark.block || last.heading === mark.heading);
}

/** The mark belongs to the series but has the wrong value; otherwise it begins another one. */
function isFaulty(report: Report, series: Series, marks: readonly SeriesMark[], index: number): boolean {
  const last = lastOf(series);
  const mark = marks[index];
  if (!last || !mark || mark.ordinal.style === 'shou') return false;
  const sameBlock = last.block === mark.block;
  const sameList = last.opens && mark.opens && last.heading === mark.heading;
  if (mark.ordinal.value === 1) {
    const alike = sameList || sameBlock;
    return alike && series.marks.length === 1 && isBesides(report, last, mark) && !isNested(marks, index);
  }
  if (sameBlock || sameList) return true;
  return mark.opens && last.heading === mark.heading && mark.ordinal.value > last.ordinal.value;
}

/** 一是甲；一是乙: the second is no list inside the first (一是甲：一是……). */
function isBesides(report: Report, first: SeriesMark, second: SeriesMark): boolean {
  if (second.start - first.end > 400) return false;
  const between = report.source.slice(first.end, second.start);
  return !/[：:]/.test(between) && !/。[^。]*[，,]\s*$/.test(between);
}

/** 一是甲。一是子；二是丑。二是乙: two second items follow, so the second 一是 began a list of its own. */
function isNested(marks: readonly SeriesMark[], index: number): boolean {
  let seconds = 0;
  for (const mark of marks.slice(index + 1, index + 20)) {
    if (mark.scope !== marks[index]?.scope || mark.ordinal.value === 1) break;
    if (mark.ordinal.value === 2) seconds++;
  }
  return seconds > 1;
}
