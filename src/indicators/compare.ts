/** The indicators of two reports side by side. */
import type { Indicator, IndicatorData } from '../catalog/indicators';
import { type ReportFigure, reportFigures } from '../catalog/report-indicators';
import { compare, type Decimal, decimalOf, divide, multiply, subtract } from '../report/figures/decimal';
import type { Report } from '../report/types';

export interface ComparedIndicator {
  readonly indicator: Indicator;
  readonly old: ReportFigure | null;
  readonly new: ReportFigure | null;
  /** new − old; percentage points for rates. Null when one is missing or they have different units. */
  readonly difference: Decimal | null;
  /** In per cent with one decimal; null for rates and where the old value is zero. */
  readonly change: Decimal | null;
  /** `jump`: ten times more or less, which is usually a 万 too many or too few. */
  readonly remark: 'appeared' | 'disappeared' | 'jump' | null;
}

const TEN = decimalOf(10);

/** One row for each indicator that either report gives, in the order of the catalogue. */
export function compareReports(
  before: Report,
  after: Report,
  data: IndicatorData,
): readonly ComparedIndicator[] {
  const old = firstFigures(before, data);
  const now = firstFigures(after, data);
  return data.indicators.flatMap((indicator) => {
    const row = rowOf(indicator, old.get(indicator.id) ?? null, now.get(indicator.id) ?? null);
    return row.old || row.new ? [row] : [];
  });
}

/** The first value of the year for each indicator, targets and earlier years aside. */
export function firstFigures(report: Report, data: IndicatorData): ReadonlyMap<string, ReportFigure> {
  const found = new Map<string, ReportFigure>();
  for (const entry of reportFigures(report, data)) {
    const { indicator, figure, part } = entry;
    if (!indicator || figure.role !== 'value' || part === 'plan' || found.has(indicator.id)) continue;
    found.set(indicator.id, entry);
  }
  return found;
}

function rowOf(indicator: Indicator, old: ReportFigure | null, now: ReportFigure | null): ComparedIndicator {
  if (!old || !now) {
    return {
      indicator,
      old,
      new: now,
      difference: null,
      change: null,
      remark: old ? 'disappeared' : 'appeared',
    };
  }
  const [a, b] = [old.figure, now.figure];
  if (a.kind !== b.kind || (a.unit === '元') !== (b.unit === '元')) {
    return { indicator, old, new: now, difference: null, change: null, remark: null };
  }
  const difference = subtract(b.value, a.value);
  const isCount = a.kind === 'count';
  const change = isCount ? divide(multiply(difference, decimalOf(100)), a.value, 1) : null;
  return {
    indicator,
    old,
    new: now,
    difference,
    change,
    remark: isCount && isJump(a.value, b.value) ? 'jump' : null,
  };
}

function isJump(a: Decimal, b: Decimal): boolean {
  if (a.digits === 0n || b.digits === 0n) return false;
  return compare(b, multiply(a, TEN)) >= 0 || compare(a, multiply(b, TEN)) >= 0;
}
