/** A finding as it is quoted: a single character says nothing without its sentence. */
import type { PlacedFinding } from '../formats/types';
import type { Quotation } from './document';

/** Characters of the sentence kept on either side; none around a quotation that is long itself. */
const AROUND = 40;
const LONG = 60;
const SENTENCE_MARK = /[。！？；!?|]/;

export function quotationOf({ quote, near, line, endLine, column, endColumn }: PlacedFinding): Quotation {
  if (quote === '' || quote.length > LONG || line !== endLine) return { before: '', words: quote, after: '' };
  const { text, at } = near;
  const isMark = (index: number) => SENTENCE_MARK.test(text.charAt(index));
  let from = at;
  while (from > 0 && !isMark(from - 1) && at - from < AROUND) from--;
  const end = at + endColumn - column;
  let to = end;
  while (to < text.length && to - end < AROUND && !isMark(to - 1)) to++;
  const cutBefore = from > 0 && !isMark(from - 1);
  const cutAfter = to < text.length && !isMark(to - 1);
  return {
    before: (cutBefore ? '……' : '') + text.slice(from, at).trimStart(),
    words: quote,
    after: text.slice(end, to).trimEnd() + (cutAfter ? '……' : ''),
  };
}
