/**
 * Exact decimal numbers. Rates are compared digit by digit with what is printed, and 0.1 + 0.2 is not 0.3
 * in floating point, so nothing here ever leaves whole numbers.
 */
export interface Decimal {
  readonly digits: bigint;
  /** Number of decimal places: the value is digits ÷ 10^scale. */
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

/** Reads 12, 12.50 (digits and one point only); `power` multiplies by 10^power. */
export function parseDecimal(text: string, power = 0): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return normalize(BigInt(whole + fraction), fraction.length - power);
}

/** A whole number times 10^power. */
export function decimalOf(value: number | bigint, power = 0): Decimal {
  return normalize(BigInt(value), -power);
}

function normalize(digits: bigint, scale: number): Decimal {
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function equal(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x + y, scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x - y, scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

export function isWhole(value: Decimal): boolean {
  return value.digits % 10n ** BigInt(value.scale) === 0n;
}

/** a ÷ b rounded half up to `places` decimals; null when b is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal | null {
  if (b.digits === 0n) return null;
  const numerator = a.digits * 10n ** BigInt(b.scale + places);
  const denominator = b.digits * 10n ** BigInt(a.scale);
  return { digits: roundedQuotient(numerator, denominator), scale: places };
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -quotient : quotient;
}

/** 16.06, −0.5, 210792: without thousands separators, with exactly the decimals it holds. */
export function formatDecimal(value: Decimal): string {
  const negative = value.digits < 0n;
  const digits = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = value.scale > 0 ? `.${digits.slice(digits.length - value.scale)}` : '';
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

/** The nearest floating-point number, for output formats that know nothing better. */
export function toNumber(value: Decimal): number {
  return Number(formatDecimal(value));
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.digits, b.digits, a.scale];
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale];
}
