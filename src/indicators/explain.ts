/** How a number was read and what it is checked against, for the hover. */
import { type ReportFigure, reportFigures } from '../catalog/report-indicators';
import type { Catalog } from '../catalog/types';
import type { Figure } from '../report/figures';
import { formatDecimal } from '../report/figures/decimal';
import type { Report } from '../report/types';
import { analyseRates, type RateVerdict } from '../rules/figures/rate-analysis';
import { relationText } from './completions';
import { indicatorStates, written } from './overview';

const APPROXIMATIONS: Readonly<Record<Figure['approximation'], string>> = {
  exact: '确数',
  over: '约数（略多）',
  under: '约数（略少）',
  about: '约数',
  'at-least': '下限',
  'at-most': '上限',
};
const ROLES: Readonly<Record<Figure['role'], string>> = {
  value: '本年的数',
  change: '变化',
  base: '往年的数',
  target: '目标或要求',
};

/** The figure at an offset of the text; null when there is none. */
export function figureAt(report: Report, catalog: Catalog, offset: number): ReportFigure | null {
  return (
    reportFigures(report, catalog.indicators).find(({ start, end }) => start <= offset && offset < end) ??
    null
  );
}

/** Markdown, one remark a paragraph. */
export function explainFigure(report: Report, catalog: Catalog, entry: ReportFigure): string {
  const { figure, block, indicator } = entry;
  const verdict = analyseRates(block.content).find(({ rate }) => rate === figure) ?? null;
  const upper = figure.upper ? `—${formatDecimal(figure.upper)}` : '';
  return [
    `读作 **${formatDecimal(figure.value)}${upper}${figure.unit}** · ${APPROXIMATIONS[figure.approximation]} · ${ROLES[figure.role]}`,
    ...(indicator ? indicatorLines(report, catalog, entry) : []),
    ...(verdict ? [rateLine(verdict, block.content.text)] : []),
  ].join('\n\n');
}

function indicatorLines(report: Report, catalog: Catalog, { indicator }: ReportFigure): readonly string[] {
  const state = indicatorStates(report, catalog).find((known) => known.indicator === indicator);
  const nameOf = (id: string): string =>
    catalog.indicators.indicators.find((known) => known.id === id)?.name ?? id;
  const relations = (indicator?.relations ?? []).map((relation) => relationText(relation, nameOf));
  const { ledger, lastYear } = state ?? {};
  return [
    `指标：**${indicator?.name}**`,
    ...(relations.length > 0 ? [`核对：${relations.join('；')}`] : []),
    ...(ledger ? [`台账：${written(ledger)}${ledger.source ? `（来源：${ledger.source}）` : ''}`] : []),
    ...(lastYear ? [`上年：${lastYear}`] : []),
  ];
}

function rateLine({ verdict, numerator, denominator, computed }: RateVerdict, text: string): string {
  const number = (figure: Figure): string => text.slice(figure.start, figure.end);
  if (numerator && denominator && computed) {
    const sign = verdict === 'fits' ? '相符' : '不符';
    return `复算：${number(numerator)}÷${number(denominator)}＝${formatDecimal(computed)}%，${sign}`;
  }
  return verdict === 'fits' ? '复算：能由本段的数得出' : '复算：本段没有可以作分子、分母的数';
}
