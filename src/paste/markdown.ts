/** Lines and tables → the Markdown of a report: headings from numbering, full-width marks, no web furniture. */
import type { Catalog } from '../catalog/types';
import { applyFixes } from '../lint';
import { parseReport } from '../report';
import type { Report } from '../report/types';
import type { Edit } from '../rules/types';
import { piecesOfHtml } from './html';
import { safeMarkFixes } from './safe-marks';
import { piecesOfText } from './text';
import type { Piece } from './types';

/** Blanks at either end, the ideographic and typographic ones too. */
const BLANKS = /^[\s\u00a0\u2000-\u200b\u3000\ufeff]+|[\s\u00a0\u2000-\u200b\u3000\ufeff]+$/g;

/** @returns Markdown that ends without a line break; `''` when there is nothing to paste */
export function pasteHtml(html: string, catalog: Catalog): string {
  return toMarkdown(piecesOfHtml(html), catalog);
}

/** As `pasteHtml`, for plain text. */
export function pasteText(text: string, catalog: Catalog): string {
  return toMarkdown(piecesOfText(text), catalog);
}

/** A piece of a report that is Markdown already: its marks stay, the rest is cleaned as on pasting. */
export function cleanMarkdown(source: string, catalog: Catalog): string {
  const text = source.replace(/\r\n?/g, '\n');
  const mended = applyFixes(text, safeMarkFixes(parseReport(text), catalog)).text;
  return headed(mended, text.trim().includes('\n'));
}

function toMarkdown(pieces: readonly Piece[], catalog: Catalog): string {
  const single = pieces.length === 1 && pieces[0]?.kind === 'line';
  const draft = pieces.map(write).filter(Boolean).join('\n\n');
  const mended = applyFixes(draft, safeMarkFixes(parseReport(draft), catalog)).text;
  return single ? mended : headed(mended, true).trim();
}

/** Without the furniture of a page and with the marks of headings; a single line gets none. */
function headed(text: string, isLong: boolean): string {
  if (!isLong) return text;
  const report = parseReport(text);
  const edits = [...withoutFurniture(report), ...headingMarks(report)];
  const fixes = edits.map((edit) => ({ safety: 'safe' as const, title: { zh: '', en: '' }, edits: [edit] }));
  return applyFixes(text, fixes).text.replace(/\n{3,}/g, '\n\n');
}

function write(piece: Piece): string {
  if (piece.kind === 'table') return writeTable(piece.rows);
  const text = escapeMarks(piece.text.replace(BLANKS, ''));
  return piece.heading > 0 && text !== '' ? `${'#'.repeat(piece.heading)} ${text}` : text;
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => escapeMarks(cells[index] ?? '').replace(/\|/g, '\\|')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

/** Characters Markdown would take for marks; the clipboard holds text. */
function escapeMarks(text: string): string {
  return text
    .replace(BLANKS, '')
    .replace(/[\\`*<[\]]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ');
}

/** Lines of the page around the text: navigation, source, print buttons, footer. */
function withoutFurniture(report: Report): Edit[] {
  return report.furniture.map(({ start, end }) => ({
    start: lineStart(report.source, start),
    end,
    text: '',
  }));
}

function lineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

/** `#` for the title, `##` for 一、 and `###` for （一） where they stand on a line of their own. */
function headingMarks(report: Report): Edit[] {
  const edits: Edit[] = [];
  const { title } = report;
  const mark = (at: number, depth: number) => {
    const start = lineStart(report.source, at);
    if (!/^#{1,6} /.test(report.source.slice(start, start + 8))) {
      edits.push({ start, end: start, text: `${'#'.repeat(depth)} ` });
    }
  };
  if (title) mark(title.start, 1);
  for (const { runIn, level, ordinal, heading } of report.sections) {
    const numbered = ordinal?.style === 'level1' || ordinal?.style === 'level2';
    if (!runIn && numbered && heading.start !== title?.start) mark(heading.start, level + 1);
  }
  return edits;
}
