/** The running text of parts and sections, with its place in the source. */
import type { Block, Part, Report, Section, TextRange } from '../../report/types';
import { isProse, wordsRange } from '../../report/words';

/** A stretch of words of one block; offsets count from the start of the source. */
export interface Piece extends TextRange {
  readonly text: string;
  readonly block: Block;
}

/** Words of the running text inside `ranges`, block by block; comments, tables and code are left out. */
export function proseIn(report: Report, ranges: readonly TextRange[]): Piece[] {
  return ranges.flatMap((range) =>
    blocksIn(report, range).flatMap((block) => {
      if (!isProse(block.content)) return [];
      const words = wordsRange(block);
      const start = Math.max(words.start, range.start);
      const end = Math.min(words.end, range.end);
      return start < end ? [{ start, end, text: report.source.slice(start, end), block }] : [];
    }),
  );
}

/** Blocks that overlap a range, found by bisection: this runs for every section. */
export function blocksIn(report: Report, range: TextRange): readonly Block[] {
  const { blocks } = report;
  const from = lowerBound(blocks, (block) => block.end > range.start);
  const to = lowerBound(blocks, (block) => block.start >= range.end);
  return blocks.slice(from, Math.max(from, to));
}

/** Index of the first block for which `isBehind` holds; it must hold for all behind it. */
function lowerBound(blocks: readonly Block[], isBehind: (block: Block) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && isBehind(block)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Words of a part without its own headings (those of its lower sections are part of the text). */
export function partBody(report: Report, part: Part): Piece[] {
  const pieces = proseIn(report, bodyRanges(part));
  const last = pieces.at(-1);
  return part.form === 'paragraph' && last ? [...pieces, ...listBehind(report, last.block)] : pieces;
}

/** The paragraphs behind a paragraph that go on with its list: 存在的问题主要有： / 一是…… / 二是……. */
function listBehind(report: Report, block: Block): Piece[] {
  const behind = report.blocks.slice(block.index + 1);
  const end = behind.findIndex(({ content }) => !content.ordinal || content.ordinal.style === 'level1');
  return behind.slice(0, end < 0 ? behind.length : end).flatMap((one) => proseIn(report, [wordsRange(one)]));
}

/** The ranges of a part without its own headings. */
export function bodyRanges(part: Part): readonly TextRange[] {
  return part.sections.length > 0
    ? part.sections.map((section) => ({ start: section.heading.end, end: section.body.end }))
    : part.ranges;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('\n');
}

/** Letters and digits: what a reader would call the length of a text. */
export function lengthOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The title, or what stands for it: the place of findings on the whole report. */
export function reportPlace(report: Report): TextRange {
  if (report.title) return { start: report.title.start, end: report.title.end };
  const first = report.blocks.find((block) => isProse(block.content));
  return first ? wordsRange(first) : { start: 0, end: 0 };
}

/** Level-1 sections; where all of them hang under one heading, its children. */
export function topSections(report: Report): readonly Section[] {
  const level = report.sections.reduce((highest, section) => Math.min(highest, section.level), 4);
  return report.sections.filter((section) => section.level === level);
}

const UNWRITTEN =
  /\{\{[^{}\n]*\}\}|(?:^|[（(【[])\s*待(?:补充|填写|填报|完善|补)|<!--\s*(?:编写|写作|填写)(?:说明|提示|指引)/;

/** Words around a placeholder that make a part written all the same. */
const LEAST_WRITTEN = 120;

/** True when a range still holds a placeholder or nothing: rules about its contents have nothing to say yet. */
export function isUnwritten(report: Report, ranges: readonly TextRange[]): boolean {
  const pieces = proseIn(report, ranges);
  // One long paragraph settles it, without reading the rest at every keystroke.
  if (pieces.some(({ text }) => text.length > 2 * LEAST_WRITTEN && !text.includes('{{'))) return false;
  const source = ranges.map((range) => report.source.slice(range.start, range.end)).join('\n');
  const words = lengthOf(textOf(pieces).replace(/\{\{[^{}\n]*\}\}/g, ''));
  return words === 0 || (UNWRITTEN.test(source) && words < LEAST_WRITTEN);
}
