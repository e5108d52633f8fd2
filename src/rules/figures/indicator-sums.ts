/** Sums the catalogue knows of: 建议＋提案＝合计, 书面＋口头协议 ≤ 调解成功. */
import type { Indicator } from '../../catalog/indicators';
import type { Figure } from '../../report/figures';
import { subtract } from '../../report/figures/decimal';

export interface IndicatorSum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The parts may leave something out. */
  readonly atMost: boolean;
}

/** Sums of which every number stands in the block exactly once. */
export function indicatorSums(
  figures: readonly Figure[],
  indicators: ReadonlyMap<number, Indicator>,
): readonly IndicatorSum[] {
  const only = onlyFigures(figures, indicators);
  const sums: IndicatorSum[] = [];
  for (const indicator of new Set(indicators.values())) {
    for (const relation of indicator.relations ?? []) {
      if (relation.type === 'sum') push(sums, only, indicator.id, relation.parts, false);
      if (relation.type === 'sum-at-most') push(sums, only, relation.of, relation.parts, true);
      if (relation.type === 'difference')
        push(sums, only, relation.of, [relation.minus, indicator.id], false);
    }
  }
  return sums;
}

function push(
  sums: IndicatorSum[],
  only: ReadonlyMap<string, Figure>,
  totalId: string,
  partIds: readonly string[],
  atMost: boolean,
): void {
  const total = only.get(totalId);
  const parts = partIds.flatMap((id) => only.get(id) ?? []);
  const complete = parts.length === partIds.length && parts.every(({ unit }) => unit === total?.unit);
  if (total && complete && parts.length > 1) sums.push({ total, parts, atMost });
}

/** Values of the year by indicator id, without those given more than once. */
export function onlyFigures(
  figures: readonly Figure[],
  indicators: ReadonlyMap<number, Indicator>,
): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure | null>();
  for (const figure of figures) {
    const id = indicators.get(figure.index)?.id;
    if (id === undefined || figure.role !== 'value') continue;
    const known = found.get(id);
    const same = known && subtract(known.value, figure.value).digits === 0n;
    found.set(id, known === undefined || same ? figure : null);
  }
  return new Map([...found].flatMap(([id, figure]) => (figure ? [[id, figure] as const] : [])));
}
