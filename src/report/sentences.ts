/** Sentences and clauses of a block, as ranges counted from the block's start, without surrounding blanks. */
import { perContent } from './memo';
import type { BlockContent, TextRange } from './types';

/** Ends with 。！？ or ； and any closing quotes or brackets behind it; the last may lack its mark. */
export const sentencesOf = perContent((content) => split(content, /[。！？；!?;]+[”’"』」）)》]*/g));

/** As `sentencesOf`, cut at ，： too (not at 、, which joins words). */
export const clausesOf = perContent((content) => split(content, /[。！？；，：!?;,:]+[”’"』」）)》]*/g));

function split(content: BlockContent, end: RegExp): readonly TextRange[] {
  const words = content.text.slice(0, content.textEnd);
  const ranges: TextRange[] = [];
  end.lastIndex = content.textStart;
  let start = content.textStart;
  for (let match = end.exec(words); match; match = end.exec(words)) {
    if (isInsideNumber(words, match.index)) continue;
    push(ranges, words, start, end.lastIndex);
    start = end.lastIndex;
  }
  push(ranges, words, start, words.length);
  end.lastIndex = 0;
  return ranges;
}

/** 10,997 and 9:18 are one number, not two clauses. */
function isInsideNumber(words: string, at: number): boolean {
  return /[,:]/.test(words.charAt(at)) && /\d/.test(words.charAt(at - 1)) && /\d/.test(words.charAt(at + 1));
}

function push(ranges: TextRange[], words: string, from: number, to: number): void {
  const text = words.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  if (end > start) ranges.push({ start, end });
}
