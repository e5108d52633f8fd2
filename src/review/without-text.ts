import type { FileResult } from '../formats/types';
import type { ReviewUnit } from './types';

/** A file without a text: it takes part in the overview only. */
export function unitWithoutText(file: FileResult): ReviewUnit {
  return { file, content: '', indicators: [], copy: { text: '', paragraphs: [] }, lastYear: null };
}
