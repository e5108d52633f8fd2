/** The fix that adds a missing part at its place, numbered, with guidance; later parts move on by one. */
import type { Report, Section } from '../../report/types';
import { markOf, type Renumbered, renumberEdits, withValue } from '../ordinals';
import type { Edit, Fix } from '../types';
import { blocksIn, topSections } from './body';
import {
  GUIDANCE,
  PART_NAMES,
  PART_NAMES_EN,
  partHeading,
  REQUIRED_PARTS,
  type RequiredPart,
} from './contents';

/** Undefined when the text has no headings to join the part to. */
export function insertPart(report: Report, id: RequiredPart): Fix | undefined {
  const sections = topSections(report);
  const model = sections[0];
  if (!model) return undefined;
  const index = placeOf(report, id, sections);
  const next = sections[index];
  const newline = report.source.includes('\r\n') ? '\r\n' : '\n';
  const text = partText(report, id, model, index + 1, newline);
  const at = next ? next.block.start : endOfText(report, sections);
  const insertion = next ? text + newline + newline : newline + newline + text;
  return {
    safety: 'suggestion',
    title: { zh: `补上“${PART_NAMES[id]}”部分`, en: `Add the part: ${PART_NAMES_EN[id]}` },
    edits: merge({ start: at, end: at, text: insertion }, laterNumbers(sections, index)),
  };
}

/** Index among the level-1 sections at which the part goes: behind the part before it, else in front of the next. */
function placeOf(report: Report, id: RequiredPart, sections: readonly Section[]): number {
  const indexes = new Map(sections.map((section, index) => [section, index]));
  const own = (other: RequiredPart) =>
    report.parts[other].sections.flatMap((section) => indexes.get(section) ?? []);
  const order = REQUIRED_PARTS.indexOf(id);
  const before = REQUIRED_PARTS.slice(0, order)
    .map(own)
    .filter((list) => list.length > 0);
  const nearest = id === 'plan' ? before.flat() : (before.at(-1) ?? []);
  if (nearest.length > 0) return nearest.reduce((last, index) => Math.max(last, index)) + 1;
  const behind = REQUIRED_PARTS.slice(order + 1).flatMap(own);
  return behind.reduce((first, index) => Math.min(first, index), sections.length);
}

/** Heading in the manner of its neighbours, guidance as a comment, placeholder. */
function partText(report: Report, id: RequiredPart, model: Section, value: number, newline: string): string {
  const prefix = report.source.slice(model.block.start, model.heading.start);
  const number = model.ordinal ? (withValue(model.ordinal, value) ?? '') : '';
  const heading = `${prefix}${number}${partHeading(id, report.year)}`;
  return [heading, `<!-- 编写说明：${GUIDANCE[id]} -->`, `{{${PART_NAMES[id]}}}`].join(newline + newline);
}

/** Behind the last words of the last section, before signature and attachment note. */
function endOfText(report: Report, sections: readonly Section[]): number {
  const last = sections.at(-1);
  if (!last) return report.source.length;
  const written = blocksIn(report, { start: last.heading.start, end: last.body.end }).filter(
    (block) => block.content.text.trim() !== '',
  );
  const block = written.at(-1) ?? last.block;
  return block.start + block.content.text.trimEnd().length;
}

function laterNumbers(sections: readonly Section[], index: number): Edit[] {
  const marks = sections.flatMap((section, at): Renumbered[] =>
    section.ordinal && at >= index ? [{ ...markOf(section), ordinal: section.ordinal, value: at + 2 }] : [],
  );
  return renumberEdits(marks);
}

/** An insertion right before a number that changes becomes one edit with it. */
function merge(insertion: Edit, numbers: readonly Edit[]): Edit[] {
  const [first, ...rest] = numbers;
  if (!first || first.start > insertion.start) return [insertion, ...numbers];
  return [{ start: insertion.start, end: first.end, text: insertion.text + first.text }, ...rest];
}
