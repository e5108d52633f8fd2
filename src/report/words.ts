import { perContent } from './memo';
import { ordinalLevel } from './ordinals';
import type { Block, BlockContent, TextRange } from './types';

/** The words of a block: without indentation, Markdown marks and trailing blanks. */
export const wordsOf = perContent((content) => content.text.slice(content.textStart, content.textEnd));

/** The words of a block without the number in front (一是 and the like stay). */
export const unnumberedWordsOf = perContent((content) => {
  const words = wordsOf(content);
  return ordinalLevel(content.ordinal) === null
    ? words
    : words.slice(content.ordinal?.text.length).trimStart();
});

/** Running text: a paragraph or heading with words in it. */
export function isProse(content: BlockContent): boolean {
  return (content.kind === 'paragraph' || content.kind === 'heading') && content.textEnd > content.textStart;
}

/** Absolute range of a block's words. */
export function wordsRange(block: Block): TextRange {
  return { start: block.start + block.content.textStart, end: block.start + block.content.textEnd };
}
