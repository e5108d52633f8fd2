/**
 * Cuts a text into chunks that can be read one by one and give the same blocks as the whole:
 * front matter, fenced code, HTML comments, tables and paragraphs. An edit changes one chunk;
 * the others are found again by their text and keep everything that is cached with them.
 */
import { readOrdinal } from './ordinals';
import type { TextRange } from './types';

interface Line extends TextRange {
  readonly text: string;
}

const BLANK = /^[\s\u00a0\u3000\ufeff]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const BLOCK_START = /^\s*(?:#{1,6}|>|[-*+]\s|\||```|~~~|<)|^[\s\u3000]{2,}\S/;
const SETEXT_UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const SENTENCE_END = /[。！？；：!?;:][”’"』」）)》]*[\s\u3000]*$/;
/** A line that is complete although it lacks a full stop: a date, a signature, a field of the page, a title. */
const COMPLETE_LINE =
  /^[\s\u3000]*(?:[〇零一二三四五六七八九十\d]{2,4}年[〇零一二三四五六七八九十\d]{1,3}月[〇零一二三四五六七八九十\d]{1,3}[日号]|[^，。,;；]{2,20}[:：]|[^，。,;；、]*$)|(?:报告|通知|方案)[\s\u3000]*$/;

/** Ranges of the chunks of `source` in order; blank lines between them belong to none. */
export function splitChunks(source: string): TextRange[] {
  const lines = splitLines(source);
  const chunks: TextRange[] = [];
  let index = frontMatterEnd(lines);
  if (index > 0) chunks.push(span(lines, 0, index));
  while (index < lines.length) {
    const line = lines[index];
    if (!line || BLANK.test(line.text)) {
      index++;
      continue;
    }
    const end = chunkEnd(lines, index);
    chunks.push(span(lines, index, end));
    index = end;
  }
  return chunks;
}

/** Index after the last line of the chunk that begins at `index`. */
function chunkEnd(lines: readonly Line[], index: number): number {
  const first = lines[index]?.text ?? '';
  const fence = FENCE.exec(first)?.[1];
  if (fence) return endBy(lines, index + 1, (text) => isClosingFence(text, fence));
  const comment = /^\s*<!--/.test(first);
  if (comment)
    return endBy(lines, index, (text, nth) =>
      text.includes('-->', nth === index ? text.indexOf('<!--') + 4 : 0),
    );
  if (/^\s*<[A-Za-z/!?]/.test(first)) return nextBlank(lines, index);
  let end = index + 1;
  while (end < lines.length && continues(lines[end - 1]?.text ?? '', lines[end]?.text ?? '')) end++;
  return end;
}

function continues(previous: string, line: string): boolean {
  if (BLANK.test(line)) return false;
  if (previous.includes('|') && line.includes('|')) return true;
  if (SETEXT_UNDERLINE.test(line)) return !BLOCK_START.test(previous);
  if (/^\s*#{1,6}/.test(previous) || / {2}$|\\$/.test(previous)) return false;
  if (BLOCK_START.test(line) || readOrdinal(line.trimStart())) return false;
  return !endsParagraph(previous);
}

/** Text copied without blank lines has a paragraph on each line; only a line that breaks off goes on below. */
function endsParagraph(line: string): boolean {
  if (SENTENCE_END.test(line) || COMPLETE_LINE.test(line)) return true;
  const ordinal = readOrdinal(line.trimStart());
  return ordinal !== null && !/[。；]/.test(line);
}

function frontMatterEnd(lines: readonly Line[]): number {
  if (!/^\ufeff?---[ \t]*$/.test(lines[0]?.text ?? '')) return 0;
  const close = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line.text));
  return close + 1;
}

function endBy(
  lines: readonly Line[],
  from: number,
  closes: (text: string, index: number) => boolean,
): number {
  for (let index = from; index < lines.length; index++) {
    if (closes(lines[index]?.text ?? '', index)) return index + 1;
  }
  return lines.length;
}

function isClosingFence(text: string, fence: string): boolean {
  const close = FENCE.exec(text)?.[1];
  return (close?.startsWith(fence) ?? false) && text.trim() === close;
}

function nextBlank(lines: readonly Line[], from: number): number {
  return Math.max(endBy(lines, from, (text) => BLANK.test(text)) - 1, from + 1);
}

function span(lines: readonly Line[], from: number, to: number): TextRange {
  return { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 };
}

function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n?|\n/g;
  let start = 0;
  for (let match = breaks.exec(source); match; match = breaks.exec(source)) {
    lines.push({ start, end: match.index, text: source.slice(start, match.index) });
    start = breaks.lastIndex;
  }
  lines.push({ start, end: source.length, text: source.slice(start) });
  return lines;
}
