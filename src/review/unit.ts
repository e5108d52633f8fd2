/** One report → what the review knows of it. */
import type { Indicator, IndicatorData } from '../catalog/indicators';
import { recogniseIndicators } from '../catalog/recognise';
import type { Catalog } from '../catalog/types';
import { hash } from '../formats/fingerprint';
import type { FileResult } from '../formats/types';
import { type Figure, readFigures } from '../report/figures';
import { toNumber } from '../report/figures/decimal';
import { LineIndex } from '../report/position';
import type { Report } from '../report/types';
import { copyTextOf } from './copy-text';
import type { IndicatorValue, ReviewUnit } from './types';

export function readUnit(file: FileResult, report: Report, catalog: Catalog): ReviewUnit {
  return {
    file,
    content: hash(report.source),
    indicators: indicatorValues(report, catalog.indicators),
    copy: copyTextOf(report, catalog),
    lastYear: catalog.companions?.lastYear ? copyTextOf(catalog.companions.lastYear.report, catalog) : null,
  };
}

/** Values of the year by indicator, the first of each; goals and last year's values are left out. */
export function indicatorValues(report: Report, data: IndicatorData): IndicatorValue[] {
  const lines = new LineIndex(report.source);
  const values = new Map<string, IndicatorValue>();
  const planned = report.parts.plan.ranges;
  for (const block of report.blocks) {
    if (planned.some(({ start, end }) => start <= block.start && block.start < end)) continue;
    const figures = readFigures(block.content);
    for (const [index, indicator] of recogniseIndicators(block.content, data)) {
      const figure = figures[index];
      if (figure?.role !== 'value' || figure.upper !== null || values.has(indicator.id)) continue;
      const line = lines.positionAt(block.start + figure.start).line;
      values.set(indicator.id, toValue(figure, indicator, block.content.text, line));
    }
  }
  return [...values.values()];
}

function toValue(figure: Figure, { id }: Indicator, text: string, line: number): IndicatorValue {
  const printed = text.slice(figure.number.start, figure.number.end) + figure.multiplier;
  return { id, printed, value: toNumber(figure.value), unit: figure.unit, line };
}
