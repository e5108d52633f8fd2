/**
 * Signature and date without a seal (GB/T 9704—2012, 7.3.5.2): the organ ends two characters before the
 * right edge, the date on the next line begins two characters further in than the organ; a date longer
 * than the organ ends two characters before the edge and the organ moves to the left.
 */
import { widthOf } from './characters';

export interface SignaturePlace {
  /** Characters between the text and the right edge. */
  readonly organ: number;
  readonly date: number;
}

const EDGE = 2;
const SHIFT = 2;

export function placeSignature(organ: string | null, date: string | null): SignaturePlace {
  if (organ === null || date === null) return { organ: EDGE, date: EDGE };
  const difference = widthOf(organ) - widthOf(date);
  if (difference >= 0) return { organ: EDGE, date: EDGE + difference - SHIFT };
  return { organ: EDGE + SHIFT - difference, date: EDGE };
}
