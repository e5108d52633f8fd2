/** Text → Report. The only place that knows in which order the parts of the model are found. */
import { isHalfWidth, readBlocks } from './blocks';
import { readEnding, signatureUnderTitle } from './ending';
import { readFrontMatter } from './front-matter';
import { findFurniture } from './furniture';
import { readIdentity } from './identity';
import { openingYear, readOpening } from './opening';
import { buildOutline } from './outline';
import { type PartWordings, partsNamedBy } from './part-words';
import { findParts } from './parts';
import { readPublication } from './publication';
import { decideKind, findTitle, type Title, titleYear } from './title';
import type { Block, FrontMatter, Furniture, Report, Section, Signature } from './types';
import { wordsRange } from './words';

export * from './types';

export interface ParseOptions {
  /** The last report of the same document: blocks whose text did not change are taken from it. */
  readonly previous?: Report | null;
  /** Words of the place for headings of the parts, from the team's configuration. */
  readonly wordings?: PartWordings;
}

/** Reads a text of any kind; never throws, whatever it is given. */
export function parseReport(source: string, options: ParseOptions = {}): Report {
  const { blocks, memory } = readBlocks(source, options.previous ?? null);
  const frame = readFrame(blocks);
  const { body, year } = frame;
  const namesPart = (words: string) => partsNamedBy(words, year, options.wordings).length > 0;
  const { outline, sections } = buildOutline(source, body, bodyEnd(frame, source), namesPart);
  const { parts, themed } = findParts({ source, blocks: body, sections, year, wordings: options.wordings });
  const opening = readOpening(body, firstHeading(sections, source));
  const partCount = Object.values(parts).filter((part) => part.form !== 'missing').length;
  const { title, frontMatter } = frame;
  return {
    source,
    kind: decideKind(frontMatter, title, opening.blocks, partCount),
    title: title ? { start: title.start, end: title.end, text: title.text } : null,
    year,
    ...readIdentity(title?.text ?? null, frontMatter),
    frontMatter,
    addressee: opening.addressee,
    introduction: opening.introduction,
    blocks,
    outline,
    sections,
    parts,
    themed,
    furniture: frame.furniture,
    signature: frame.signature,
    publication: readPublication(blocks, frame.furniture, frontMatter),
    attachmentNote: frame.ending.attachmentNote,
    halfWidth: isHalfWidth(blocks),
    memory,
  };
}

/** What stands around the text, and the blocks that are text. */
interface Frame {
  readonly frontMatter: FrontMatter | null;
  readonly title: Title | null;
  readonly ending: ReturnType<typeof readEnding>;
  readonly furniture: readonly Furniture[];
  readonly signature: Signature | null;
  readonly year: number | null;
  readonly body: readonly Block[];
}

function readFrame(blocks: readonly Block[]): Frame {
  const frontMatter = readFrontMatter(blocks[0]);
  const title = findTitle(blocks, frontMatter);
  const bodyFrom = title ? title.block.index + 1 : frontMatter ? 1 : 0;
  const ending = readEnding(blocks, bodyFrom);
  const furniture = findFurniture(
    blocks,
    title ? { index: title.block.index, text: title.text } : null,
    ending.from,
  );
  const outside = new Set(furniture.map((piece) => piece.start));
  const body = blocks.slice(bodyFrom, ending.from).filter((block) => !outside.has(wordsRange(block).start));
  const signature = ending.signature ?? signatureUnderTitle(title ? blocks[bodyFrom] : undefined);
  const year = readYear(frontMatter, title, body, signature);
  return { frontMatter, title, ending, furniture, signature, year, body };
}

/** Front matter, title, opening lines, then the year before the signature's. */
function readYear(
  frontMatter: FrontMatter | null,
  title: Title | null,
  body: readonly Block[],
  signature: Signature | null,
): number | null {
  const said = Number(frontMatter?.data.year);
  if (Number.isInteger(said) && said >= 1990 && said < 2100) return said;
  const signed = signature?.date?.year;
  return (
    (title ? titleYear(title.text) : null) ?? openingYear(body.slice(0, 6)) ?? (signed ? signed - 1 : null)
  );
}

/** Where the text ends: where signature, attachment or page furniture begin. */
function bodyEnd(frame: Frame, source: string): number {
  return frame.ending.start ?? source.length;
}

function firstHeading(sections: readonly Section[], source: string): number {
  return sections[0]?.heading.start ?? source.length;
}
