import { eastAsianWidth } from 'get-east-asian-width';

/** An excerpt of one line and, below it, the marks. Widths in terminal columns: a Han character takes two. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the marked place. */
  readonly before: number;
  /** Columns the marked place takes, at least one. */
  readonly width: number;
}

/** Columns of the excerpt: an 80-column terminal less the indentation. */
const WIDTH = 72;
/** Columns of context kept before the marked place when the line is longer. */
const LEAD = 24;

/** UTF-16 units looked at on either side: a line may be a megabyte long. */
const FAR = 4 * WIDTH;

const ELLIPSIS = '…';

/** Columns one character (code point) takes; marks that combine with the one before take none. */
function charWidth(char: string): number {
  if (/^[\p{Mark}\p{Cf}]$/u.test(char)) return 0;
  return eastAsianWidth(char.codePointAt(0) ?? 0);
}

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Control characters would move the cursor or colour the terminal of the reader. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ');
}

/**
 * The surroundings of a place in a line.
 * @param start UTF-16 offset in the line
 * @param end UTF-16 offset, beyond the line's end when the place goes on in the next line
 */
export function excerptOf(lineText: string, start: number, end: number): Excerpt {
  const near = (from: number, to: number) => printable(lineText.slice(from, to));
  const prefix = lastColumns(near(Math.max(0, start - FAR), start), start > FAR);
  const marked = firstColumns(near(start, Math.min(end, start + FAR)), WIDTH - textWidth(prefix));
  const rest = WIDTH - textWidth(prefix) - textWidth(marked);
  const suffix = firstColumns(near(end, end + FAR).trimEnd(), rest);
  return {
    text: prefix + marked + suffix,
    before: textWidth(prefix),
    width: Math.max(1, textWidth(marked)),
  };
}

/** The beginning of a text, cut with an ellipsis when it is wider. */
function firstColumns(text: string, columns: number): string {
  let kept = '';
  let width = 0;
  for (const char of text) {
    width += charWidth(char);
    if (width > columns) return `${dropLast(kept)}${ELLIPSIS}`;
    kept += char;
  }
  return kept;
}

/** The last columns of what stands before the place; `cut` says that even more stands before it. */
function lastColumns(before: string, cut: boolean): string {
  const text = cut ? before : before.trimStart();
  const chars = [...text];
  let width = 0;
  let from = chars.length;
  while (from > 0 && width + charWidth(chars[from - 1] ?? '') <= LEAD)
    width += charWidth(chars[--from] ?? '');
  const kept = chars.slice(from).join('');
  return cut || from > 0 ? `${ELLIPSIS}${kept}` : kept;
}

function dropLast(text: string): string {
  return [...text].slice(0, -1).join('');
}
