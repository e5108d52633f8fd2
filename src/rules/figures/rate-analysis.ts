/** Recomputes every rate of a block from the numbers beside it. */
import { type Figure, type FigureText, readFigureText } from '../../report/figures';
import { add, compare, type Decimal, decimalOf, divide, multiply } from '../../report/figures/decimal';
import {
  addIntervals,
  type Interval,
  intervalOf,
  powerOfTen,
  ratioFits,
  subtractIntervals,
} from '../../report/figures/interval';
import { perContent } from '../../report/memo';
import { type RateName, rateNameOf } from './rate-name';
import {
  countsOf,
  denominatorsFor,
  figuresNear,
  likelyDenominator,
  nearbyCounts,
  numeratorsOf,
} from './rate-partners';
import { isWholeShare } from './share-base';

export interface RateVerdict {
  readonly rate: Figure;
  readonly name: RateName;
  /** `truncated`: right but for digits cut off instead of rounded; `unknown`: nothing to compute it from. */
  readonly verdict: 'fits' | 'mismatch' | 'truncated' | 'unknown';
  readonly numerator: Figure | null;
  readonly denominator: Figure | null;
  /** In per cent, with the decimals printed (two at least where it does not fit). */
  readonly computed: Decimal | null;
}

const HUNDRED = decimalOf(100);
/** More figures than any paragraph has; every rate is tried against all of them, so this bounds hostile input. */
const MOST_FIGURES = 300;

/** All rates of a block that claim to be part of a whole (changes and targets are none). */
export const analyseRates = perContent((content): readonly RateVerdict[] => {
  const text = readFigureText(content);
  // The numbers of a table stand in rows and columns, not in sentences.
  if (content.kind === 'table' || text.figures.length > MOST_FIGURES) return [];
  return text.figures.flatMap((figure) => {
    if (figure.role !== 'value') return [];
    const name = rateNameOf(figure);
    return name ? [judge(text, figure, name)] : [];
  });
});

function judge(text: FigureText, rate: Figure, name: RateName): RateVerdict {
  const nearby = nearbyCounts(text, rate);
  const numerators = numeratorsOf(text, rate, name, nearby);
  const [numerator] = numerators;
  const unknown = {
    rate,
    name,
    verdict: 'unknown',
    numerator: numerator ?? null,
    denominator: null,
    computed: null,
  } as const;
  const counts = countsOf(figuresNear(text, rate));
  const fits = numerator
    ? numerators.some((count) => isExplained(rate, count, counts))
    : anyPairFits(rate, counts);
  if (fits) return { ...unknown, verdict: 'fits' };
  if (!numerator) return unknown;
  const candidates = denominatorsFor(numerator, nearby);
  const denominator =
    name.kind === 'share'
      ? candidates.find((candidate) => isWholeShare(text, name, numerator, candidate))
      : likelyDenominator(numerator, candidates);
  if (!denominator) return unknown;
  return compareWith(rate, name, numerator, denominator);
}

/** The verdict on a rate whose numerator and denominator are known. */
export function compareWith(
  rate: Figure,
  name: RateName,
  numerator: Figure,
  denominator: Figure,
): RateVerdict {
  const places = Math.max(0, -rate.precision);
  const base = { rate, name, numerator, denominator };
  if (ratioFits(intervalOf(numerator), intervalOf(denominator), intervalOf(rate))) {
    return { ...base, verdict: 'fits', computed: percentOf(numerator, denominator, places) };
  }
  const truncated = isTruncated(rate, numerator, denominator);
  const computed = percentOf(numerator, denominator, truncated ? places : Math.max(places, 2));
  return { ...base, verdict: truncated ? 'truncated' : 'mismatch', computed };
}

function percentOf(numerator: Figure, denominator: Figure, places: number): Decimal | null {
  return divide(multiply(numerator.value, HUNDRED), denominator.value, places);
}

/** 66.66 % for two thirds: the digits after the printed ones were dropped. */
function isTruncated(rate: Figure, numerator: Figure, denominator: Figure): boolean {
  const next: Interval = { low: rate.value, high: add(rate.value, powerOfTen(rate.precision)) };
  return rate.approximation === 'exact' && ratioFits(intervalOf(numerator), intervalOf(denominator), next);
}

/**
 * Whether some denominator of the paragraph gives the rate: a number, two numbers together (受理 and 结转),
 * one less another (收到 less 不予受理). 未按期3件 gives the 按期率 by what it leaves.
 */
function isExplained(rate: Figure, numerator: Figure, counts: readonly Figure[]): boolean {
  const share = intervalOf(rate);
  const part = intervalOf(numerator);
  const others = counts.filter((count) => count !== numerator && count.unit !== '').map(intervalOf);
  const remainder = REMAINDER.test(numerator.lead);
  return combinations(others).some((whole) =>
    ratioFits(remainder ? subtractIntervals(whole, part) : part, whole, share),
  );
}

/** Counts what a rate leaves out. */
const REMAINDER = /未|逾期|超期|超时/;
/** A paragraph with more numbers than this is not searched for sums of two. */
const MANY = 12;

function combinations(intervals: readonly Interval[]): readonly Interval[] {
  if (intervals.length > MANY) return intervals;
  const pairs = intervals.flatMap((a, index) =>
    intervals.slice(index + 1).flatMap((b) => [addIntervals(a, b), larger(a, b)]),
  );
  return [...intervals, ...pairs];
}

function larger(a: Interval, b: Interval): Interval {
  return compare(a.low, b.low) >= 0 ? subtractIntervals(a, b) : subtractIntervals(b, a);
}

function anyPairFits(rate: Figure, counts: readonly Figure[]): boolean {
  const share = intervalOf(rate);
  const near = counts
    .filter(({ clause }) => Math.abs(clause.sentence - rate.clause.sentence) <= 1)
    .slice(-MANY);
  return near.some((part) =>
    near.some((whole) => part !== whole && ratioFits(intervalOf(part), intervalOf(whole), share)),
  );
}

/** The denominator that would give the rate, rounded to a whole number; null for a rate of zero. */
export function impliedDenominator(numerator: Decimal, rate: Decimal): Decimal | null {
  return divide(multiply(numerator, HUNDRED), rate, 0);
}
