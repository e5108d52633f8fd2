/**
 * The ledger `.fazhi/ledger.csv`: values of indicators by year as departments report them, kept with their source.
 * Every mistake has its place in the file; what is right is used all the same.
 */
import Papa from 'papaparse';
import { nearest } from '../config/suggest';
import { type Decimal, equal, parseDecimal } from '../report/figures/decimal';
import { normalize } from '../report/figures/normalize';
import { multiplierPower } from '../report/figures/numerals';
import { LineIndex } from '../report/position';
import type { TextRange } from '../report/types';
import type { Indicator, IndicatorData } from './indicators';

export interface LedgerEntry extends TextRange {
  readonly indicator: Indicator;
  readonly year: number;
  /** In units of `unit` without 万: 15万 is 150000. */
  readonly value: Decimal;
  /** As written: 1.2万, 21.08%. */
  readonly written: string;
  readonly unit: string;
  readonly source: string;
  readonly note: string;
}

/** A mistake in a file of the team folder; offsets count from the start of the file's text. */
export interface FileProblem extends TextRange {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A mistake in the ledger. */
export interface LedgerProblem extends FileProblem {
  /** 1-based. */
  readonly line: number;
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly problems: readonly LedgerProblem[];
  /** The value of an indicator in a year; null when the ledger has none or contradicts itself. */
  of(indicatorId: string, year: number): LedgerEntry | null;
}

type Column = 'indicator' | 'year' | 'value' | 'unit' | 'source' | 'note';

const HEADERS: Readonly<Record<Column, RegExp>> = {
  indicator: /^(?:指标|指标名称|名称|项目|indicator|name)$/i,
  year: /^(?:年度?|年份|year)$/i,
  value: /^(?:数值|值|数据|数量|value)$/i,
  unit: /^(?:单位|计量单位|unit)$/i,
  source: /^(?:来源|数据来源|来源部门|提供单位|部门|source)$/i,
  note: /^(?:备注|说明|注|note)$/i,
};
const NAMES: Readonly<Record<Column, string>> = {
  indicator: '指标',
  year: '年度',
  value: '数值',
  unit: '单位',
  source: '来源',
  note: '备注',
};
const REQUIRED: readonly Column[] = ['indicator', 'year', 'value'];
/** More would bury the file in underlines. */
const MOST_PROBLEMS = 200;

interface Row extends TextRange {
  readonly cells: readonly string[];
}

/** Reads a ledger; `text` is decoded already (UTF-8 or GB18030, mark removed). */
export function parseLedger(text: string, data: IndicatorData): Ledger {
  const problems: FileProblem[] = [];
  const [header, ...rows] = readRows(text);
  const columns = header && columnsOf(header, problems);
  const names = namesOf(data);
  const read = columns ? rows.flatMap((row) => readEntry(row, columns, names, problems) ?? []) : [];
  const { entries, of } = withLookup(read, problems);
  const lines = new LineIndex(text);
  const placed = problems.map((problem) => ({ ...problem, line: lines.positionAt(problem.start).line }));
  return { entries, problems: placed, of };
}

/** Rows that are not empty, with their place in the text. */
function readRows(text: string): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, meta }) => {
      const from = start;
      start = meta.cursor;
      const raw = text.slice(from, meta.cursor);
      const end = from + raw.trimEnd().length;
      if (end > from) rows.push({ cells: data.map((cell) => cell.trim()), start: from, end });
    },
  });
  return rows;
}

/** Commas, but tables pasted from a spreadsheet have tabs and some systems write semicolons. */
function delimiterOf(text: string): string {
  const first = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || 200);
  return ['\t', ';', '，'].find((sign) => first.includes(sign) && !first.includes(',')) ?? ',';
}

function columnsOf(header: Row, problems: FileProblem[]): ReadonlyMap<Column, number> | null {
  const columns = new Map<Column, number>();
  header.cells.forEach((cell, index) => {
    const name = cell.replace(/^\ufeff/, '');
    for (const [column, pattern] of Object.entries(HEADERS) as [Column, RegExp][]) {
      if (pattern.test(name) && !columns.has(column)) columns.set(column, index);
    }
  });
  const missing = REQUIRED.filter((column) => !columns.has(column)).map((column) => `“${NAMES[column]}”`);
  if (missing.length === 0) return columns;
  const message = `台账第一行应是表头，缺少${missing.join('、')}列（也可以用英文 indicator、year、value、unit、source、note）`;
  problems.push({ start: header.start, end: header.end, severity: 'error', message });
  return null;
}

