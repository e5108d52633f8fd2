/** A finding as it is quoted: a single character says nothing without its sentence. */
import type { PlacedFinding } from '../formats/types';
import type { Quotation } from './document';

/** Characters of the sentence kept on either side; none around a quotation that is long itself. */
const AROUND = 40;
const LONG = 60;
const SENTENCE_MARK = /[。！？；!?|]/;

export function quotationOf({ quote, lineText, line, endLine, column, endColumn }: PlacedFinding): Quotation {
  if (quote === '' || quote.length > LONG || line !== endLine) return { before: '', words: quote, after: '' };
  let from = column - 1;
  while (from > 0 && !SENTENCE_MARK.test(lineText.charAt(from - 1)) && column - 1 - from < AROUND) from--;
  const end = endColumn - 1;
  let to = end;
  while (to < lineText.length && to - end < AROUND) {
    to++;
    if (SENTENCE_MARK.test(lineText.charAt(to - 1))) break;
  }
  const cutBefore = from > 0 && !SENTENCE_MARK.test(lineText.charAt(from - 1));
  const cutAfter = to < lineText.length && !SENTENCE_MARK.test(lineText.charAt(to - 1));
  return {
    before: (cutBefore ? '……' : '') + lineText.slice(from, column - 1).trimStart(),
    words: quote,
    after: lineText.slice(end, to).trimEnd() + (cutAfter ? '……' : ''),
  };
}
