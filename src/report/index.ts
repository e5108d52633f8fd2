/** Text → Report. The only place that knows in which order the parts of the model are found. */
import { splitChunks } from './chunks';
import { findDate } from './dates';
import { readEnding } from './ending';
import { readFrontMatter } from './front-matter';
import { findFurniture, furnitureKind } from './furniture';
import { readIdentity } from './identity';
import { parseChunk } from './markdown';
import { perContent } from './memo';
import { buildOutline } from './outline';
import type { PartWordings } from './part-words';
import { findParts } from './parts';
import { decideKind, findTitle, type Title, titleYear } from './title';
import type {
  Block,
  ChunkBlock,
  DatedRange,
  FrontMatter,
  Furniture,
  ParseMemory,
  Report,
  TextRange,
} from './types';
import { isProse, wordsOf, wordsRange } from './words';

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
  const frontMatter = readFrontMatter(blocks[0]);
  const title = findTitle(blocks, frontMatter);
  const bodyFrom = title ? title.block.index + 1 : frontMatter ? 1 : 0;
  const ending = readEnding(blocks, bodyFrom);
  const furniture = [
    ...findFurniture(blocks, headEnd(blocks, bodyFrom), ending.from),
    ...repeatedTitles(blocks, title),
  ];
  const outside = new Set(furniture.map((piece) => piece.start));
  const isOutside = (block: Block) => outside.has(wordsRange(block).start) || block.index < bodyFrom;
  const content = {
    start: blocks[bodyFrom]?.start ?? source.length,
    end: blocks[ending.from]?.start ?? source.length,
  };
  const { outline, sections } = buildOutline(source, blocks, content, isOutside);
  const publication = readPublication(blocks, furniture, frontMatter);
  const year = readYear(
    title,
    frontMatter,
    blocks.slice(bodyFrom, bodyFrom + 6),
    ending.signature?.date ?? null,
  );
  const body = blocks.filter((block) => block.index < ending.from && !isOutside(block));
  const { parts, themed } = findParts({
    source,
    blocks: body,
    outline,
    sections,
    year,
    wordings: options.wordings,
  });
  const partCount = Object.values(parts).filter((part) => part.form !== 'missing').length;
  const opening = readOpening(body, sections[0]?.heading.start ?? content.end);
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
    furniture,
    signature: ending.signature,
    publication,
    attachmentNote: ending.attachmentNote,
    halfWidth: isHalfWidth(blocks),
    memory,
  };
}

function readBlocks(source: string, previous: Report | null): { blocks: Block[]; memory: ParseMemory } {
  const ranges = splitChunks(
    source,
    previous ? { source: previous.source, ranges: previous.memory.ranges } : undefined,
  );
  const chunks = new Map<string, readonly ChunkBlock[]>();
  const blocks: Block[] = [];
  for (const range of ranges) {
    const text = source.slice(range.start, range.end);
    const first = range.start === 0;
    const key = first ? `\u0000${text}` : text;
    const parsed = chunks.get(key) ?? previous?.memory.chunks.get(key) ?? parseChunk(text, first);
    chunks.set(key, parsed);
    for (const { start, content } of parsed) {
      const at = range.start + start;
      blocks.push({ start: at, end: at + content.text.length, content, index: blocks.length });
    }
  }
  return { blocks, memory: { ranges, chunks } };
}

/** Index behind the lines under the title that belong to the web page (来源, 发布时间). */
function headEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  while (blocks[end] && furnitureKind(blocks[end] as Block) !== null) end++;
  return end;
}

function repeatedTitles(blocks: readonly Block[], title: Title | null): Furniture[] {
  if (!title) return [];
  const name = title.text.replace(/\s+/g, '');
  return blocks
    .filter(
      (block) =>
        block.index < title.block.index &&
        isProse(block.content) &&
        wordsOf(block.content).replace(/\s+/g, '') === name,
    )
    .map((block) => ({ ...wordsRange(block), what: 'duplicate-title' as const }));
}

function readOpening(
  body: readonly Block[],
  firstHeading: number,
): { addressee: TextRange | null; introduction: TextRange | null; blocks: Block[] } {
  const before = body.filter((block) => block.end <= firstHeading && isProse(block.content));
  const first = before[0];
  const isAddressee = first !== undefined && isAddresseeLine(wordsOf(first.content));
  const text = isAddressee ? before.slice(1) : before;
  const introduction = text.filter((block) => wordsOf(block.content).length >= 15);
  const start = introduction[0];
  const end = introduction.at(-1);
  return {
    addressee: isAddressee ? wordsRange(first) : null,
    introduction: start && end ? { start: wordsRange(start).start, end: wordsRange(end).end } : null,
    blocks: before,
  };
}

/** 市委、市政府： but not 现将情况报告如下： */
function isAddresseeLine(words: string): boolean {
  return /^[^。；]{2,60}[:：]$/.test(words) && !/如下|报告|情况|工作|[12]\d{3}/.test(words);
}

/** Front matter, title, opening lines, then the year before the signature's. */
function readYear(
  title: Title | null,
  frontMatter: FrontMatter | null,
  opening: readonly Block[],
  signed: DatedRange | null,
): number | null {
  const said = Number(frontMatter?.data.year);
  if (Number.isInteger(said) && said >= 1990 && said < 2100) return said;
  const fromTitle = title ? titleYear(title.text) : null;
  if (fromTitle !== null) return fromTitle;
  for (const block of opening) {
    const year = isProse(block.content) ? titleYear(wordsOf(block.content).slice(0, 80)) : null;
    if (year !== null) return year;
  }
  return signed ? signed.year - 1 : null;
}

function readPublication(
  blocks: readonly Block[],
  furniture: readonly Furniture[],
  frontMatter: FrontMatter | null,
): DatedRange | null {
  const first = blocks[0];
  const field = /^(?:publishDate|published|发布日期|发布时间|公开日期)\s*[:：]\s*(.+)$/m.exec(
    frontMatter && first ? first.content.text : '',
  );
  if (field?.[1] && first)
    return findDate(field[1], first.start + field.index + field[0].length - field[1].length);
  for (const piece of furniture.filter((one) => one.what === 'source-line')) {
    const block = blocks.find((one) => piece.start >= one.start && piece.end <= one.end);
    const text = block ? block.content.text.slice(piece.start - block.start) : '';
    const label = /(?:时间|日期)\s*[:：]\s*/.exec(text);
    const date = label
      ? findDate(text.slice(label.index + label[0].length), piece.start + label.index + label[0].length)
      : null;
    if (date) return date;
  }
  return null;
}

const widthCounts = perContent((content) => ({
  half: isProse(content)
    ? (content.text.match(/[\u4e00-\u9fff”》）)][,;:?!()]|[,;:()][\u4e00-\u9fff“《]/g)?.length ?? 0)
    : 0,
  full: isProse(content) ? (content.text.match(/[，；：？！（）]/g)?.length ?? 0) : 0,
}));

/** At least eight half-width marks beside Han characters and hardly a full-width one. */
function isHalfWidth(blocks: readonly Block[]): boolean {
  let half = 0;
  let full = 0;
  for (const block of blocks) {
    const counts = widthCounts(block.content);
    half += counts.half;
    full += counts.full;
  }
  return half >= 8 && full <= half * 0.1;
}
