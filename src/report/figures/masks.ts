/**
 * Stretches whose digits are no figures: titles, dates, document and article numbers, ordinals, code names,
 * telephone numbers, heading and item numbers, what the model calls opaque.
 */
import type { BlockContent } from '../types';

/** A pattern, and characters one of which every match has: most blocks have none, and looking is quick. */
type NotFigure = readonly [string, RegExp];

/** Patterns over the normalized text. None has nested repetition. */
const NOT_FIGURES: readonly NotFigure[] = [
  // 2023年, 2023年度, 2021—2025年, 20212025年 (dash lost in copying), 2021-2025
  ['年', /(?:(?:19|20)\d{2}\s?[-—–－~～至]{1,2}\s?)?(?:19|20)\d{2}\s?年(?:度|版|代|底|初|末)?|\d{5,}年/g],
  ['-—–－~～至', /(?:19|20)\d{2}年?\s?[-—–－~～至]{1,2}\s?(?:19|20)\d{2}/g],
  ['-/.', /(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}/g],
  ['以版专春秋', /(?:19|20)\d{2}(?=以来|版|专项|春|秋)/g],
  // 3月, 12月底, 5月9日; 3个月 keeps its 个
  ['月', /\d{1,2}\s?[-—–~～、至]?\s?\d{0,2}月(?:份|底|初|末|\s?\d{1,2}\s?[日号])?/g],
  ['日', /(?:[12]?\d|3[01])日(?!内|以内|之内|均|常)/g],
  [':', /\d{1,2}:\d{2}(?::\d{2})?/g],
  ['时', /\d{1,2}时\d{1,2}分/g],
  // 〔2021〕33号, 第33号, 第14次, 第十九期, 七届二十九次
  ['〕])】', /[〔[(【](?:19|20)\d{2}[〕\])】]\s?第?\s?\d*\s?号?/g],
  ['第', /第\s?[\d一二三四五六七八九十百零〇两]+/g],
  ['届', /[\d一二三四五六七八九十]+届(?:第?[\d一二三四五六七八九十]+次|[一二三四五六七八九]中全会)?/g],
  ['号', /[A-Za-z]{0,9}\d+号(?!召|称)/g],
  // telephone and registration numbers
  ['-', /\d{3,4}-\d{7,8}/g],
  ['1', /(?<!\d)1[3-9]\d{9}(?!\d)/g],
  ['编话备号码线', /(?:邮编|电话|备|编码|编号|代码|标识码|热线)\s?:?\s?[A-Za-z]{0,9}\d+/g],
  ['线台民', /1[12]\d(?:\d{2})?(?=[^\d,.\s件起次人名个家项条份%万千百亿]{0,8}(?:热线|平台|专线|市民))/g],
  // 1+3, 23·7, 7×24, 3·15
  ['+＋·×*', /\d+(?:\s?[+＋·×*]\s?[\dA-Za-z]+)+/g],
  // (1), （12）
  ['(', /\(\d{1,2}\)/g],
  // item numbers: 1.推进, 2、加强 at the start of a clause
  ['.、)', /(?:^|[。;:!?])\s{0,9}\d{1,2}[.、)]\s{0,9}(?=[^\d\s])/g],
  // levels, versions, models: 一级, 3型, 5.0实施方案
  ['级型版', /[\d一二三四五六七八九]+(?:级|型|版本)(?!台阶)/g],
];
/** 4S, 5G, PM2.5, GB/T 9704; 3km keeps its unit. */
const LATIN = /[A-Za-z]+[-/]?[\d.]+|\d[\d.]*(?!(?:km|kg|[KMGTP]B|m²)(?![A-Za-z]))[A-Za-z]+/g;

/** One byte a character: 1 where a digit is no figure. */
export function maskOf(content: BlockContent, norm: string): Uint8Array {
  const mask = new Uint8Array(norm.length);
  for (const range of content.opaque) mask.fill(1, range.start, range.end);
  mask.fill(1, 0, content.textStart + (content.ordinal ? ordinalLength(content) : 0));
  mask.fill(1, content.textEnd);
  maskTitles(norm, mask);
  maskQuotedNames(norm, mask);
  if (!/[\d第届级]/.test(norm)) return mask;
  for (const [signs, pattern] of NOT_FIGURES) {
    if (hasAny(norm, signs)) maskMatches(norm, pattern, mask);
  }
  if (/[A-Za-z]/.test(norm)) maskMatches(norm, LATIN, mask);
  return mask;
}

function hasAny(text: string, signs: string): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

function maskMatches(norm: string, pattern: RegExp, mask: Uint8Array): void {
  for (const match of norm.matchAll(pattern)) mask.fill(1, match.index, match.index + match[0].length);
}

/** The series 一是, 首先 are words, and 一 of 一是 never counts anything. */
function ordinalLength(content: BlockContent): number {
  return content.ordinal?.text.length ?? 0;
}

/** 《…》 with inner 〈〉 or a second 《》; an opening mark without its closing one hides nothing. */
function maskTitles(norm: string, mask: Uint8Array): void {
  let depth = 0;
  let start = 0;
  for (let at = norm.indexOf('《'); at >= 0 && at < norm.length; at++) {
    const char = norm.charAt(at);
    if (char === '《' && depth++ === 0) start = at;
    if (char === '》' && depth > 0 && --depth === 0) mask.fill(1, start, at + 1);
  }
}

/**
 * “35745”, “15分钟政务服务圈”, “101%服务” are names; “3个工作日办结、5个工作日送达” is a sentence in quotes.
 * A quotation is a sentence when punctuation stands in it.
 */
function maskQuotedNames(norm: string, mask: Uint8Array): void {
  for (const match of norm.matchAll(/[“"‘「]([^“”"‘’「」]{1,60})[”"’」]/g)) {
    if (!/[,。;:、]/.test(match[1] ?? '')) mask.fill(1, match.index, match.index + match[0].length);
  }
}
