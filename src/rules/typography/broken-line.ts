/** Where a paragraph was torn in two: its first half ends in mid-sentence and the second goes on. */
import type { Block, Report } from '../../report/types';
import { isProse, unnumberedWordsOf, wordsOf } from '../../report/words';
import { isHan } from '../language/characters';

const ENDED = /[。！？；：!?;:…]["”’』」）)》]*$/;
/** What can only go on, never begin: marks, and words of grammar that hang on the one before. */
const GOES_ON = /^(?:[，,、。；;：:）)》”]|的[^确]|地[^方区级处点面下铁税市图块产震]|了[^解])/;
/** A word of grammar at the end waits for what it belongs to; so does a counted 个. */
const HANGS = /(?:[的和与及将把被]|\d个)$/;
/** One word and then a mark: the last word of the sentence above. */
const REMNANT = /^[一-龥]{1,4}[，,。；;]/;
const OPENING =
  /^(?:首先|其次|再次|最后|同时|此外|另外|一是|二是|三是|四是|五是|其中|目前|今年|年内|全年|下步|年初|年底|年末|截至|为此|因此|但是|然而|总之|总体)/;

/** Headings of the outline by their block: they end without a mark by right. */
export function headingBlocks(report: Report): ReadonlySet<Block> {
  return new Set(report.sections.filter(({ runIn }) => !runIn).map(({ block }) => block));
}

/** True when `next` goes on with the sentence `block` leaves open. */
export function isTorn(block: Block, next: Block | undefined): boolean {
  if (!next || block.content.kind !== 'paragraph' || next.content.kind !== 'paragraph') return false;
  if (!isProse(block.content) || !isProse(next.content) || next.content.ordinal) return false;
  const words = wordsOf(block.content);
  const rest = wordsOf(next.content);
  if (ENDED.test(words) || unnumberedWordsOf(block.content).length < 12) return false;
  const last = words.at(-1);
  if (/[，,、]/.test(last ?? '')) return isHan(rest[0]) || /^[“《\d]/.test(rest);
  if (!isHan(last) || !/[，,。]/.test(words)) return false;
  if (HANGS.test(words) || GOES_ON.test(rest)) return true;
  return REMNANT.test(rest) && !OPENING.test(rest);
}
