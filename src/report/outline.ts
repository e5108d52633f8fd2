/** Headings → a tree of sections with the ranges of their bodies. */
import { type Heading, readHeading } from './headings';
import type { Block, Section } from './types';
import { isProse, wordsOf, wordsRange } from './words';

/** A plain line up to this length can be a heading by its words. */
const LONGEST_PLAIN = 36;

interface OpenSection extends Section {
  body: { start: number; end: number };
  parent: OpenSection | null;
  readonly children: OpenSection[];
}

/**
 * Sections of a text.
 * @param blocks the text's blocks, without title, signature and page furniture
 * @param end where the text ends
 * @param namesPart whether a line of plain words is the name of a part: such lines are headings where no heading is numbered 一、
 */
export function buildOutline(
  source: string,
  blocks: readonly Block[],
  end: number,
  namesPart: (words: string) => boolean,
): { readonly outline: readonly Section[]; readonly sections: readonly Section[] } {
  const headings = underDivisions(readHeadings(blocks, namesPart));
  const levelOf = levelsOfUnnumbered(headings);
  const sections: OpenSection[] = [];
  let open: OpenSection[] = [];
  for (const heading of headings) {
    const level = heading.numberLevel ?? levelOf(heading);
    for (const section of open.filter((one) => one.level >= level)) section.body.end = heading.heading.start;
    open = open.filter((one) => one.level < level);
    const section = openSection(source, heading, level, open.at(-1) ?? null, end);
    sections.push(section);
    open.push(section);
  }
  return { outline: sections.filter((section) => section.parent === null), sections };
}

/** Where 第一部分, 第二部分 divide the text, 一、 and what follows it stand one level lower. */
function underDivisions(headings: readonly Heading[]): readonly Heading[] {
  const isDivision = ({ ordinal }: Heading) => ordinal?.text.startsWith('第') ?? false;
  if (headings.filter(isDivision).length < 2) return headings;
  return headings.map((heading) =>
    heading.numberLevel === null || isDivision(heading)
      ? heading
      : { ...heading, numberLevel: clampLevel(heading.numberLevel + 1) },
  );
}

function readHeadings(blocks: readonly Block[], namesPart: (words: string) => boolean): readonly Heading[] {
  const marked = blocks.map(readHeading);
  const found = marked.filter((heading) => heading !== null);
  if (found.some((heading) => heading.numberLevel === 1 || heading.numberLevel === null)) return found;
  return blocks
    .map((block, index) => marked[index] ?? plainHeading(block, namesPart))
    .filter((heading) => heading !== null);
}

/** 主要举措和成效 on a line of its own, without number or mark. */
function plainHeading(block: Block, namesPart: (words: string) => boolean): Heading | null {
  const words = isProse(block.content) ? wordsOf(block.content) : '';
  if (words.length < 4 || words.length > LONGEST_PLAIN || /[，。；：,;:、]/.test(words) || !namesPart(words))
    return null;
  const range = wordsRange(block);
  return { block, ordinal: null, numberLevel: null, heading: range, titleRange: range, runIn: false };
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
