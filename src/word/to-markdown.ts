/** A Word document → the Markdown the rest of the product reads, with the way back to its paragraphs. */
import { escapeBlock, escapeCell, escapeInline, escapeItem } from './escape';
import { WordFileError } from './failure';
import { findHeadings, type Headings, type Line } from './headings';
import { importNotices } from './import-notices';
import { LIMITS } from './limits';
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordTable } from './types';

/** Where a paragraph of the document went; offsets are UTF-16 units of the Markdown. */
export interface ImportedPlace {
  readonly start: number;
  readonly end: number;
  readonly paragraph: WordParagraph;
}

export interface ImportResult {
  readonly markdown: string;
  /** Chinese, for people: what was left out or changed. */
  readonly notices: readonly string[];
  /** In order of `start`, not overlapping. */
  readonly places: readonly ImportedPlace[];
}

/** Number of the paragraph an offset came from: the last one that begins at or before it; null before the first. */
export function paragraphOf(places: readonly ImportedPlace[], offset: number): number | null {
  const place = places.findLast(({ start }) => start <= offset) ?? places[0];
  return place?.paragraph.number ?? null;
}

const BLANK_EDGES = /^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g;

/**
 * Characters stay as they are; blanks at the edges of a paragraph are layout and go.
 *
 * @throws WordFileError for a table no honest document holds
 */
export function toMarkdown(document: WordDocument): ImportResult {
  const lines = new Map<WordParagraph, readonly Line[]>();
  for (const block of document.blocks) if (block.kind === 'paragraph') lines.set(block, linesOf(block));
  const headings = findHeadings([...lines.values()].flat());
  const writer = new MarkdownWriter(headings);
  for (const block of document.blocks)
    writer.add(block, block.kind === 'paragraph' ? lines.get(block) : undefined);
  return { markdown: writer.finish(), notices: importNotices(document.notes), places: writer.places };
}

/** Lines of a paragraph at its breaks; a short paragraph with a heading style is one line however it breaks. */
function linesOf(paragraph: WordParagraph): readonly Line[] {
  const text = paragraph.label + paragraph.runs.map((run) => run.text).join('');
  const whole = joinLines(text.split(/[\n\f]/));
  const styled = /^(?:heading [1-9]|title)$/.test(paragraph.format.styleName);
  const parts = styled && whole.length <= 60 ? [whole] : text.split(/[\n\f]/);
  return parts
    .map((part) => part.replace(BLANK_EDGES, ''))
    .filter((words) => words !== '')
    .map((words, index) => ({ paragraph, words, first: index === 0 }));
}

/** Lines of a title run on without a gap, as Chinese does; Latin words keep one. */
function joinLines(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(BLANK_EDGES, ''))
    .reduce((joined, part) => joined + (/\w$/.test(joined) && /^\w/.test(part) ? ' ' : '') + part, '');
}

class MarkdownWriter {
  readonly places: ImportedPlace[] = [];
  private markdown = '';

  constructor(private readonly headings: Headings) {}

  finish(): string {
    return this.markdown === '' ? '' : `${this.markdown}\n`;
  }

  add(block: WordBlock, lines: readonly Line[] | undefined): void {
    if (block.kind === 'table') this.addTable(block);
    else for (const line of lines ?? []) this.addLine(line);
  }

  private addLine(line: Line): void {
    const { title } = this.headings;
    const inTitle = title.indexOf(line);
    if (inTitle > 0) return;
    this.separate();
    const text =
      inTitle === 0 ? `# ${escapeInline(joinLines(title.map((part) => part.words)))}` : this.write(line);
    this.append(text, line.paragraph);
  }

  private write(line: Line): string {
    const depth = this.headings.depthOf(line);
    if (depth !== null) return `${'#'.repeat(depth)} ${escapeHeading(line.words)}`;
    return line.paragraph.bullet && line.first ? `- ${escapeItem(line.words)}` : escapeBlock(line.words);
  }

  private addTable(table: WordTable): void {
    const columns = widthOf(table);
    const hasText = table.rows.some((row) =>
      row.some((cell) => cell.paragraphs.some(({ number }) => number > 0)),
    );
    if (!hasText) return;
    if (columns > LIMITS.columns || columns * table.rows.length > LIMITS.cells) {
      throw new WordFileError('too-large', `表格有 ${columns} 列、${table.rows.length} 行`);
    }
    this.separate();
    table.rows.forEach((row, index) => {
      if (index > 0) this.markdown += '\n';
      this.addRow(row, columns);
      if (index === 0) this.markdown += `\n|${' --- |'.repeat(columns)}`;
    });
  }

  private addRow(row: readonly WordCell[], columns: number): void {
    this.markdown += '|';
    let filled = 0;
    for (const cell of row) {
      this.addCell(cell);
      this.markdown += '  |'.repeat(cell.span - 1);
      filled += cell.span;
    }
    this.markdown += '  |'.repeat(columns - filled);
  }

  private addCell(cell: WordCell): void {
    this.markdown += ' ';
    const lines = cell.continued ? [] : cell.paragraphs.flatMap(linesOf);
    lines.forEach((line, index) => {
      if (index > 0) this.markdown += '<br>';
      this.append(escapeCell(line.words), line.paragraph);
    });
    this.markdown += ' |';
  }

  private separate(): void {
    if (this.markdown !== '') this.markdown += '\n\n';
  }

  private append(text: string, paragraph: WordParagraph): void {
    const start = this.markdown.length;
    this.markdown += text;
    this.places.push({ start, end: this.markdown.length, paragraph });
  }
}

/** Columns of the widest row. */
function widthOf({ rows }: WordTable): number {
  return rows.reduce(
    (widest, row) =>
      Math.max(
        widest,
        row.reduce((sum, cell) => sum + cell.span, 0),
      ),
    0,
  );
}

/** Hashes at the end of a heading line would be taken for its closing mark. */
function escapeHeading(words: string): string {
  return escapeInline(words).replace(/(^|[ \t])(#+)$/, '$1\\$2');
}
