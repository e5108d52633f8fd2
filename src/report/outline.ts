/** Headings → a tree of sections with the ranges of their bodies. */
import { type Heading, readHeading } from './headings';
import type { Block, Section, TextRange } from './types';

interface OpenSection extends Section {
  body: { start: number; end: number };
  parent: OpenSection | null;
  readonly children: OpenSection[];
}

/**
 * Sections of the blocks between `range` (the text without title, signature and page furniture).
 * @param isOutside blocks to pass over although they look like headings
 */
export function buildOutline(
  source: string,
  blocks: readonly Block[],
  range: TextRange,
  isOutside: (block: Block) => boolean,
): { readonly outline: readonly Section[]; readonly sections: readonly Section[] } {
  const headings = blocks
    .filter((block) => block.start >= range.start && block.end <= range.end && !isOutside(block))
    .map(readHeading)
    .filter((heading) => heading !== null);
  const levelOf = levelsOfUnnumbered(headings);
  const sections: OpenSection[] = [];
  let open: OpenSection[] = [];
  for (const heading of headings) {
    const level = heading.numberLevel ?? levelOf(heading);
    for (const section of open.filter((one) => one.level >= level)) section.body.end = heading.heading.start;
    open = open.filter((one) => one.level < level);
    const section = openSection(source, heading, level, open.at(-1) ?? null, range.end);
    sections.push(section);
    open.push(section);
  }
  return { outline: sections.filter((section) => section.parent === null), sections };
}

function openSection(
  source: string,
  heading: Heading,
  level: 1 | 2 | 3 | 4,
  parent: OpenSection | null,
  end: number,
): OpenSection {
  const section: OpenSection = {
    level,
    ordinal: heading.ordinal,
    title: source.slice(heading.titleRange.start, heading.titleRange.end),
    heading: heading.heading,
    titleRange: heading.titleRange,
    runIn: heading.runIn,
    body: { start: heading.heading.end, end },
    parent,
    children: [],
    block: heading.block,
  };
  parent?.children.push(section);
  return section;
}

/**
 * A Markdown heading without a number takes the level its depth has among the numbered ones
 * (`## 一、` makes depth 2 level 1); without any numbered heading the shallowest depth is level 1.
 */
function levelsOfUnnumbered(headings: readonly Heading[]): (heading: Heading) => 1 | 2 | 3 | 4 {
  const marked = headings.filter((heading) => heading.block.content.depth > 0);
  const reference = marked.find((heading) => heading.numberLevel !== null);
  const shallowest = marked.reduce((least, heading) => Math.min(least, heading.block.content.depth), 6);
  const offset = reference?.numberLevel
    ? reference.block.content.depth - reference.numberLevel
    : shallowest - 1;
  return (heading) => clampLevel(heading.block.content.depth - offset);
}

function clampLevel(level: number): 1 | 2 | 3 | 4 {
  return Math.min(Math.max(level, 1), 4) as 1 | 2 | 3 | 4;
}
