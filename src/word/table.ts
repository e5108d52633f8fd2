/** A Markdown table → its cells. */
import type { Table } from 'mdast';
import { markdownProcessor } from '../report/markdown';
import { readInline } from './inline';
import type { Piece } from './official';

/** @returns rows of cells, the header first; all rows are as wide as the widest */
export function readTable(
  markdown: string,
  notes: ReadonlyMap<string, string>,
): readonly (readonly (readonly Piece[])[])[] {
  const table = markdownProcessor
    .parse(markdown)
    .children.find((node): node is Table => node.type === 'table');
  const rows = (table?.children ?? []).map((row) =>
    row.children.map((cell) => {
      const first = cell.children[0]?.position?.start.offset ?? 0;
      const last = cell.children.at(-1)?.position?.end.offset ?? first;
      return readInline(markdown.slice(first, last).replaceAll('\\|', '|'), notes).pieces;
    }),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
}
