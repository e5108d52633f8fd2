/**
 * Cuts a text into chunks that can be read one by one and give the same blocks as the whole:
 * front matter, fenced code, HTML comments, tables and paragraphs. An edit changes one chunk;
 * the others are found again by their text and keep everything that is cached with them.
 */
import { readOrdinal } from './ordinals';
import type { TextRange } from './types';

interface Line extends TextRange {
  readonly text: string;
  /** Offset of the line after it; the length of the source for the last one. */
  readonly next: number;
}

/** Chunks of a text, kept to find them again after an edit. */
export interface ChunkRanges {
  readonly source: string;
  readonly ranges: readonly TextRange[];
}

const BLANK = /^[\s\u00a0\u3000\ufeff]*$/;
const PAGE = 2048;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const BLOCK_START = /^\s*(?:#{1,6}|>|[-*+]\s|\||```|~~~|<)|^[\s\u3000]{2,}\S/;
const SETEXT_UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const SENTENCE_END = /[。！？；：!?;:][”’"』」）)》]*[\s\u3000]*$/;
/** A line that is complete although it lacks a full stop: a date, a signature, a field of the page, a title. */
const COMPLETE_LINE =
  /^[\s\u3000]*(?:[〇零一二三四五六七八九十\d]{2,4}年[〇零一二三四五六七八九十\d]{1,3}月[〇零一二三四五六七八九十\d]{1,3}[日号]|[^，。,;；]{2,20}[:：]|[^，。,;；、]*$)|(?:报告|通知|方案)[\s\u3000]*$/;

/**
 * Ranges of the chunks of `source` in order; blank lines between them belong to none.
 * With the chunks of an earlier version, only what lies around the edit is cut anew.
 */
export function splitChunks(source: string, previous?: ChunkRanges): readonly TextRange[] {
  if (!previous || previous.ranges[0]?.end !== firstEnd(source, previous)) return [...scan(source, 0)];
  const edit = findEdit(previous.source, source);
  const touched = previous.ranges.findIndex((range) => range.end >= edit.start);
  // The chunk before the edit may go on in it; the one before that cannot.
  const kept = Math.max((touched < 0 ? previous.ranges.length : touched) - 1, 0);
  const chunks = previous.ranges.slice(0, kept);
  for (const range of scan(source, kept === 0 ? 0 : (previous.ranges[kept]?.start ?? 0))) {
    const rest = range.start >= edit.end ? rangesFrom(previous.ranges, range.start - edit.shift) : null;
    if (rest)
      return [
        ...chunks,
        ...rest.map((one) => ({ start: one.start + edit.shift, end: one.end + edit.shift })),
      ];
    chunks.push(range);
  }
  return chunks;
}

/** End the first chunk must have for the others to be trusted: front matter is closed, or not, by a line far below. */
function firstEnd(source: string, previous: ChunkRanges): number | undefined {
  const [now, before] = [frontMatterEnd(source), frontMatterEnd(previous.source)];
  return now === 0 && before === 0 ? previous.ranges[0]?.end : now;
}

/** Where two versions differ: `start` in both, `end` in the new one, `shift` = growth. */
function findEdit(before: string, after: string): { start: number; end: number; shift: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  // Whole pages are compared at once: the text around an edit is long, the edit short.
  while (start + PAGE < shorter && before.slice(start, start + PAGE) === after.slice(start, start + PAGE))
    start += PAGE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const [b, a, most] = [before.length, after.length, shorter - start];
  while (
    tail + PAGE < most &&
    before.slice(b - tail - PAGE, b - tail) === after.slice(a - tail - PAGE, a - tail)
  )
    tail += PAGE;
  while (tail < most && before.charCodeAt(b - 1 - tail) === after.charCodeAt(a - 1 - tail)) tail++;
  return { start, end: after.length - tail, shift: after.length - before.length };
}

/** The ranges from the one that begins at `start`; null when none does (front matter counts only at the top). */
function rangesFrom(ranges: readonly TextRange[], start: number): readonly TextRange[] | null {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && ranges[low]?.start === start ? ranges.slice(low) : null;
}

function* scan(source: string, from: number): Generator<TextRange> {
  let at = from;
  const end = from === 0 ? frontMatterEnd(source) : 0;
  if (end > 0) {
    yield { start: 0, end };
    at = lineAt(source, end).next;
  }
  while (at < source.length) {
    const line = lineAt(source, at);
    at = line.next;
    if (BLANK.test(line.text)) continue;
    const last = lastLine(source, line);
    yield { start: line.start, end: last.end };
    at = last.next;
  }
}

/** The last line of the chunk that begins with `first`. */
function lastLine(source: string, first: Line): Line {
  const fence = FENCE.exec(first.text)?.[1];
  if (fence)
    return (
      findLine(source, lineAt(source, first.next), (text) => isClosingFence(text, fence)) ?? toEnd(source)
    );
  const comment = /^\s*<!--/.exec(first.text);
  if (comment) {
    const close = source.indexOf('-->', first.start + comment[0].length);
    return close < 0 ? toEnd(source) : lineAt(source, close);
  }
  const isHtml = /^\s*<[A-Za-z/!?]/.test(first.text);
  let line = first;
  while (line.next < source.length) {
    const following = lineAt(source, line.next);
    if (isHtml ? BLANK.test(following.text) : !continues(line.text, following.text)) break;
    line = following;
  }
  return line;
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

/** End of the front matter at the top, 0 when there is none. */
function frontMatterEnd(source: string): number {
  const first = lineAt(source, 0);
  if (!/^\ufeff?---[ \t]*$/.test(first.text)) return 0;
  return findLine(source, lineAt(source, first.next), (text) => /^---[ \t]*$/.test(text))?.end ?? 0;
}

function findLine(source: string, from: Line, wanted: (text: string) => boolean): Line | null {
  for (let line = from; ; line = lineAt(source, line.next)) {
    if (wanted(line.text)) return line;
    if (line.next >= source.length) return null;
  }
}

function isClosingFence(text: string, fence: string): boolean {
  const close = FENCE.exec(text)?.[1];
  return (close?.startsWith(fence) ?? false) && text.trim() === close;
}

/** The line an offset lies in, read from that offset's own line start on. */
function lineAt(source: string, offset: number): Line {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) start--;
  let end = start;
  while (end < source.length && source.charCodeAt(end) !== 10 && source.charCodeAt(end) !== 13) end++;
  const next = source.startsWith('\r\n', end) ? end + 2 : end + 1;
  return { start, end, next: Math.min(next, source.length), text: source.slice(start, end) };
}

function toEnd(source: string): Line {
  return { start: source.length, end: source.length, next: source.length, text: '' };
}
