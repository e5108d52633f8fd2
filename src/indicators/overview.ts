/** The indicators of a report by chapter: found, missing, last year's and the ledger's values. */
import { CHAPTERS, type Indicator } from '../catalog/indicators';
import type { LedgerEntry } from '../catalog/ledger';
import type { ReportFigure } from '../catalog/report-indicators';
import { reportFigures } from '../catalog/report-indicators';
import type { Catalog } from '../catalog/types';
import type { PartId, Report } from '../report/types';
import { firstFigures } from './compare';

export interface IndicatorState {
  readonly indicator: Indicator;
  /** All places of the report that give it; empty when it is missing. */
  readonly found: readonly ReportFigure[];
  /** 129件, from the ledger or last year's report; null when neither has it. */
  readonly lastYear: string | null;
  /** The ledger's value for the year of the report. */
  readonly ledger: LedgerEntry | null;
}

export interface ChapterState {
  /** C1–C9. */
  readonly code: string;
  readonly name: string;
  readonly indicators: readonly IndicatorState[];
}

/** All indicators in the order of the tasks; an indicator of two chapters stands in the first. */
export function indicatorOverview(report: Report, catalog: Catalog): readonly ChapterState[] {
  const states = indicatorStates(report, catalog);
  return Object.entries(CHAPTERS).map(([code, name]) => ({
    code,
    name,
    indicators: states.filter(({ indicator }) => indicator.chapters[0] === code),
  }));
}

const known = new WeakMap<
  Report,
  { readonly catalog: Catalog; readonly states: readonly IndicatorState[] }
>();

/** Every indicator of the catalogue that text can give, with what the report and others say of it. */
export function indicatorStates(report: Report, catalog: Catalog): readonly IndicatorState[] {
  const hit = known.get(report);
  if (hit?.catalog === catalog) return hit.states;
  const found = new Map<string, ReportFigure[]>();
  for (const entry of reportFigures(report, catalog.indicators)) {
    if (!entry.indicator || entry.figure.role !== 'value') continue;
    const places = found.get(entry.indicator.id) ?? [];
    found.set(entry.indicator.id, places);
    places.push(entry);
  }
  const before = lastYearValues(report, catalog);
  const states = catalog.indicators.indicators
    .filter(({ match }) => match)
    .map((indicator) => ({
      indicator,
      found: found.get(indicator.id) ?? [],
      lastYear: before(indicator),
      ledger:
        report.year === null ? null : (catalog.companions?.ledger?.of(indicator.id, report.year) ?? null),
    }));
  known.set(report, { catalog, states });
  return states;
}

function lastYearValues(report: Report, catalog: Catalog): (indicator: Indicator) => string | null {
  const { ledger, lastYear } = catalog.companions ?? {};
  const old = lastYear?.report;
  const figures = old ? firstFigures(old, catalog.indicators) : null;
  return (indicator) => {
    const entry = report.year === null ? null : ledger?.of(indicator.id, report.year - 1);
    if (entry) return written(entry);
    const place = figures?.get(indicator.id);
    return place && old ? old.source.slice(place.start, place.end) : null;
  };
}

/** 129件: the ledger's value as written, with its measure word. */
export function written(entry: LedgerEntry): string {
  return /[%\u4e00-\u9fff]$/.test(entry.written) && !/[千万亿]$/.test(entry.written)
    ? entry.written
    : `${entry.written}${entry.unit}`;
}

/** The part and the task a place of the report belongs to; the task is that of the indicators near it. */
export function placeOf(
  report: Report,
  catalog: Catalog,
  offset: number,
): { part: PartId | null; chapter: string | null } {
  const figures = reportFigures(report, catalog.indicators);
  const section = report.sections.findLast(({ heading }) => heading.start <= offset) ?? null;
  const inSection = figures.filter((entry) => entry.section === section && entry.indicator);
  const part = figures.findLast(({ start }) => start <= offset)?.part ?? partAt(report, offset);
  return { part, chapter: mostFrequent(inSection) ?? chapterOfTitle(section?.title ?? '') };
}

function partAt(report: Report, offset: number): PartId | null {
  const part = Object.values(report.parts).find(({ ranges }) =>
    ranges.some(({ start, end }) => start <= offset && offset <= end),
  );
  return part?.id ?? null;
}

function mostFrequent(figures: readonly ReportFigure[]): string | null {
  const counts = new Map<string, number>();
  for (const { indicator } of figures) {
    const chapter = indicator?.chapters[0];
    if (chapter) counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const TITLE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/复议|应诉|诉讼|调解|纠纷|化解/, 'C6'],
  [/执法监督|监督|制约|公开|督查/, 'C7'],
  [/执法/, 'C4'],
  [/决策|法律顾问|合法性审查/, 'C3'],
  [/规范性文件|制度体系|立法/, 'C2'],
  [/突发|应急/, 'C5'],
  [/数字|科技|信息化|智慧/, 'C8'],
  [/领导|培训|学法|普法|考核|督察|第一责任人/, 'C9'],
  [/职能|营商|服务|放管服|审批|监管/, 'C1'],
];

function chapterOfTitle(title: string): string | null {
  return TITLE_WORDS.find(([words]) => words.test(title))?.[1] ?? null;
}
