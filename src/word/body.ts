/** The body of a document in order: paragraphs, text boxes behind their anchor, tables. */
import { countCharacters, type ReadingContext } from './context';
import { integer } from './formatting';
import { isRemoved, type ReadParagraph, readParagraphElement } from './paragraph';
import type { RunFormat, WordBlock, WordCell, WordParagraph, WordRun, WordTable } from './types';
import { attribute, child, elements, type XmlElement } from './xml';

const CONTENTS_STYLE = /^toc(?: heading| \d)$/;

export function readBody(container: XmlElement, context: ReadingContext): WordBlock[] {
  return new BlockReader(context, false).read(container);
}

class BlockReader {
  private readonly blocks: WordBlock[] = [];
  /** Paragraphs whose mark is deleted or hidden, waiting for the one they run into. */
  private pending: ReadParagraph[] = [];

  constructor(
    private readonly context: ReadingContext,
    private readonly inBox: boolean,
  ) {}

  read(container: XmlElement): WordBlock[] {
    this.walk(container);
    this.flush();
    return this.blocks;
  }

  private walk(container: XmlElement): void {
    for (const node of elements(container)) {
      if (node.name === 'w:p') this.addParagraph(node);
      else if (node.name === 'w:tbl') this.addTable(node);
      else if (node.name === 'w:del' || node.name === 'w:moveFrom') this.context.taken.add('deletions');
      else if (node.name === 'mc:AlternateContent') this.walkAlternatives(node);
      else if (node.name === 'w:sdt' && isContents(node)) this.context.taken.contentsTable = true;
      else if (!node.name.endsWith('Pr')) this.walk(node);
    }
  }

  private walkAlternatives(node: XmlElement): void {
    const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
    if (chosen !== null) this.walk(chosen);
  }

  private addParagraph(element: XmlElement): void {
    const paragraph = readParagraphElement(element, this.context);
    this.pending.push(paragraph);
    if (!paragraph.joined) this.flush();
  }

  private flush(): void {
    const joined = this.pending;
    this.pending = [];
    // Text struck out with its paragraph mark leaves no trace, not even a number.
    const live = joined.filter(
      (paragraph, index) => paragraph.runs.length > 0 || index === joined.length - 1,
    );
    const [first] = live;
    if (first === undefined || (joined.at(-1)?.joined === true && live.every(isBare))) return;
    if (CONTENTS_STYLE.test(first.format.styleName)) {
      this.context.taken.contentsTable = true;
      return;
    }
    this.finish(first, live);
  }

  private finish(first: ReadParagraph, all: readonly ReadParagraph[]): void {
    const runs = mergeRuns(all.flatMap((paragraph) => paragraph.runs));
    const pictureNames = all.flatMap((paragraph) => paragraph.pictureNames);
    const boxes = all.flatMap((paragraph) => paragraph.boxes);
    const reference = first.format.numbering;
    const label = reference === null ? NO_LABEL : this.context.numbering.next(reference.id, reference.level);
    const words = runs.map((run) => run.text).join('');
    countCharacters(this.context, label.text);
    const hasText = words.trim() !== '' || label.text !== '';
    if (hasText) this.context.paragraphs++;
    const number = hasText ? this.context.paragraphs : 0;
    this.context.taken.addPictures(pictureNames, number);
    this.blocks.push({
      kind: 'paragraph',
      number,
      label: separated(label.text, words),
      bullet: label.bullet,
      runs,
      format: first.format,
      mark: first.mark,
      pictures: pictureNames.length,
      inBox: this.inBox,
    });
    for (const box of boxes) this.addBox(box);
  }

  private addBox(box: XmlElement): void {
    const inside = new BlockReader(this.context, true).read(box);
    if (inside.some((block) => block.kind === 'table' || block.number > 0))
      this.context.taken.add('textBoxes');
    this.blocks.push(...inside.filter((block) => block.kind === 'table' || block.number > 0));
  }

  private addTable(element: XmlElement): void {
    this.flush();
    const rows = rowsOf(element, this.context);
    const cells = rows.map(cellsOf);
    const [only] = cells.length === 1 ? (cells[0] ?? []) : [];
    // A table of one cell is a frame round running text.
    if (only !== undefined && cells[0]?.length === 1) this.walk(only);
    else if (rows.length > 0)
      this.blocks.push({ kind: 'table', rows: cells.map((row) => this.readRow(row)) });
  }

  private readRow(cells: readonly XmlElement[]): WordCell[] {
    return cells.map((cell) => {
      const properties = child(cell, 'w:tcPr');
      const merge = child(properties, 'w:vMerge');
      const continued = merge !== null && attribute(merge, 'w:val') !== 'restart';
      const span = Math.max(1, Math.min(integer(child(properties, 'w:gridSpan'), 'w:val') ?? 1, 63));
      if (continued || span > 1) this.context.taken.add('mergedCells');
      return { paragraphs: this.readCell(cell), span, continued };
    });
  }

  private readCell(cell: XmlElement): WordParagraph[] {
    const inside = new BlockReader(this.context, true).read(cell);
    return inside.flatMap((block) => (block.kind === 'paragraph' ? [block] : this.flatten(block)));
  }

  /** Markdown has no table inside a table: its cells become lines of the outer cell. */
  private flatten(table: WordTable): WordParagraph[] {
    this.context.taken.add('nestedTables');
    return table.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs));
  }
}

const NO_LABEL = { text: '', bullet: false };

function isBare(paragraph: ReadParagraph): boolean {
  return paragraph.runs.length === 0 && paragraph.boxes.length === 0 && paragraph.pictureNames.length === 0;
}

/** `1.` in front of `5万元` keeps a gap, or it would read 1.5万元. */
function separated(label: string, words: string): string {
  return /[\d.．]$/.test(label) && /^\d/.test(words) ? `${label} ` : label;
}

function mergeRuns(runs: readonly WordRun[]): WordRun[] {
  const merged: WordRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last !== undefined && sameFormat(last.format, run.format)) {
      merged[merged.length - 1] = { text: last.text + run.text, format: last.format };
    } else merged.push(run);
  }
  return merged;
}

function sameFormat(a: RunFormat, b: RunFormat): boolean {
  if (a === b) return true;
  return (Object.keys(a) as (keyof RunFormat)[]).every((key) => a[key] === b[key]);
}

function isContents(node: XmlElement): boolean {
  const gallery = child(child(child(node, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return attribute(gallery, 'w:val') === 'Table of Contents';
}

/** Rows may stand in content controls and marks of tracked changes. */
function rowsOf(table: XmlElement, context: ReadingContext): XmlElement[] {
  return [...nested(table, 'w:tr')].filter((row) => {
    const removed = isRemoved(child(row, 'w:trPr'));
    if (removed) context.taken.add('deletions');
    return !removed;
  });
}

function cellsOf(row: XmlElement): XmlElement[] {
  return [...nested(row, 'w:tc')];
}

/** Nearest elements of a name, looking through wrappers but not into cells of inner tables. */
function* nested(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const node of elements(parent)) {
    if (node.name === name) yield node;
    else if (!node.name.endsWith('Pr') && node.name !== 'w:del') yield* nested(node, name);
  }
}
