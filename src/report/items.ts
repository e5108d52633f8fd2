import { findSeriesMarks } from './ordinals';
import { sentencesOf } from './sentences';
import type { Block, PartId, Report, Section, TextRange } from './types';

/** One thing a part says: a shortcoming, an arrangement for next year. */
export interface PartItem extends TextRange {
  /** Heading words, or the first sentence where there is no heading; without number and final full stop. */
  readonly title: string;
  /** Everything said under it, heading included. */
  readonly text: string;
}

/**
 * The items of a part: its sub-headings, else the members of its 一是… series, else its sentences.
 * Empty when the part is missing.
 */
export function itemsOf(report: Report, part: PartId): readonly PartItem[] {
  const { sections, ranges } = report.parts[part];
  const children = sections.flatMap((section) => section.children);
  if (children.length > 0) return children.map((section) => itemOfSection(report, section));
  const blocks = report.blocks.filter(
    (block) => isProse(block) && ranges.some((range) => within(block, range)),
  );
  const heads = new Set(sections.filter((section) => !section.runIn).map((section) => section.block));
  const body = blocks.filter((block) => !heads.has(block));
  if (!body.some((block) => findSeriesMarks(block.content.text).length > 0)) {
    return body.flatMap((block) => sentenceItems(block)).filter((item) => isOwn(report, part, item));
  }
  return body.flatMap((block) => seriesItems(block));
}

function isProse({ content }: Block): boolean {
  return content.kind === 'paragraph' || content.kind === 'heading';
}

function within(block: Block, range: TextRange): boolean {
  return block.end > range.start && block.start < range.end;
}

/** A paragraph may hold two parts: each item belongs to the one that begins nearest before it. */
function isOwn(report: Report, part: PartId, item: TextRange): boolean {
  const own = report.parts[part].heading?.start ?? 0;
  const nearer = Object.values(report.parts).some(
    ({ form, heading }) =>
      form === 'paragraph' && heading && own < heading.start && heading.start <= item.start,
  );
  return (
    !nearer && report.parts[part].ranges.some((range) => range.start <= item.start && item.start < range.end)
  );
}

function itemOfSection(report: Report, section: Section): PartItem {
  const range = { start: section.heading.start, end: section.body.end };
  return { ...range, title: section.title, text: report.source.slice(range.start, range.end).trim() };
}

/** A paragraph between others that are members of a series is one too: its 一是 got lost. */
function seriesItems(block: Block): PartItem[] {
  const { text, textStart, textEnd } = block.content;
  const marks = findSeriesMarks(text);
  if (marks.length === 0) {
    const leadsOver = /[：:]$/.test(text.slice(textStart, textEnd));
    return leadsOver ? [] : [item(block.start + textStart, text.slice(textStart, textEnd), 0)];
  }
  return marks.map((mark, index) => {
    const end = marks[index + 1]?.start ?? textEnd;
    return item(block.start + mark.start, text.slice(mark.start, end), mark.ordinal.text.length);
  });
}

function sentenceItems(block: Block): PartItem[] {
  const { text } = block.content;
  return sentencesOf(block.content).map(({ start, end }) =>
    item(block.start + start, text.slice(start, end), 0),
  );
}

function item(start: number, text: string, skip: number): PartItem {
  const first = /^[^。；;!！?？]*/.exec(text.slice(skip))?.[0] ?? '';
  return { start, end: start + text.length, title: first.trim(), text: text.trim() };
}
