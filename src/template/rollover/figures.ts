import { readFigures } from '../../report/figures';
import type { BlockContent, TextRange } from '../../report/types';
import type { Edit } from '../../rules/types';
import { lastYearValue } from '../placeholders';
import { overlaps } from './text';

/** Things counted in Chinese numerals when they are results (召开两次会议), not when they order the text (三个方面). */
const COUNTED = /^(?:次|件|起|家|人次|人|场|期|户|名|宗|部)$/;

/** Every figure of a block becomes a placeholder that still shows last year's value; unit and words stay. */
export function figureEdits(content: BlockContent, kept: readonly TextRange[]): readonly Edit[] {
  const edits = readFigures(content).flatMap((figure): Edit[] => {
    if (figure.notation === 'chinese' && !COUNTED.test(figure.unit)) return [];
    const { start } = figure.number;
    const end = figure.number.end + multiplierLength(content.text, figure.number.end, figure.multiplier);
    if (overlaps(kept, { start, end })) return [];
    return [{ start, end, text: lastYearValue(content.text.slice(start, end)) }];
  });
  return edits;
}

function multiplierLength(text: string, at: number, multiplier: string): number {
  return multiplier !== '' && text.startsWith(multiplier, at) ? multiplier.length : 0;
}
