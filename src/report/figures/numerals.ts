/** Chinese numerals of any size: 两, 十五, 三百二十, 一万二千, 五百. Counts only; heading numbers have their own reader. */
const DIGITS: Readonly<Record<string, bigint>> = {
  零: 0n,
  〇: 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
};
const PLACES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const GROUPS: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** Value of the numeral; null when the characters do not form one (二三, 十百). */
export function parseCount(text: string): bigint | null {
  let total = 0n;
  let group = 0n;
  let digit: bigint | null = null;
  for (const char of text) {
    const value = DIGITS[char];
    const place = PLACES[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = value;
    } else if (place !== undefined) {
      if (group > 0n && group % (place * 10n) !== 0n) return null;
      group += (digit ?? 1n) * place;
      digit = null;
    } else {
      total = (total + group + (digit ?? (total + group === 0n ? 1n : 0n))) * (GROUPS[char] ?? 1n);
      group = 0n;
      digit = null;
    }
  }
  return total + group + (digit ?? 0n);
}

/** 万 → 4, 百万 → 6; the power of ten of multiplier characters. */
export function multiplierPower(text: string): number {
  const powers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
  return [...text].reduce((power, char) => power + (powers[char] ?? 0), 0);
}
