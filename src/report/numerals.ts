/** Chinese numerals as they stand in heading numbers and counts: 一 to 九百九十九, also 〇/零 and 两. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Value of a numeral below 1000; null when the characters do not form one. */
export function parseChineseNumeral(text: string): number | null {
  const match =
    /^(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([〇零一二两三四五六七八九])?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const [, hundreds, tens, ten, units] = match;
  const tensValue = ten ? (tens ? digit(tens) : 1) * 10 : 0;
  return (hundreds ? digit(hundreds) * 100 : 0) + tensValue + (units ? digit(units) : 0);
}

/** 1 → 一, 12 → 十二, 39 → 三十九; from 1 to 99. */
export function toChineseNumeral(value: number): string {
  const names = '零一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const units = value % 10;
  const tensText = tens === 0 ? '' : tens === 1 ? '十' : `${names.charAt(tens)}十`;
  return tensText + (units === 0 ? '' : names.charAt(units));
}

/** A year in Chinese digits (二〇二三, 二零二三) or Arabic ones; null for anything else. */
export function parseYear(text: string): number | null {
  const digits = [...text].map((char) => (/\d/.test(char) ? Number(char) : DIGITS[char]));
  if (digits.length !== 4 || digits.some((value) => value === undefined)) return null;
  return Number(digits.join(''));
}

function digit(char: string): number {
  return DIGITS[char] ?? 0;
}
