/** A table copied from Excel or WPS as a Markdown table. */
import Papa from 'papaparse';
import { markdownTable } from './render';

/** Larger tables are no part of a report. */
const MOST_CELLS = 20_000;

/** From what the clipboard holds: HTML first, for it keeps line breaks in cells; null when it is no table. */
export function tableFromClipboard(html: string | null, plain: string | null): string | null {
  const rows = (html && rowsOfHtml(html)) || (plain && rowsOfTabs(plain)) || null;
  if (!rows || rows.length < 2) return null;
  const width = Math.max(...rows.map((row) => row.length));
  if (width < 2 || width * rows.length > MOST_CELLS) return null;
  const [header = [], ...body] = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  return markdownTable(header, body);
}

/** Rows with tabs in every line, as spreadsheets put them into the clipboard; quoted cells may hold line breaks. */
function rowsOfTabs(text: string): readonly (readonly string[])[] | null {
  if (!text.includes('\t')) return null;
  const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: '\t' });
  return data.every((row) => row.length > 1) ? data : null;
}

/** Only what a spreadsheet writes: one table of rows and cells. Merged cells keep their place. */
function rowsOfHtml(html: string): readonly (readonly string[])[] | null {
  const table = html.length < 5_000_000 ? /<table[\s>]([\s\S]*?)<\/table>/i.exec(html)?.[1] : undefined;
  if (table === undefined) return null;
  return table
    .split(/<tr[\s>]/i)
    .slice(1)
    .map((row) =>
      row
        .split(/<t[dh](?=[\s>])/i)
        .slice(1)
        .flatMap(cellOf),
    );
}

function cellOf(html: string): readonly string[] {
  const close = html.indexOf('>');
  const span = Number(/colspan\s*=\s*["']?(\d{1,3})/i.exec(html.slice(0, close))?.[1] ?? 1);
  const text = html
    .slice(close + 1)
    .replace(/<\/t[dh]>[\s\S]*$/i, '')
    .replace(/\s*\r?\n\s*/g, ' ')
    .replace(/<br[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return [decoded(text).trim(), ...Array<string>(Math.min(Math.max(span, 1), 100) - 1).fill('')];
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(nbsp|lt|gt|quot|amp));/gi,
    (all, decimal, hex, name) => {
      if (name) return names[String(name).toLowerCase()] ?? all;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
