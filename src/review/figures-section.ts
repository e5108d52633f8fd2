/** Figures: contradictions inside a report, the same indicator across units, values far off. */
import type { Indicator } from '../catalog/indicators';
import { type Cell, cell, type DocumentBlock } from './document';
import { outliersOf } from './outliers';
import { pageId, unitName } from './overview';
import type { ReviewedUnit } from './state';
import { standing } from './tally';
import type { IndicatorValue } from './types';
import { placeWords } from './words';

/** Columns of the comparison: more do not fit a page. */
const MOST_INDICATORS = 8;
/** An indicator that fewer units give is no comparison. */
const FEWEST_UNITS = 3;

export function figuresBlocks(
  units: readonly ReviewedUnit[],
  indicators: readonly Indicator[],
): DocumentBlock[] {
  const blocks = [...contradictions(units), ...comparison(units, indicators)];
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: '数据情况' }, ...blocks];
}

function contradictions(units: readonly ReviewedUnit[]): DocumentBlock[] {
  const rows = units.flatMap((unit, index) =>
    standing(unit)
      .filter(({ rule }) => rule.startsWith('figures/'))
      .map((finding) => [
        { text: unitName(unit.unit), to: pageId(index) },
        cell(placeWords({ ...finding, part: null })),
        cell(finding.quote),
        cell(finding.message),
      ]),
  );
  if (rows.length === 0) return [];
  return [{ kind: 'table', caption: '数据不一致之处', head: ['单位', '位置', '原文', '问题'], rows }];
}

interface Column {
  readonly indicator: Indicator;
  /** By unit; undefined where the report does not say. */
  readonly values: readonly (IndicatorValue | undefined)[];
  readonly given: number;
}

function comparison(units: readonly ReviewedUnit[], indicators: readonly Indicator[]): DocumentBlock[] {
  const columns = mostGiven(units, indicators);
  if (columns.length === 0) return [];
  const far = columns.map(farOff);
  const rows = units.map((unit, row) => [
    { text: unitName(unit.unit), to: pageId(row) },
    ...columns.map(({ values }, column): Cell => {
      const value = values[row];
      if (!value) return { text: '—', tone: 'faint' };
      const text = `${value.printed}${value.unit}`;
      return far[column]?.has(row) ? { text: `${text}（偏离）`, tone: 'warn' } : cell(text);
    }),
  ]);
  const head = ['单位', ...columns.map(({ indicator }) => indicator.name)];
  return [
    {
      kind: 'paragraph',
      text: '下表是多数单位都报送的指标，取各报告中首次出现的本年数值，自动识别，请与原文核对。“偏离”指与各单位相差很大（修正 z 值大于 3.5，Iglewicz 和 Hoaglin，1993；件数等按对数计），不一定有误。',
    },
    { kind: 'table', caption: '各单位指标对照', head, rows },
  ];
}

function mostGiven(units: readonly ReviewedUnit[], indicators: readonly Indicator[]): Column[] {
  const byUnit = units.map(({ unit }) => new Map(unit.indicators.map((value) => [value.id, value])));
  return indicators
    .map((indicator): Column => {
      const values = byUnit.map((own) => own.get(indicator.id));
      return { indicator, values, given: values.filter((value) => value !== undefined).length };
    })
    .filter(({ given }) => given >= FEWEST_UNITS && given * 2 > units.length)
    .sort((a, b) => b.given - a.given)
    .slice(0, MOST_INDICATORS);
}

/** Rows whose value is far off; only values in the unit most reports use are compared. */
function farOff({ values }: Column): ReadonlySet<number> {
  const rows = values.flatMap((value, row) => (value ? [{ row, value }] : []));
  const unit = mostFrequent(rows.map(({ value }) => value.unit));
  const comparable = rows.filter(({ value }) => value.unit === unit);
  const scale = unit === '%' || unit === '％' ? 'linear' : 'log';
  const far = outliersOf(
    comparable.map(({ value }) => value.value),
    scale,
  );
  return new Set(far.flatMap((index) => comparable[index]?.row ?? []));
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
