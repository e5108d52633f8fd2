/** How findings write figures: as the text prints them, with the words that name them. */

import type { Figure } from '../../report/figures';
import { type Decimal, formatDecimal } from '../../report/figures/decimal';
import type { BlockContent } from '../../report/types';
import type { Localized, RelatedPlace } from '../types';

/** A longer name says more than a message needs. */
const LONGEST_NAME = 14;

/** `218件` as the text has it. */
export function printed(content: BlockContent, figure: Figure): string {
  return content.text.slice(figure.start, figure.end);
}

/** 办结行政复议案件218件: name and number. */
export function named(content: BlockContent, figure: Figure): string {
  const name = figure.label.replace(/…/g, '');
  const short = name.length > LONGEST_NAME ? `…${name.slice(-LONGEST_NAME)}` : name;
  return `${short}${printed(content, figure)}`;
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
