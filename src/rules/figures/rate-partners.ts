/** Which numbers of a text a rate may have been computed from. */
import type { Figure, FigureText } from '../../report/figures';
import { compare } from '../../report/figures/decimal';
import { sameUnit } from '../../report/figures/units';
import type { RateName } from './rate-name';

/** Other words for what a rate counts. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['纠错', '纠正'],
  ['办结', '审结', '结案', '办复'],
  ['合格', '通过', '取得'],
  ['入驻', '进驻'],
  ['答复', '回复', '办复', '反馈'],
  ['调撤', '调解', '和解', '撤回'],
  ['出庭应诉', '出庭'],
  ['整改', '整治', '消除'],
  ['报备', '备案'],
];
const CARRIED = /结转|存案|旧存|遗留|转入/;

/** Counts of the year that can be compared with each other. */
export function countsOf(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ kind, role }) => kind === 'count' && (role === 'value' || role === 'base'));
}

/** Numbers before and behind a rate that may belong to it. */
const BEFORE = 40;
const BEHIND = 10;

/** The figures around a rate. */
export function figuresNear(text: FigureText, rate: Figure): readonly Figure[] {
  return text.figures.slice(Math.max(0, rate.index - BEFORE), rate.index + BEHIND);
}

/** The counts of the rate's own sentence, and of the one before when the sentence goes on from it (其中…). */
export function nearbyCounts(text: FigureText, rate: Figure): readonly Figure[] {
  const { sentence } = rate.clause;
  const first = text.clauses.find((clause) => clause.sentence === sentence);
  const opening = first ? text.norm.slice(first.start, first.end) : '';
  const from = /^\s*(?:其中|其|上述|以上)/.test(opening) ? sentence - 1 : sentence;
  return countsOf(figuresNear(text, rate)).filter(
    ({ clause, role }) => role === 'value' && clause.sentence >= from && clause.sentence <= sentence,
  );
}

/**
 * The counts a rate is named after: 纠错35件 of 纠错率. The longest agreement wins; numbers before the rate come
 * before those behind it, the nearest first. What the agreement leaves of the name (行政机关 of 行政机关败诉率)
 * must have been said before, or the rate is about something else (按期办结率 is not 办结 ÷ 受理).
 */
export function numeratorsOf(
  text: FigureText,
  rate: Figure,
  name: RateName,
  counts: readonly Figure[],
): readonly Figure[] {
  if (name.kind === 'share') return lastBefore(rate, counts);
  const lengths = counts.map((count) => agreement(name.stem, `${count.lead}${count.tail}`));
  const longest = Math.max(0, ...lengths);
  if (longest < 2 || !saidBefore(text, rate, name.stem.slice(0, name.stem.length - longest))) return [];
  const best = counts.filter((_, index) => lengths[index] === longest);
  return [
    ...best.filter(({ end }) => end <= rate.start).reverse(),
    ...best.filter(({ start }) => start > rate.start),
  ];
}

function lastBefore(rate: Figure, counts: readonly Figure[]): readonly Figure[] {
  const count = counts.findLast(({ end }) => end <= rate.start);
  return count && count.clause.segment === rate.clause.segment ? [count] : [];
}

/** Length of the longest end of `stem` that stands in `words`, itself or by another word for it. */
function agreement(stem: string, words: string): number {
  for (let length = stem.length; length >= 2; length--) {
    const end = stem.slice(-length);
    if (words.includes(end) || othersFor(end).some((other) => words.includes(other))) return length;
  }
  return 0;
}

function othersFor(word: string): readonly string[] {
  return SYNONYMS.find((group) => group.includes(word)) ?? [];
}

/** Whether every pair of characters of `words` occurs earlier in the rate's paragraph. */
function saidBefore(text: FigureText, rate: Figure, words: string): boolean {
  if (words === '') return true;
  const before = text.norm.slice(0, rate.clause.start);
  return before.includes(words) || (words.length > 4 && before.includes(words.slice(0, 4)));
}

/** Counts in the same measure that are no smaller than the numerator. */
export function denominatorsFor(numerator: Figure, counts: readonly Figure[]): readonly Figure[] {
  return counts.filter(
    (count) =>
      count !== numerator &&
      count.unit !== '' &&
      sameUnit(count.unit, numerator.unit) &&
      compare(count.value, numerator.value) >= 0,
  );
}

/** The denominator a reader takes: the total it is part of, else the nearest number before, carried-over cases aside. */
export function likelyDenominator(numerator: Figure, candidates: readonly Figure[]): Figure | null {
  const total = candidates.find(({ index }) => index === numerator.partOf);
  if (total) return total;
  const usable = candidates.filter(({ lead }) => !CARRIED.test(lead));
  return usable.findLast(({ end }) => end <= numerator.start) ?? null;
}
