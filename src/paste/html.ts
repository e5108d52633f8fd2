/** HTML from the clipboard (Word, WPS, a web page) → lines and tables. No DOM: it also runs in a web worker. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse } from 'ultrahtml';
import type { Piece } from './types';

/** The few fields of ultrahtml's nodes used here; its own types describe them as `any`. */
interface Node {
  readonly type: number;
  readonly name?: string;
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

const TEXT = 2;
/** Elements that never hold words of the text. */
const DROPPED = new Set(
  'head script style noscript template nav header footer aside form button input select textarea iframe object svg canvas audio video img picture map meta link title xml'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre figure figcaption hr address center body html'.split(
    ' ',
  ),
);
/** Deeper nesting than this is no document; it would exhaust the stack. */
const DEEPEST = 200;

interface Reading {
  readonly pieces: Piece[];
  line: string;
  heading: number;
}

/** @param html as the clipboard gives it, with or without its `StartFragment` marks */
export function piecesOfHtml(html: string): Piece[] {
  const reading: Reading = { pieces: [], line: '', heading: 0 };
  read(parse(fragmentOf(html)) as Node, reading, 0);
  endLine(reading);
  return reading.pieces;
}

/** What lies between the marks of the clipboard format, or the whole. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

function read(node: Node, reading: Reading, depth: number): void {
  const name = node.name?.toLowerCase() ?? '';
  if (depth > DEEPEST || DROPPED.has(name) || isHidden(node)) return;
  if (node.type === TEXT) reading.line += decode(node.value ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  else if (name === 'br') endLine(reading);
  else if (name === 'table') readTable(node, reading);
  else if (BLOCKS.has(name)) {
    endLine(reading);
    reading.heading = /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
    if (name === 'li') reading.line = '- ';
    readChildren(node, reading, depth);
    endLine(reading);
  } else readChildren(node, reading, depth);
}

function readChildren(node: Node, reading: Reading, depth: number): void {
  for (const child of node.children ?? []) read(child, reading, depth + 1);
}

function isHidden({ attributes = {} }: Node): boolean {
  return /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.style ?? '') || 'hidden' in attributes;
}

function endLine(reading: Reading): void {
  const text = reading.line.trim();
  if (text !== '' && text !== '-') reading.pieces.push({ kind: 'line', text, heading: reading.heading });
  reading.line = '';
  reading.heading = 0;
}

function readTable(node: Node, reading: Reading): void {
  endLine(reading);
  const rows = elements(node, 'tr').map((row) => cellsOf(row));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (isLayout(filled)) {
    for (const text of filled.flat()) if (text) reading.pieces.push({ kind: 'line', text, heading: 0 });
  } else if (filled.length > 0) reading.pieces.push({ kind: 'table', rows: filled });
}

/** One column only: web pages lay their text out in tables. */
function isLayout(rows: readonly (readonly string[])[]): boolean {
  return rows.every((row) => row.length <= 1);
}

function cellsOf(row: Node): string[] {
  return [...elements(row, 'td'), ...elements(row, 'th')].map((cell) => {
    const inner: Reading = { pieces: [], line: '', heading: 0 };
    readChildren(cell, inner, 0);
    endLine(inner);
    return inner.pieces.map((piece) => (piece.kind === 'line' ? piece.text : '')).join(' ');
  });
}

/** Elements of a name below a node, not below another of the same name, in order. */
function elements(node: Node, name: string): Node[] {
  return (node.children ?? []).flatMap((child) =>
    child.name?.toLowerCase() === name ? [child] : elements(child, name),
  );
}

/** Character references; unknown ones stay as written. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,31}));/g, (all, decimal, hex, name) => {
    if (name) return decodeNamedCharacterReference(name) || all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
