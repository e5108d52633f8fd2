/** How findings write figures: as the text prints them, with the words that name them. */

import type { Figure } from '../../report/figures';
import { type Decimal, formatDecimal } from '../../report/figures/decimal';
import type { BlockContent } from '../../report/types';
import type { Localized, RelatedPlace } from '../types';

/** A longer name says more than a message needs. */
const LONGEST_NAME = 14;

/** `218件` as the text has it. */
export function printed(content: BlockContent, figure: Figure): string {
  return content.text.slice(figure.start, figure.end).replace(/[*_~\s]/g, '');
}

/** Name and number in the order of the text: 办结行政复议案件218件, 312户食品经营单位. */
export function named(content: BlockContent, figure: Figure): string {
  const number = printed(content, figure);
  const behind = figure.tail.replace(/^[的余多]/, '');
  if (behind !== '' && figure.label.endsWith(behind)) return `${number}${cut(behind)}`;
  const name = figure.label;
  return `${name.length > LONGEST_NAME ? `…${name.slice(-LONGEST_NAME)}` : name}${number}`;
}

function cut(words: string): string {
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words;
}

/** Number and measure word in standard form: 218件, 21.08%. */
export function plain(value: Decimal, unit: string): string {
  return `${formatDecimal(value)}${unit}`;
}

/** A place the reader should compare with. */
export function related(figure: Figure, zh: string, en: string): RelatedPlace {
  const message: Localized = { zh, en };
  return { start: figure.start, end: figure.end, message };
}
