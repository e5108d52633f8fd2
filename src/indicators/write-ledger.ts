/** Makes a ledger of a finished report, so that its figures are the base of next year's. */
import Papa from 'papaparse';
import type { IndicatorData } from '../catalog/indicators';
import type { Ledger } from '../catalog/ledger';
import { formatDecimal } from '../report/figures/decimal';
import type { Report } from '../report/types';
import { firstFigures } from './compare';

const HEADERS = ['指标', '年度', '数值', '单位', '来源', '备注'];

/**
 * CSV with a byte order mark, as Excel and WPS want it. Rows of an existing ledger are kept as they are;
 * the report adds what it has and the ledger has not.
 * @throws RangeError when the report does not say its year
 */
export function ledgerOf(report: Report, data: IndicatorData, existing: Ledger | null = null): string {
  const { year } = report;
  if (year === null) throw new RangeError('the report does not say its year');
  const kept = (existing?.entries ?? []).map((entry) => [
    entry.indicator.name,
    String(entry.year),
    formatDecimal(entry.value),
    entry.unit,
    entry.source,
    entry.note,
  ]);
  const added = [...firstFigures(report, data)].flatMap(([id, { figure, indicator }]) => {
    if (!indicator || existing?.of(id, year)) return [];
    const note = figure.approximation === 'exact' ? '' : '报告中为约数';
    return [
      [indicator.name, String(year), formatDecimal(figure.value), figure.unit, `${year}年度报告`, note],
    ];
  });
  return `\ufeff${Papa.unparse({ fields: HEADERS, data: [...kept, ...added] }, { escapeFormulae: true })}\r\n`;
}
