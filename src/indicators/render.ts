/** Figures and comparisons as text, JSON, CSV and Markdown tables. */
import Papa from 'papaparse';
import { CHAPTERS } from '../catalog/indicators';
import type { ReportFigure } from '../catalog/report-indicators';
import { type Decimal, formatDecimal, toNumber } from '../report/figures/decimal';
import { LineIndex } from '../report/position';
import type { Report } from '../report/types';
import type { ComparedIndicator } from './compare';

export const TABLE_FORMATS = ['text', 'json', 'csv', 'markdown'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const ROLES = { value: '', change: '变化', base: '往年', target: '目标' } as const;
const APPROXIMATIONS = {
  exact: '',
  over: '余',
  under: '近',
  about: '约',
  'at-least': '以上',
  'at-most': '以下',
} as const;
const REMARKS = {
  appeared: '新出现',
  disappeared: '不再出现',
  jump: '相差十倍以上，请核对是否漏写或多写“万”',
} as const;

interface Table {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The figures of a report, one a row. Lines and columns are 1-based, columns count UTF-16 units. */
export function renderFigures(report: Report, figures: readonly ReportFigure[], format: TableFormat): string {
  const lines = new LineIndex(report.source);
  if (format === 'json')
    return json({
      version: 1,
      year: report.year,
      figures: figures.map((entry) => figureData(entry, lines, report)),
    });
  const headers = ['行', '列', '数字', '数值', '单位', '说明', '指标', '名称'];
  const rows = figures.map((entry) => {
    const { line, column } = lines.positionAt(entry.start);
    const { figure, indicator } = entry;
    const remarks = [APPROXIMATIONS[figure.approximation], ROLES[figure.role]].filter(Boolean).join('，');
    const written = report.source.slice(entry.start, entry.end);
    return [
      line,
      column,
      written,
      formatDecimal(figure.value),
      figure.unit,
      remarks,
      indicator?.name ?? '',
      figure.label,
    ].map(String);
  });
  return renderTable({ title: '报告中的数字', headers, rows }, format);
}

function figureData(
  { figure, indicator, part, section, start, end }: ReportFigure,
  lines: LineIndex,
  report: Report,
): unknown {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    text: report.source.slice(start, end),
    value: toNumber(figure.value),
    exactValue: formatDecimal(figure.value),
    upper: figure.upper && toNumber(figure.upper),
    unit: figure.unit,
    multiplier: figure.multiplier,
    precision: figure.precision,
    kind: figure.kind,
    approximation: figure.approximation,
    approximate: figure.approximation !== 'exact',
    role: figure.role,
    change: figure.change,
    label: figure.label,
    indicator: indicator && { id: indicator.id, name: indicator.name },
    part,
    section: section?.title ?? null,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

/** Two reports' indicators side by side. */
export function renderComparison(
  before: Report,
  after: Report,
  rows: readonly ComparedIndicator[],
  format: TableFormat,
): string {
  const written = (report: Report, entry: ReportFigure | null): string =>
    entry ? report.source.slice(entry.start, entry.end) : '—';
  if (format === 'json') {
    const data = rows.map((row) => ({
      id: row.indicator.id,
      name: row.indicator.name,
      old: row.old && toNumber(row.old.figure.value),
      new: row.new && toNumber(row.new.figure.value),
      unit: (row.new ?? row.old)?.figure.unit ?? '',
      difference: row.difference && toNumber(row.difference),
      changePercent: row.change && toNumber(row.change),
      remark: row.remark,
    }));
    return json({ version: 1, oldYear: before.year, newYear: after.year, indicators: data });
  }
  const year = (report: Report, word: string): string => (report.year === null ? word : `${report.year}年`);
  const headers = ['指标', year(before, '上年'), year(after, '本年'), '增减', '增减率', '提示'];
  const cells = rows.map((row) => [
    row.indicator.name,
    written(before, row.old),
    written(after, row.new),
    differenceText(row),
    row.change ? `${signed(row.change)}%` : '—',
    row.remark ? REMARKS[row.remark] : '',
  ]);
  return renderTable({ title: '与上年比较', headers, rows: cells }, format);
}

/** +12, −3.1个百分点; — where there is nothing to compare. */
export function differenceText({ difference, new: now }: ComparedIndicator): string {
  if (!difference) return '—';
  const unit = now?.figure.kind === 'percent' ? '个百分点' : '';
  return `${signed(difference)}${unit}`;
}

function signed(value: Decimal): string {
  return value.digits > 0n ? `+${formatDecimal(value)}` : formatDecimal(value).replace('-', '−');
}

export function chapterName(code: string): string {
  return CHAPTERS[code] ?? '其他';
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function renderTable({ title, headers, rows }: Table, format: 'text' | 'csv' | 'markdown'): string {
  // Excel and WPS read a CSV file as UTF-8 only behind a byte order mark.
  if (format === 'csv')
    return `\ufeff${Papa.unparse({ fields: [...headers], data: rows.map((row) => [...row]) }, { escapeFormulae: true })}\r\n`;
  if (format === 'markdown') return `## ${title}\n\n${markdownTable(headers, rows)}\n`;
  const body = [headers, ...rows].map((row) => row.join('\t').trimEnd());
  return `${body.join('\n')}\n`;
}

/** A Markdown table; what would break a cell is escaped. */
export function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*\r?\n\s*/g, '<br>')
    .trim();
}
