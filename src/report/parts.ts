/** Finds the parts of the report in its outline, then in lower headings, then in paragraphs. */
import { admitsShortcomings, announcesPlan, type PartWordings, partsNamedBy } from './part-words';
import { sentencesOf } from './sentences';
import {
  type Block,
  PART_IDS,
  type Part,
  type PartForm,
  type PartId,
  type Section,
  type TextRange,
} from './types';
import { isProse, wordsRange } from './words';

export interface PartInput {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly year: number | null;
  readonly wordings?: PartWordings | undefined;
}

export interface PartResult {
  readonly parts: Readonly<Record<PartId, Part>>;
  readonly themed: boolean;
}

/** This many headings that name no part make a themed outline. */
const FEWEST_THEMES = 2;

export function findParts(input: PartInput): PartResult {
  const named = new Map(
    input.sections.map((section) => [section, partsNamedBy(section.title, input.year, input.wordings)]),
  );
  const found = new Map<PartId, Part>();
  takeHeadings(input, named, found);
  const themed = takeThemes(input, named, found);
  takeLowerHeadings(input, named, found);
  takeParagraphs(input, found);
  const parts = PART_IDS.map((id) => [id, found.get(id) ?? missing(id)] as const);
  return { parts: Object.fromEntries(parts) as Record<PartId, Part>, themed };
}

type Named = ReadonlyMap<Section, readonly PartId[]>;

function takeHeadings(input: PartInput, named: Named, found: Map<PartId, Part>): void {
  for (const id of PART_IDS) {
    const sections = topSections(input).filter((section) => named.get(section)?.includes(id));
    const own = id === 'achievements' ? sections : bestOf(sections, named);
    if (own.length > 0) found.set(id, partOf(id, 'heading', own));
  }
}

/** A heading that names one part alone goes before one that names several. */
function bestOf(sections: readonly Section[], named: Named): readonly Section[] {
  const alone = sections.filter((section) => named.get(section)?.length === 1);
  return alone.length > 0 ? alone : sections.slice(0, 1);
}

/** In a themed outline every level-1 heading that names no part belongs to the achievements. */
function takeThemes(input: PartInput, named: Named, found: Map<PartId, Part>): boolean {
  const themes = topSections(input).filter((section) => named.get(section)?.length === 0);
  if (found.has('achievements')) return false;
  const lone = themes.length === 1 && themes[0] && isMain(themes[0], input);
  if (themes.length < FEWEST_THEMES && !lone) return false;
  found.set('achievements', partOf('achievements', 'heading', themes));
  return themes.length >= FEWEST_THEMES;
}

/** One unnamed heading is the achievements when most of the text stands under it. */
function isMain(section: Section, input: PartInput): boolean {
  const last = input.sections.at(-1)?.body.end ?? 0;
  const first = input.sections[0]?.heading.start ?? 0;
  return (section.body.end - section.body.start) * 3 > last - first;
}

/** Level-1 sections; where all of them hang under one heading (the title as `#`), its children. */
function topSections(input: PartInput): readonly Section[] {
  const level = input.sections.reduce((least, section) => Math.min(least, section.level), 4);
  return input.sections.filter((section) => section.level === level);
}

function takeLowerHeadings(input: PartInput, named: Named, found: Map<PartId, Part>): void {
  const top = new Set(topSections(input));
  for (const id of PART_IDS) {
    if (found.has(id)) continue;
    const inside =
      id === 'other'
        ? []
        : input.sections.filter((section) => !top.has(section) && !isUnder(section, elsewhere(id), found));
    const section = inside.find((one) => named.get(one)?.includes(id) && isPlainName(one, id));
    if (section) found.set(id, partOf(id, section.runIn ? 'run-in' : 'subheading', [section]));
  }
}

/** Parts whose inside speaks of this one without being it: next year's plan names duties to come. */
function elsewhere(id: PartId): readonly PartId[] {
  return id === 'duties' || id === 'shortcomings' ? ['plan'] : [];
}

function isUnder(section: Section, ids: readonly PartId[], found: ReadonlyMap<PartId, Part>): boolean {
  return ids.some((id) =>
    found
      .get(id)
      ?.ranges.some((range) => section.heading.start >= range.start && section.heading.end <= range.end),
  );
}

/** In lower headings 工作情况 or 成效 is everywhere; only plain names of a part count. */
function isPlainName(section: Section, id: PartId): boolean {
  if (id === 'achievements')
    return (
      /举措(?:和|及|与)成效|主要成效|工作成效|工作开展情况|工作情况$/.test(section.title) &&
      section.level <= 2
    );
  if (id === 'shortcomings') return /存在|不足|短板|原因|困难/.test(section.title);
  return true;
}

function takeParagraphs(input: PartInput, found: Map<PartId, Part>): void {
  for (const block of input.blocks) {
    if (!isProse(block.content)) continue;
    const sentences = sentencesOf(block.content);
    sentences.forEach((sentence, index) => {
      const text = block.content.text.slice(sentence.start, sentence.end);
      const range = { start: block.start + sentence.start, end: wordsRange(block).end };
      for (const id of paragraphParts(text, index, block, input, found)) {
        found.set(id, {
          id,
          form: 'paragraph',
          title: '',
          heading: { start: range.start, end: block.start + sentence.end },
          ranges: [range],
          sections: [],
        });
      }
    });
  }
}

function paragraphParts(
  sentence: string,
  index: number,
  block: Block,
  input: PartInput,
  found: ReadonlyMap<PartId, Part>,
): PartId[] {
  const ids: PartId[] = [];
  const isLate = block.start > input.source.length * 0.55;
  if (!found.has('shortcomings') && isLate && !inPart(block, 'plan', found) && admitsShortcomings(sentence))
    ids.push('shortcomings');
  if (!found.has('plan') && isLate && announcesPlan(sentence, input.year)) ids.push('plan');
  if (!found.has('duties') && index === 0 && !inPart(block, 'plan', found) && opensDuties(sentence))
    ids.push('duties');
  return ids;
}

/** 党政主要负责人认真履行推进法治建设第一责任人职责，… as the opening of a paragraph. */
function opensDuties(sentence: string): boolean {
  const opening = sentence.slice(0, 60);
  return (
    /第一责任人/.test(opening) &&
    /履行|落实|扛牢|压实|担负|当好/.test(opening) &&
    !/督促|要求各|推动各|各(?:部门|单位|级)/.test(opening)
  );
}

function inPart(block: Block, id: PartId, found: ReadonlyMap<PartId, Part>): boolean {
  return found.get(id)?.ranges.some((range) => block.start >= range.start && block.end <= range.end) ?? false;
}

function partOf(id: PartId, form: PartForm, sections: readonly Section[]): Part {
  const first = sections[0];
  const ranges: TextRange[] = sections.map((section) => ({
    start: section.heading.start,
    end: section.body.end,
  }));
  return { id, form, title: first?.title ?? '', heading: first?.heading ?? null, ranges, sections };
}

function missing(id: PartId): Part {
  return { id, form: 'missing', title: '', heading: null, ranges: [], sections: [] };
}
