/** A web page as a document: headings, paragraphs and tables; what belongs to the page and not to the text is left out. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { WordFileError } from './failure';
import { plainDocument, plainParagraph } from './plain-source';
import type { WordBlock, WordCell, WordDocument, WordParagraph } from './types';

const LEFT_OUT = new Set(
  'head script style noscript template svg nav footer aside iframe select button textarea object'.split(' '),
);
const BLOCK = new Set(
  'p div section article main header address blockquote pre li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table caption hr form center figure figcaption'.split(
    ' ',
  ),
);
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<[!?][a-zA-Z[][^>]*>|<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*'){0,2000})>/g;
const LARGEST = 20 * 1024 * 1024;

interface OpenTable {
  readonly rows: WordCell[][];
}

/** @throws WordFileError when the page is too large */
export function readHtml(html: string): WordDocument {
  if (html.length > LARGEST) throw new WordFileError('too-large', '网页超过 20 MB');
  const reader = new HtmlReader();
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(html); match !== null; match = TOKEN.exec(html)) {
    reader.text(html.slice(at, match.index));
    at = TOKEN.lastIndex;
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    if (match[1] === '/') reader.close(name);
    else reader.open(name, match[3] ?? '');
    if (match[1] !== '/' && (name === 'script' || name === 'style')) at = skipRaw(html, name);
  }
  reader.text(html.slice(at));
  return reader.finish();
}

/** Before the end tag of a script or style, whose text is no HTML. */
function skipRaw(html: string, name: string): number {
  const end = name === 'script' ? /<\/script/gi : /<\/style/gi;
  end.lastIndex = TOKEN.lastIndex;
  TOKEN.lastIndex = end.exec(html)?.index ?? html.length;
  return TOKEN.lastIndex;
}

class HtmlReader {
  private readonly blocks: WordBlock[] = [];
  private readonly pictures: string[] = [];
  private readonly tables: OpenTable[] = [];
  private cell: { paragraphs: WordParagraph[]; span: number } | null = null;
  private words = '';
  private heading = '';
  private number = 0;
  /** Name and depth of the element whose content is left out. */
  private silent: { readonly name: string; depth: number } | null = null;

  text(raw: string): void {
    if (this.silent === null) this.words += decodeEntities(raw).replace(/[ \t\r\n]+/g, ' ');
  }

  open(name: string, attributes: string): void {
    if (this.silent !== null) {
      if (name === this.silent.name) this.silent.depth++;
      return;
    }
    if (LEFT_OUT.has(name)) {
      this.silent = { name, depth: 1 };
      return;
    }
    if (name === 'br') this.words += '\n';
    else if (name === 'img') this.addPicture(attributes);
    else if (BLOCK.has(name)) this.flush();
    if (/^h[1-6]$/.test(name)) this.heading = `heading ${name.charAt(1)}`;
    this.openTable(name, attributes);
  }

  close(name: string): void {
    if (this.silent !== null) {
      if (name === this.silent.name && --this.silent.depth === 0) this.silent = null;
      return;
    }
    if (BLOCK.has(name) && name !== 'table') this.flush();
    if (/^h[1-6]$/.test(name)) this.heading = '';
    if (name === 'td' || name === 'th') this.closeCell();
    if (name === 'table') this.closeTable();
  }

  finish(): WordDocument {
    while (this.tables.length > 0) this.closeTable();
    this.flush();
    return plainDocument(this.blocks, this.pictures);
  }

  private openTable(name: string, attributes: string): void {
    if (name === 'table') this.tables.push({ rows: [] });
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (name === 'tr') {
      this.closeCell();
      table.rows.push([]);
    }
    if (name !== 'td' && name !== 'th') return;
    this.closeCell();
    const span = Number(/colspan\s*=\s*["']?(\d{1,2})/i.exec(attributes)?.[1] ?? 1);
    this.cell = { paragraphs: [], span: Math.max(1, span) };
  }

  private closeCell(): void {
    this.flush();
    if (this.cell === null) return;
    this.tables
      .at(-1)
      ?.rows.at(-1)
      ?.push({ ...this.cell, continued: false });
    this.cell = null;
  }

  /** A table of one column lays the page out and is no table of data. */
  private closeTable(): void {
    this.closeCell();
    const rows = this.tables.pop()?.rows.filter((row) => row.length > 0) ?? [];
    if (rows.length === 0) return;
    if (rows.some((row) => row.length > 1)) this.blocks.push({ kind: 'table', rows });
    else this.blocks.push(...rows.flat().flatMap((cell) => cell.paragraphs));
  }

  private addPicture(attributes: string): void {
    const address = /\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
    if (address !== undefined) this.pictures.push(address.split(/[?#]/)[0]?.split('/').at(-1) ?? address);
  }

  private flush(): void {
    const text = this.words.replace(/ *\n */g, '\n').trim();
    this.words = '';
    if (text === '') return;
    this.number++;
    const paragraph = plainParagraph(text, this.number, this.heading);
    if (this.cell === null) this.blocks.push(paragraph);
    else this.cell.paragraphs.push({ ...paragraph, inBox: true });
  }
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,32}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const usable = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return usable ? String.fromCodePoint(code) : whole;
  });
}