function namesOf(data: IndicatorData): ReadonlyMap<string, Indicator> {
  const names = new Map<string, Indicator>();
  for (const indicator of data.indicators) {
    for (const name of [indicator.id, indicator.name, ...(indicator.aliases ?? [])]) {
      if (!names.has(key(name))) names.set(key(name), indicator);
    }
  }
  return names;
}

/** Names agree without regard to quotes, brackets and blanks. */
function key(name: string): string {
  return normalize(name).replace(/[“”"'\s]/g, '');
}

function readEntry(
  row: Row,
  columns: ReadonlyMap<Column, number>,
  names: ReadonlyMap<string, Indicator>,
  problems: FileProblem[],
): LedgerEntry | null {
  const cell = (column: Column): string => row.cells[columns.get(column) ?? -1] ?? '';
  const fail = (message: () => string): null => {
    if (problems.length >= MOST_PROBLEMS) return null;
    problems.push({ start: row.start, end: row.end, severity: 'error', message: message() });
    return null;
  };
  const indicator = names.get(key(cell('indicator')));
  if (!indicator) return fail(() => unknownIndicator(cell('indicator'), names));
  const year = /^((?:19|20)\d\d)(?:年度?)?$/.exec(normalize(cell('year')))?.[1];
  if (!year) return fail(() => `年度“${cell('year')}”不对，请写四位数字，如 2025`);
  const multiple = /^[千万亿]+(?=元)/.exec(cell('unit'))?.[0] ?? '';
  const value = readValue(cell('value'), multiplierPower(multiple));
  if (!value)
    return fail(() => `数值“${shortened(cell('value'))}”读不出来，请写数字，如 1286、21.08%、1.2万`);
  const unit = cell('unit').slice(multiple.length) || (indicator.units[0] ?? '');
  return {
    start: row.start,
    end: row.end,
    indicator,
    year: Number(year),
    value,
    written: cell('value'),
    unit,
    source: cell('source'),
    note: cell('note'),
  };
}

function unknownIndicator(name: string, names: ReadonlyMap<string, Indicator>): string {
  if (name === '') return '这一行没有写指标';
  const near = nearest(key(name), names.keys());
  const guess = near === null ? undefined : names.get(near);
  return `没有“${shortened(name)}”这个指标${guess ? `，是不是“${guess.name}”？` : '，请核对名称，或在 .fazhi/indicators.json 中添加'}`;
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

/** 1286, 1,286, 21.08%, 1.2万, １２; null for anything else or for a number of absurd length. */
function readValue(text: string, power: number): Decimal | null {
  const match =
    /^(\d{1,3}(?:,\d{3})+|\d{1,400})(\.\d{1,20})?([百千万亿]{0,2})(?:%|[\u4e00-\u9fff]{0,4})?$/.exec(
      normalize(text).replace(/\s/g, ''),
    );
  if (!match?.[1]) return null;
  return parseDecimal(
    match[1].replaceAll(',', '') + (match[2] ?? ''),
    power + multiplierPower(match[3] ?? ''),
  );
}

/** Rows for one indicator and year: equal ones count once, contradictory ones not at all. */
function withLookup(read: readonly LedgerEntry[], problems: FileProblem[]): Pick<Ledger, 'entries' | 'of'> {
  const known = new Map<string, LedgerEntry>();
  const contradictory = new Set<string>();
  for (const entry of read) {
    const id = `${entry.indicator.id} ${entry.year}`;
    const before = known.get(id);
    if (!before) {
      known.set(id, entry);
      continue;
    }
    const same = equal(before.value, entry.value);
    if (!same) contradictory.add(id);
    if (problems.length < MOST_PROBLEMS) problems.push(repeated(entry, before, same));
  }
  return {
    entries: read,
    of: (indicatorId, year) => {
      const id = `${indicatorId} ${year}`;
      return contradictory.has(id) ? null : (known.get(id) ?? null);
    },
  };
}

function repeated(entry: LedgerEntry, before: LedgerEntry, same: boolean): FileProblem {
  const name = `${entry.year}年“${entry.indicator.name}”`;
  const message = same
    ? `${name}重复了，前面已有同样的一行`
    : `${name}前后矛盾：前面是${before.written}，这里是${entry.written}，改好以前两个都不采用`;
  return { start: entry.start, end: entry.end, severity: same ? 'warning' : 'error', message };
}
