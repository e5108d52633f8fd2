import type { Catalog } from '../catalog/types';
import { parseReport } from '../report';
import { toChineseNumeral } from '../report/numerals';
import { PART_IDS, type PartId, type Report, type Section } from '../report/types';
import type { Edit } from '../rules/types';
import { fillTemplate } from './fill';

import type { Answers, Template } from './types';

/** The fifth content is optional: it is never missing. */
const REQUIRED: readonly PartId[] = PART_IDS.filter((part) => part !== 'other');

/**
 * Edits that put the parts a draft lacks where they belong, worded as in the template, and that
 * renumber the level-1 headings after them. No edits when nothing is missing.
 */
export function insertMissingParts(
  report: Report,
  template: Template,
  answers: Answers,
  catalog: Catalog,
): readonly Edit[] {
  const outline = parseReport(fillTemplate(template, answers, catalog).text);
  const missing = REQUIRED.filter(
    (part) => report.parts[part].form === 'missing' && outline.parts[part].sections.length > 0,
  );
  if (missing.length === 0) return [];
  const places = missing.map((part) => ({ part, at: placeFor(report, part) }));
  const inserted = places.map(({ part, at }): Edit => {
    const number =
      numberAt(report, at) +
      places.filter((other) => other.at === at && REQUIRED.indexOf(other.part) < REQUIRED.indexOf(part))
        .length;
    const shift = places.filter((other) => other.at < at).length;
    return { start: at, end: at, text: partText(outline, part, number + shift, isMarkdown(report)) };
  });
  return [
    ...joined(inserted),
    ...renumbered(
      report,
      places.map(({ at }) => at),
    ),
  ].toSorted((a, b) => a.start - b.start);
}

/** Several parts that belong at one place become one edit, in the order of the rule. */
function joined(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<number, Edit>();
  for (const edit of edits) {
    const there = byPlace.get(edit.start);
    byPlace.set(edit.start, there ? { ...there, text: there.text + edit.text } : edit);
  }
  return [...byPlace.values()];
}

/** Before the first part of the rule's order that comes later and is there; else after the last section. */
function placeFor(report: Report, part: PartId): number {
  const later = PART_IDS.slice(PART_IDS.indexOf(part) + 1);
  const next = later
    .map((id) => report.parts[id].sections[0])
    .find((section) => section?.level === 1 && section.parent === null);
  if (next) return lineStart(report.source, next.heading.start);
  return endOfText(report);
}

function endOfText(report: Report): number {
  const last = report.outline.at(-1);
  if (last) return last.body.end;
  return report.signature?.organ?.start ?? report.signature?.date?.start ?? report.source.length;
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Number a level-1 section inserted at `offset` gets, counting the sections before it. */
function numberAt(report: Report, offset: number): number {
  return report.outline.filter((section) => section.heading.start < offset).length + 1;
}

function isMarkdown(report: Report): boolean {
  return report.outline.length === 0 || report.outline.some((section) => section.block.content.depth > 0);
}

function partText(outline: Report, part: PartId, number: number, markdown: boolean): string {
  const section = outline.parts[part].sections[0];
  if (!section) return '';
  const heading = `${markdown ? '## ' : ''}${toChineseNumeral(number)}、${section.title}`;
  // The next heading's `##` stands before its range.
  const body = outline.source.slice(section.heading.end, section.body.end).trim().replace(/\n#+$/, '').trim();
  const text = markdown ? body : body.replace(/^#{1,6}[ \t]+/gm, '');
  return `${heading}\n\n${text}\n\n`;
}

/** New numbers for the numbered level-1 headings that follow an insertion. */
function renumbered(report: Report, places: readonly number[]): Edit[] {
  return report.outline.flatMap((section, index) => {
    const shift = places.filter((at) => at <= section.heading.start).length;
    return shift === 0 ? [] : renumber(report, section, index + 1 + shift);
  });
}

function renumber(report: Report, section: Section, number: number): Edit[] {
  if (section.ordinal?.style !== 'level1') return [];
  const { start } = section.heading;
  const end = start + section.ordinal.text.length;
  return report.source.slice(start, end) === section.ordinal.text
    ? [{ start, end, text: `${toChineseNumeral(number)}、` }]
    : [];
}
