/**
 * What a printed number allows the real one to be. 5.7万余 may be anything from 57000 to 58000, 21.08 % anything
 * that rounds to it; arithmetic is wrong only where the intervals have no value in common.
 */
import { add, compare, type Decimal, decimalOf, multiply, subtract, ZERO } from './decimal';
import type { NumberToken } from './types';

/** Both ends count; `high` null means without limit. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal | null;
}

const HUNDRED = decimalOf(100);
/** Half a step, written as 5 in the place after. */
const HALF = 5n;

/** The values a figure may stand for. */
export function intervalOf(figure: NumberToken): Interval {
  const { value, upper } = figure;
  const half = { digits: HALF, scale: 1 };
  const rounded = figure.multiplier !== '' || figure.kind !== 'count';
  const slack = rounded ? multiply(half, powerOfTen(figure.precision)) : ZERO;
  const step = powerOfTen(lastSignificant(figure));
  switch (figure.approximation) {
    case 'exact':
      return { low: atLeastZero(subtract(value, slack)), high: add(upper ?? value, slack) };
    case 'over':
      return { low: value, high: add(upper ?? value, step) };
    case 'under':
      return { low: atLeastZero(subtract(value, step)), high: upper ?? value };
    case 'about':
      return { low: atLeastZero(subtract(value, step)), high: add(upper ?? value, step) };
    case 'at-least':
      return { low: value, high: null };
    case 'at-most':
      return { low: ZERO, high: upper ?? value };
  }
}

/** Whether numerator ÷ denominator may come to `rate` per cent. A denominator of zero never does. */
export function ratioFits(numerator: Interval, denominator: Interval, rate: Interval): boolean {
  if (denominator.high && denominator.high.digits === 0n) return false;
  const lowEnough =
    !rate.high ||
    !denominator.high ||
    compare(multiply(numerator.low, HUNDRED), multiply(rate.high, denominator.high)) <= 0;
  const highEnough =
    !numerator.high || compare(multiply(numerator.high, HUNDRED), multiply(rate.low, denominator.low)) >= 0;
  return lowEnough && highEnough;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Every value of a is less than every value of b. */
export function isBelow(a: Interval, b: Interval): boolean {
  return a.high !== null && compare(a.high, b.low) < 0;
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: a.high && b.high ? add(a.high, b.high) : null };
}

/** a − b, never below zero. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  const low = b.high ? atLeastZero(subtract(a.low, b.high)) : ZERO;
  return { low, high: a.high ? atLeastZero(subtract(a.high, b.low)) : null };
}

export function powerOfTen(power: number): Decimal {
  return power >= 0 ? decimalOf(1, power) : { digits: 1n, scale: -power };
}

/** Power of ten of the last digit that is not a filling zero: 2 for 4900, 3 for 5.7万. */
function lastSignificant(figure: NumberToken): number {
  let digits = figure.value.digits;
  let power = -figure.value.scale;
  if (digits === 0n) return power;
  while (digits % 10n === 0n) {
    digits /= 10n;
    power++;
  }
  return Math.max(power, figure.precision);
}

function atLeastZero(value: Decimal): Decimal {
  return value.digits < 0n ? ZERO : value;
}
