import type { TextRange } from '../../report/types';
import type { Edit } from '../../rules/types';

/** Names of documents and quotations: what stands in 《》 or “” is never changed. */
export function protectedRanges(text: string): readonly TextRange[] {
  return [...nested(text, '《', '》'), ...nested(text, '“', '”')];
}

/** Outermost pairs; an opening mark without its partner protects the rest of its line. */
function nested(text: string, open: string, close: string): TextRange[] {
  const ranges: TextRange[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === open && depth++ === 0) start = at;
    if (depth > 0 && ((char === close && --depth === 0) || char === '\n')) {
      ranges.push({ start, end: at + 1 });
      depth = 0;
    }
  }
  if (depth > 0) ranges.push({ start, end: text.length });
  return ranges;
}

export function overlaps(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  return ranges.some((range) => range.start < end && start < range.end);
}

/** Applies edits that may contradict one another: of two that overlap, the one that starts first stays. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < done) continue;
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
