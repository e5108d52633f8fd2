/** Writes a number in the formats of `w:numFmt` (ECMA-376 17.18.59) that Chinese documents use. */
import { toChineseNumeral } from '../report/numerals';

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** @param value 0 or more; what a format cannot express is written in Arabic digits, as Word does */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return countingNumeral(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join('');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return legalNumeral(value);
    case 'ideographTraditional':
      return oneOf(STEMS, value);
    case 'ideographZodiac':
      return oneOf(BRANCHES, value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, 20);
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** 10 → 十, 21 → 二十一, 105 → 一百零五. */
function countingNumeral(value: number): string {
  if (value <= 0 || value > 999) return value === 0 ? '〇' : String(value);
  if (value < 100) return toChineseNumeral(value);
  const rest = value % 100;
  const hundreds = `${DIGITS.charAt(Math.floor(value / 100))}百`;
  if (rest === 0) return hundreds;
  if (rest < 10) return `${hundreds}零${DIGITS.charAt(rest)}`;
  return hundreds + (rest < 20 ? '一' : '') + toChineseNumeral(rest);
}

function legalNumeral(value: number): string {
  if (value <= 0 || value > 9999) return value === 0 ? '零' : String(value);
  const digits = [...String(value)].map(Number);
  const written = digits.map((digit, index) => {
    const unit = LEGAL_UNITS[digits.length - 1 - index] ?? '';
    return digit === 0 ? '零' : LEGAL_DIGITS.charAt(digit) + unit;
  });
  return written.join('').replace(/零+/g, '零').replace(/零$/, '');
}

function oneOf(names: string, value: number): string {
  return value >= 1 && value <= names.length ? names.charAt(value - 1) : String(value);
}

function enclosed(value: number, first: number, last: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value);
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, mark] of ROMAN) {
    while (rest >= worth) {
      written += mark;
      rest -= worth;
    }
  }
  return written;
}
