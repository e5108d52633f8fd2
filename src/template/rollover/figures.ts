import { readFigures } from '../../report/figures';
import type { BlockContent, TextRange } from '../../report/types';
import type { Edit } from '../../rules/types';
import { lastYearValue } from '../placeholders';
import { overlaps } from './text';

/** Things counted in Chinese numerals when they are results (召开两次会议), not when they order the text (三个方面). */
const COUNTED = /^(?:次|件|起|家|人次|人|场|期|户|名|宗|部)$/;

/** 百分之九十五 */
const IN_WORDS = /百分之[零〇一二三四五六七八九十百点两]+/g;
const CELL_NUMBER = /(?<![\d.．\p{L}])\d[\d,，]*(?:\.\d+)?(?![\d年月日号\p{Lu}])/gu;

/** Every figure of a block becomes a placeholder that still shows last year's value; unit and words stay. */
export function figureEdits(content: BlockContent, kept: readonly TextRange[]): readonly Edit[] {
  if (content.kind === 'table') return tableEdits(content.text, kept);
  const figures = readFigures(content).flatMap((figure): Edit[] => {
    if (figure.notation === 'chinese' && !COUNTED.test(figure.unit)) return [];
    const { start } = figure.number;
    const end = figure.number.end + multiplierLength(content.text, figure.number.end, figure.multiplier);
    return [{ start, end, text: lastYearValue(content.text.slice(start, end)) }];
  });
  const inWords = [...content.text.matchAll(IN_WORDS)].map(placeholderFor);
  return [...figures, ...inWords].filter((edit) => !overlaps(kept, edit));
}

function placeholderFor(match: RegExpExecArray): Edit {
  return { start: match.index, end: match.index + match[0].length, text: lastYearValue(match[0]) };
}

/** Numbers in the cells under the header; the first column numbers or names the rows. */
function tableEdits(text: string, kept: readonly TextRange[]): Edit[] {
  const ruler = /^\|?[ \t:|-]*-[ \t:|-]*$/m.exec(text);
  const from = ruler ? ruler.index + ruler[0].length : 0;
  return [...text.matchAll(CELL_NUMBER)]
    .map(placeholderFor)
    .filter((edit) => edit.start >= from && !isFirstCell(text, edit.start) && !overlaps(kept, edit));
}

function isFirstCell(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return !line.replace(/^\s*\|/, '').includes('|');
}

function multiplierLength(text: string, at: number, multiplier: string): number {
  return multiplier !== '' && text.startsWith(multiplier, at) ? multiplier.length : 0;
}
