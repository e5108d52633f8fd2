import type { Catalog } from '../../catalog/types';
import type { Block, PartId, Report, Section, TextRange } from '../../report/types';
import { blank } from '../placeholders';
import { figureEdits } from './figures';
import { Marker } from './marks';
import { applyEdits, protectedRanges } from './text';
import { type YearShift, yearEdits } from './years';

/** What the draft is made with, the same for every block. */
export interface Drafting {
  readonly report: Report;
  readonly shift: YearShift;
  readonly marker: Marker;
  /** Section that begins in a block, by block index. */
  readonly sections: ReadonlyMap<number, Section>;
}

export function drafting(report: Report, shift: YearShift, catalog: Catalog): Drafting {
  const sections = new Map(
    report.sections.map((section) => [section.block.index, section] as const).reverse(),
  );
  return { report, shift, marker: new Marker(shift.to, catalog), sections };
}

/** A themed outline's achievements lie around the other parts: those are asked first. */
const NARROW_FIRST: readonly PartId[] = ['shortcomings', 'duties', 'plan', 'other', 'achievements'];

/** The part a block's words begin in; null before the first and after the last. */
export function partOfBlock(report: Report, block: Block): PartId | null {
  const at = block.start + block.content.textStart;
  const holds = (range: TextRange) => range.start <= at && at < range.end;
  return NARROW_FIRST.find((part) => report.parts[part].ranges.some(holds)) ?? null;
}

/** One block of last year's report as it stands in this year's draft. */
export function draftBlock(work: Drafting, block: Block): string {
  const section = work.sections.get(block.index);
  const part = partOfBlock(work.report, block);
  if (section && !section.runIn) return headingLine(work, section);
  if (block.content.kind !== 'paragraph' && block.content.kind !== 'table') return block.content.text.trim();
  if (part === 'plan') return planBlock(work, block, section ?? null);
  return withPunctuatedOrdinal(movedOn(work, block), section);
}

/** Figures as placeholders, years moved on, what has run out marked. */
function movedOn({ shift, marker }: Drafting, block: Block): string {
  const { text } = block.content;
  const kept = protectedRanges(text);
  const edits = [
    ...yearEdits(text, shift, kept, block.content.kind === 'table'),
    ...figureEdits(block.content, kept),
    ...marker.edits(text),
  ];
  return withoutIndent(applyEdits(text, edits));
}

/** Years only: in a heading or title numbers and dates (三项制度, 3·15) are names, not results. */
export function yearsMovedOn(text: string, shift: YearShift): string {
  const edits = yearEdits(text, shift, protectedRanges(text));
  return applyEdits(
    text,
    edits.filter((edit) => !edit.text.startsWith('{{')),
  );
}

/** Leading blanks of pasted text would be code in Markdown, or an indent the Word export adds itself. */
function withoutIndent(text: string): string {
  return text.replace(/^[^\S\r\n]+/gm, '').trimEnd();
}

function headingLine({ report, shift }: Drafting, section: Section): string {
  const title = yearsMovedOn(report.source.slice(section.titleRange.start, section.titleRange.end), shift);
  // The title takes `#`: headings keep their own depth below it, plain ones get that of their number.
  const depth = section.block.content.depth > 1 ? section.block.content.depth : section.level + 1;
  return `${'#'.repeat(depth)} ${ordinalText(section)}${title.replace(/\s*\n\s*/g, '')}`;
}

/** （一） and 一、 in the punctuation of GB/T 9704—2012, 7.3.3, whatever the copy lost. */
function ordinalText({ ordinal }: Section): string {
  return ordinal === null ? '' : ordinal.text.replace(/\s/g, '').replace(/^\(/, '（').replace(/\)$/, '）');
}

function withPunctuatedOrdinal(text: string, section: Section | undefined): string {
  if (!section?.ordinal || !text.startsWith(section.ordinal.text)) return text;
  return ordinalText(section) + text.slice(section.ordinal.text.length);
}

/** Last year's arrangements stay in sight as a comment, which every export drops; this year's are to be written. */
function planBlock(work: Drafting, block: Block, section: Section | null): string {
  const original = block.content.text.trim().replace(/--+>/g, '→');
  const comment = `<!-- 上年原文，供对照，写完删去：${original} -->`;
  const ask = blank(`${work.shift.to + 1}年的安排，先回应今年的不足`);
  if (section === null) return `${comment}\n\n${ask}`;
  const heading = yearsMovedOn(
    withoutIndent(work.report.source.slice(section.heading.start, section.heading.end)),
    work.shift,
  );
  return `${comment}\n\n${withPunctuatedOrdinal(heading, section)}${ask}`;
}
