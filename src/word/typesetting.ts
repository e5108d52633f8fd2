/** A Word document beside the report read from it: what each paragraph is, and how it is set. */
import type { Block, Report, Section, TextRange } from '../report/types';
import { wordsOf } from '../report/words';
import type { ImportedPlace } from './to-markdown';
import type { WordDocument, WordParagraph, WordRun } from './types';

export type Role =
  | 'title'
  | 'addressee'
  | 'heading'
  /** A paragraph of running text; its first sentence may be a heading. */
  | 'body'
  | 'organ'
  | 'date'
  /** Table cells, text boxes, lists, what stands before the title or behind the signature. */
  | 'other';

export interface SetParagraph {
  readonly paragraph: WordParagraph;
  readonly role: Role;
  /** Of a heading, also of one at the start of a paragraph; null for other text. */
  readonly level: 1 | 2 | 3 | 4 | null;
  /** Its words in the text of the report. */
  readonly range: TextRange;
  /** The runs of the heading; for other text those of the whole paragraph. */
  readonly headingRuns: readonly WordRun[];
  /** The runs behind a heading in the same paragraph. */
  readonly bodyRuns: readonly WordRun[];
}

export interface Typesetting {
  readonly document: WordDocument;
  readonly report: Report;
  /** Paragraphs with text, in order. */
  readonly paragraphs: readonly SetParagraph[];
}

export function readTypesetting(
  document: WordDocument,
  places: readonly ImportedPlace[],
  report: Report,
): Typesetting {
  const finder = new BlockFinder(report);
  const seen = new Set<WordParagraph>();
  const paragraphs: SetParagraph[] = [];
  for (const place of places) {
    const block = finder.at(place.start);
    if (block === null || seen.has(place.paragraph)) continue;
    seen.add(place.paragraph);
    paragraphs.push(setParagraph(place, block, finder, report));
  }
  return { document, report, paragraphs };
}

function setParagraph(place: ImportedPlace, block: Block, finder: BlockFinder, report: Report): SetParagraph {
  const { paragraph } = place;
  const section = finder.sectionIn(block);
  const role = roleOf(place, block, section, report);
  const start = Math.min(Math.max(place.start, block.start + block.content.textStart), place.end);
  const length =
    section?.runIn === true ? section.heading.end - section.heading.start : Number.POSITIVE_INFINITY;
  const isRunIn = role === 'body' && section !== null;
  const [headingRuns, bodyRuns] = isRunIn
    ? cutRuns(paragraph.runs, length - paragraph.label.length)
    : [paragraph.runs, []];
  const level = role === 'heading' || isRunIn ? (section?.level ?? null) : null;
  return { paragraph, role, level, range: { start, end: place.end }, headingRuns, bodyRuns };
}

function roleOf(
  { paragraph, start }: ImportedPlace,
  block: Block,
  section: Section | null,
  report: Report,
): Role {
  const { title, signature, addressee, attachmentNote } = report;
  if (paragraph.inBox || paragraph.bullet || block.content.kind === 'table') return 'other';
  if (holds(block, title)) return 'title';
  if (holds(block, addressee)) return 'addressee';
  if (holds(block, signature?.date ?? null)) return 'date';
  if (holds(block, signature?.organ ?? null)) return 'organ';
  if (title === null || start < title.start) return 'other';
  const end = Math.min(
    ...[signature?.organ, signature?.date, attachmentNote].map(
      (range) => range?.start ?? Number.POSITIVE_INFINITY,
    ),
  );
  if (start > end) return 'other';
  if (section !== null && !section.runIn && !/[。；;]\s*$/.test(wordsOf(block.content))) return 'heading';
  return block.content.depth > 0 ? 'heading' : 'body';
}

/** Cuts runs behind so many characters. */
function cutRuns(
  runs: readonly WordRun[],
  length: number,
): readonly [readonly WordRun[], readonly WordRun[]] {
  const before: WordRun[] = [];
  const after: WordRun[] = [];
  let left = Math.max(0, length);
  for (const run of runs) {
    const cut = Math.min(left, run.text.length);
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) });
    left -= cut;
  }
  return [before, after];
}

/** Finds blocks by rising offsets. */
class BlockFinder {
  private index = 0;
  private readonly sections = new Map<number, Section>();

  constructor(private readonly report: Report) {
    for (const section of report.sections) this.sections.set(section.block.index, section);
  }

  at(offset: number): Block | null {
    const { blocks } = this.report;
    while (this.index < blocks.length && (blocks[this.index]?.end ?? 0) <= offset) this.index++;
    const block = blocks[this.index];
    return block !== undefined && block.start <= offset ? block : null;
  }

  sectionIn(block: Block): Section | null {
    return this.sections.get(block.index) ?? null;
  }
}

function holds(block: Block, range: TextRange | null): boolean {
  return range !== null && block.start <= range.start && range.start < block.end;
}
