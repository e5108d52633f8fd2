/** The rate that belongs where the caret stands: 纠错率|% with 35 and 218 before it gives 16.06. */
import { formatDecimal } from '../report/figures/decimal';
import type { BlockContent } from '../report/types';
import { analyseRates } from '../rules/figures/rate-analysis';

export interface ComputedRate {
  /** Without the per cent sign, two decimals, zeros at the end left out. */
  readonly value: string;
  /** 35÷218 */
  readonly computation: string;
}

/** A rate no pair of numbers gives, so that the analysis says what it should have been. */
const STAND_IN = '0.0000001%';

/**
 * @param before the text of the line up to the caret
 * @returns null when no rate is expected there or its numbers are not given
 */
export function rateExpectedAfter(before: string): ComputedRate | null {
  if (!/(?:率|占比|比例)(?:为|达到?|是)?\s*$/.test(before)) return null;
  const text = `${before}${STAND_IN}`;
  const rate = analyseRates(contentOf(text)).at(-1);
  if (!rate?.numerator || !rate.denominator || !rate.computed) return null;
  const { numerator, denominator } = rate;
  const exact = formatDecimal(rate.computed);
  const rounded = Math.round(Number(exact) * 100) / 100;
  if (!Number.isFinite(rounded) || rounded > 100) return null;
  return {
    value: String(rounded),
    computation: `${formatDecimal(numerator.value)}÷${formatDecimal(denominator.value)}`,
  };
}

function contentOf(text: string): BlockContent {
  return { text, kind: 'paragraph', depth: 0, textStart: 0, textEnd: text.length, ordinal: null, opaque: [] };
}
