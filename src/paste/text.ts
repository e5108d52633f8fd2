/** Plain text from the clipboard → lines and tables (cells parted by tabs, as WPS and Excel give them). */
import type { Piece } from './types';

export function piecesOfText(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 1) pieces.push({ kind: 'table', rows });
    else for (const row of rows) pieces.push({ kind: 'line', text: row.join(' '), heading: 0 });
    rows = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length > 1 && cells[0] !== '' && (rows.length === 0 || rows[0]?.length === cells.length)) {
      rows.push(cells);
      continue;
    }
    endTable();
    if (line.trim() !== '') pieces.push({ kind: 'line', text: line.trim(), heading: 0 });
  }
  endTable();
  return pieces;
}
