/** Recomputes 同比 changes where the paragraph gives both years: 今年200件，上年150件，增长50%. */
import { type Figure, type FigureText, readFigureText } from '../../report/figures';
import {
  add,
  compare,
  type Decimal,
  decimalOf,
  divide,
  multiply,
  subtract,
} from '../../report/figures/decimal';
import { type Interval, intervalOf, ratioFits, subtractIntervals } from '../../report/figures/interval';
import { perContent } from '../../report/memo';

export interface ChangeMismatch {
  readonly rate: Figure;
  readonly now: Figure;
  /** The earlier value, or the difference from it. */
  readonly base: Figure;
  readonly isDifference: boolean;
  /** Rise or fall in per cent, with the decimals printed. */
  readonly computed: Decimal;
  readonly direction: 'up' | 'down';
}

const HUNDRED: Decimal = decimalOf(100);

/** Percentage changes of counts that the numbers beside them contradict. */
export const changeMismatches = perContent((content): readonly ChangeMismatch[] => {
  const text = readFigureText(content);
  return text.figures.flatMap((figure) => {
    if (figure.role !== 'change' || figure.kind !== 'percent' || !figure.change) return [];
    return judge(text, figure, figure.change.direction) ?? [];
  });
});

function judge(text: FigureText, rate: Figure, direction: 'up' | 'down'): ChangeMismatch | null {
  const beside = text.figures
    .slice(Math.max(0, rate.index - 2), rate.index + 3)
    .filter(({ clause, kind }) => kind === 'count' && clause.segment === rate.clause.segment);
  const now = latest(beside.filter(({ role, end }) => role === 'value' && end <= rate.start));
  if (!now || now.unit === '') return null;
  const partner = beside.find((figure) => figure.unit === now.unit && isEarlier(figure, now));
  if (!partner || Math.abs(partner.index - now.index) > 2) return null;
  const isDifference = partner.role === 'change';
  const base = isDifference ? earlierFrom(now, partner) : intervalOf(partner);
  if (fits(intervalOf(now), base, rate, direction)) return null;
  const computed = growth(now.value, isDifference ? earlierValue(now, partner) : partner.value, rate);
  if (computed === null) return null;
  const rises = computed.digits >= 0n;
  const size = { digits: rises ? computed.digits : -computed.digits, scale: computed.scale };
  return { rate, now, base: partner, isDifference, computed: size, direction: rises ? 'up' : 'down' };
}

/** The last number of the latest year. */
function latest(values: readonly Figure[]): Figure | undefined {
  const year = Math.max(...values.map((figure) => figure.year ?? 0));
  return values.findLast((figure) => (figure.year ?? 0) === year);
}

/** 上年150件, 较上年增加50件, or the number of the year before by name. */
function isEarlier(figure: Figure, now: Figure): boolean {
  if (figure.role === 'base' || figure.role === 'change') return true;
  return figure.year !== null && now.year !== null && figure.year === now.year - 1;
}

function earlierFrom(now: Figure, difference: Figure): Interval {
  const value = earlierValue(now, difference);
  return difference.approximation === 'exact' && now.approximation === 'exact'
    ? { low: value, high: value }
    : subtractIntervals(intervalOf(now), intervalOf(difference));
}

function earlierValue(now: Figure, difference: Figure): Decimal {
  return difference.change?.direction === 'down'
    ? add(now.value, difference.value)
    : subtract(now.value, difference.value);
}

/** now ÷ base must come to 100 % plus or minus the printed change. */
function fits(now: Interval, base: Interval, rate: Figure, direction: 'up' | 'down'): boolean {
  const change = intervalOf(rate);
  const share: Interval =
    direction === 'up'
      ? { low: add(HUNDRED, change.low), high: change.high ? add(HUNDRED, change.high) : null }
      : {
          low: change.high ? subtract(HUNDRED, change.high) : decimalOf(0),
          high: subtract(HUNDRED, change.low),
        };
  return compare(base.low, decimalOf(0)) <= 0 || ratioFits(now, base, share);
}

function growth(now: Decimal, base: Decimal, rate: Figure): Decimal | null {
  return divide(multiply(subtract(now, base), HUNDRED), base, Math.max(1, -rate.precision));
}
