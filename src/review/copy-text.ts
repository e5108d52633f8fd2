/** What of a report is compared with others: its running text, without what all reports share by duty. */
import type { Catalog } from '../catalog/types';
import { LineIndex } from '../report/position';
import type { Block, Report } from '../report/types';
import { isProse, wordsOf } from '../report/words';

/** The text of one report made ready for comparison. Plain data: it travels between threads. */
export interface CopyText {
  /** Running text without blanks; set phrases and titles of documents are one `MASK` each. */
  readonly text: string;
  /** Where paragraphs begin: offset in `text` and 1-based line of the report, in order. */
  readonly paragraphs: readonly { readonly at: number; readonly line: number }[];
}

/** Stands for words that prove nothing. A private-use character: no report has it. */
export const MASK = '\ue000';

/** Shorter set phrases are words like any other. */
const SHORTEST_PHRASE = 8;

const patterns = new WeakMap<Catalog, RegExp>();

/** Titles of laws and documents, and the set phrases of the catalogue, the longer ones first. */
function maskPattern(catalog: Catalog): RegExp {
  const known = patterns.get(catalog);
  if (known) return known;
  const phrases = catalog.phrases
    .map(({ correct }) => correct.replace(/\s+/g, ''))
    .filter((phrase) => phrase.length >= SHORTEST_PHRASE)
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()[\]\\|]/g, '\\$&'));
  const pattern = new RegExp(['《[^《》]{1,80}》', ...phrases].join('|'), 'g');
  patterns.set(catalog, pattern);
  return pattern;
}

/** Headings, the introduction and what belongs to the web page are left out: they are alike by convention. */
export function copyTextOf(report: Report, catalog: Catalog): CopyText {
  const lines = new LineIndex(report.source);
  const paragraphs: { at: number; line: number }[] = [];
  const outside = new Set(report.furniture.map(({ start }) => start));
  const pieces: string[] = [];
  let at = 0;
  for (const block of report.blocks) {
    if (!isCompared(block, report) || outside.has(block.start + block.content.textStart)) continue;
    const words = wordsOf(block.content)
      .replaceAll(MASK, '')
      .replace(/\s+/g, '')
      .replace(maskPattern(catalog), MASK);
    paragraphs.push({ at, line: lines.positionAt(block.start + block.content.textStart).line });
    pieces.push(words);
    at += words.length;
  }
  return { text: pieces.join(''), paragraphs };
}

function isCompared(block: Block, { introduction, title }: Report): boolean {
  if (!isProse(block.content) || block.content.kind === 'heading') return false;
  if (introduction && block.start < introduction.end) return false;
  return !(title && block.start <= title.start && title.start < block.end);
}

/** 1-based line of the report an offset of `text` comes from: that on which its paragraph begins. */
export function lineAt({ paragraphs }: CopyText, offset: number): number {
  return paragraphs.findLast(({ at }) => at <= offset)?.line ?? 1;
}
