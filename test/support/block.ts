import { parseReport } from '../../src/report';
import type { BlockContent } from '../../src/report/types';

/** The content of a text that is one block. */
export function blockOf(text: string): BlockContent {
  const content = parseReport(text).blocks[0]?.content;
  if (!content) throw new Error('the text has no block');
  return content;
}
