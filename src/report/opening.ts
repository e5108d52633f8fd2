/** What stands between title and first heading: addressee, introduction. */
import { titleYear } from './title';
import type { Block, TextRange } from './types';
import { isProse, wordsOf, wordsRange } from './words';

export interface Opening {
  readonly addressee: TextRange | null;
  readonly introduction: TextRange | null;
  readonly blocks: readonly Block[];
}

/** An introduction says more than this many characters. */
const SHORTEST_INTRODUCTION = 15;

/** @param body the text's blocks without title and page furniture */
export function readOpening(body: readonly Block[], firstHeading: number): Opening {
  const before = body.filter((block) => block.end <= firstHeading && isProse(block.content));
  const first = before[0];
  const isAddressee = first !== undefined && isAddresseeLine(wordsOf(first.content));
  const text = isAddressee ? before.slice(1) : before;
  const introduction = text.filter((block) => wordsOf(block.content).length >= SHORTEST_INTRODUCTION);
  const start = introduction[0];
  const end = introduction.at(-1);
  return {
    addressee: isAddressee ? wordsRange(first) : null,
    introduction: start && end ? { start: wordsRange(start).start, end: wordsRange(end).end } : null,
    blocks: before,
  };
}

/** 市委、市政府： but not 现将情况报告如下： */
function isAddresseeLine(words: string): boolean {
  return /^[^。；]{2,60}[:：]$/.test(words) && !/如下|报告|情况|工作|[12]\d{3}/.test(words);
}

/** The first year that opening lines name (2023年，我区……), or null. */
export function openingYear(blocks: readonly Block[]): number | null {
  for (const block of blocks) {
    const year = isProse(block.content) ? titleYear(wordsOf(block.content).slice(0, 80)) : null;
    if (year !== null) return year;
  }
  return null;
}
