import type { TextRange } from '../../src/report/types';

export interface Marked {
  /** The text without marks. */
  readonly text: string;
  /** What the marks enclose, by position; `⟦⟧` is an empty range. */
  readonly ranges: readonly TextRange[];
}

/** Reads `⟦…⟧` marks; they may nest, repeat and be empty. */
export function readMarks(marked: string): Marked {
  const open: number[] = [];
  const ranges: TextRange[] = [];
  let text = '';
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') open.push(text.length);
    else if (piece === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ in: ${marked}`);
      ranges.push({ start, end: text.length });
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in: ${marked}`);
  return { text, ranges: sortRanges(ranges) };
}

export function sortRanges(ranges: readonly TextRange[]): TextRange[] {
  return ranges.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Puts marks around ranges, so that a failing test shows the text as its author wrote it. */
export function writeMarks(text: string, ranges: readonly TextRange[]): string {
  const sorted = sortRanges(ranges);
  let marked = '';
  for (let i = 0; i <= text.length; i++) {
    marked += '⟧'.repeat(sorted.filter(({ start, end }) => end === i && start < i).length);
    marked += '⟦⟧'.repeat(sorted.filter(({ start, end }) => end === i && start === i).length);
    marked += '⟦'.repeat(sorted.filter(({ start, end }) => start === i && end > i).length);
    marked += text.charAt(i);
  }
  return marked;
}
