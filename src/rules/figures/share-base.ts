/** Whether a number is what a share is a share of: 占建议总件数的92.4% needs the number of all suggestions. */
import type { Figure, FigureText } from '../../report/figures';
import { compare } from '../../report/figures/decimal';
import type { RateName } from './rate-name';

const GENERAL = /总|件数|数量|全部|案件|同期|年度|全年|[的数量件个项]/g;
const ELSEWHERE = /全[国省市区县]|上年|去年|同类/;

/** A share without a named whole is taken of the total its number is part of. */
export function isWholeShare(
  text: FigureText,
  name: RateName,
  numerator: Figure,
  denominator: Figure,
): boolean {
  const words = `${denominator.lead}${denominator.tail}`;
  const place = ELSEWHERE.exec(name.stem)?.[0];
  if (place && !words.includes(place)) return false;
  const whole = name.stem.replace(GENERAL, '');
  if (whole !== '') return sharesPair(whole, words);
  if (numerator.partOf !== null) return numerator.partOf === denominator.index;
  return onlyOneBefore(text, numerator, denominator);
}

/** Two characters in a row of `whole` stand in `words`. */
function sharesPair(whole: string, words: string): boolean {
  if (whole.length === 1) return words.includes(whole);
  return [...whole].some((_, at) => at + 2 <= whole.length && words.includes(whole.slice(at, at + 2)));
}

/** In the same stretch no other number before it is large enough to be the whole. */
function onlyOneBefore(text: FigureText, numerator: Figure, denominator: Figure): boolean {
  const before = text.figures.filter(
    ({ kind, clause, end, unit, value }) =>
      kind === 'count' &&
      clause.segment === numerator.clause.segment &&
      end <= numerator.start &&
      unit === numerator.unit &&
      compare(value, numerator.value) >= 0,
  );
  return before.length === 1 && before[0] === denominator;
}
