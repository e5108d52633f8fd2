/** Tables as wide as the type area, with borders and a header row that comes again on every page. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { widthOf } from './characters';
import { TEXT_WIDTH } from './measures';
import { type Piece, plainText } from './official';
import { STYLE } from './styles-xml';
import { runs } from './write-blocks';

/** Characters: no column is narrower, and none asks for more. */
const NARROWEST = 4;
const WIDEST = 24;
/** The margins of a cell, and the gaps programs put between digits and Han characters. */
const PADDING = 2;

/** @param rows of equal length, the header first */
export function tableOf(rows: readonly (readonly (readonly Piece[])[])[]): Table {
  const columnWidths = widthsOf(rows);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: row.map((cell, column) => cellOf(cell, columnWidths[column] ?? 0, index === 0)),
        }),
    ),
  });
}

function cellOf(pieces: readonly Piece[], width: number, isHead: boolean): TableCell {
  const style = isHead ? STYLE.tableHead : STYLE.tableCell;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: linesOf(pieces).map((line) => new Paragraph({ style, children: runs(line) })),
  });
}

/** A break inside a cell begins a paragraph. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}

/** Twips by column, shared out by the longest text of each. */
function widthsOf(rows: readonly (readonly (readonly Piece[])[])[]): number[] {
  const columns = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, column) => {
    const lines = rows.flatMap((row) => plainText(row[column] ?? []).split('\n'));
    const longest = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), NARROWEST);
    return Math.min(longest, WIDEST) + PADDING;
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const widths = wanted.map((width) => Math.floor((TEXT_WIDTH * width) / total));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}
