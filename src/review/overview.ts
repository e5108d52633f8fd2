/** The first pages: how many, which parts, which faults, when. */
import type { FileResult } from '../formats/types';
import { PART_IDS, type PartId } from '../report/types';
import { DEADLINE_BASIS, judgeDates, type Punctuality } from './deadlines';
import { type Cell, cell, type DocumentBlock, type Tone } from './document';
import { median } from './outliers';
import type { ReviewedUnit } from './state';
import { countByLevel, countByRule, type LevelCount, standing } from './tally';
import { FORM_WORDS, type RuleTitle, SHORT_PART_NAMES } from './words';

/** What every overview is made from: units that were checked, and files that were not. */
export interface Overview {
  readonly units: readonly ReviewedUnit[];
  readonly others: readonly FileResult[];
  readonly ruleTitle: RuleTitle;
}

/** Id of a unit's own page. */
export function pageId(index: number): string {
  return `unit-${index + 1}`;
}

export function unitName({ file }: ReviewedUnit['unit']): string {
  return file.report?.unit ?? file.path;
}

/** Faults that lead the list. */
const MOST_FREQUENT = 10;

export function overviewBlocks(overview: Overview): DocumentBlock[] {
  const { units, ruleTitle } = overview;
  return [
    { kind: 'heading', level: 2, text: '总体情况' },
    ...totals(overview),
    ...notChecked(overview.others),
    ...(units.length === 0
      ? []
      : [...matrix(units), ...frequent(units, ruleTitle), ...dates(units), ...lengths(units)]),
  ];
}

function totals({ units, others }: Overview): DocumentBlock[] {
  const counts = countByLevel(units.flatMap(standing));
  const complete = units.filter(({ unit }) => missingParts(unit.file).length === 0).length;
  const text = [
    `收到材料 ${units.length + others.length} 份，检查年度报告 ${units.length} 份`,
    others.length > 0 ? `，${others.length} 份没有检查` : '',
    `。${complete} 份报告四个部分齐全。`,
    `共发现必须修改 ${counts.error} 处，建议修改 ${counts.warning} 处，可以完善 ${counts.info} 处。`,
  ].join('');
  return [{ kind: 'paragraph', text }, ...rounds(units)];
}

function rounds(units: readonly ReviewedUnit[]): DocumentBlock[] {
  const again = units.filter(({ round }) => round > 1);
  if (again.length === 0) return [];
  const sum = (count: (unit: ReviewedUnit) => number) =>
    again.reduce((total, unit) => total + count(unit), 0);
  const of = (novelty: 'new' | 'remaining') =>
    sum(({ findings }) => findings.filter((finding) => finding.novelty === novelty).length);
  const mended = sum((unit) => unit.mended.length);
  const text = `${again.length} 份报告与上一轮相比：已改正 ${mended} 处，仍然存在 ${of('remaining')} 处，新出现 ${of('new')} 处。`;
  return [{ kind: 'paragraph', text }];
}

function notChecked(others: readonly FileResult[]): DocumentBlock[] {
  if (others.length === 0) return [];
  const rows = others.map(({ path, status, reason }) => [
    cell(path),
    { text: status === 'failed' ? '无法读取' : '未检查', tone: 'warn' as const },
    cell(reason ?? ''),
  ]);
  return [{ kind: 'table', caption: '没有检查的材料', head: ['文件', '情况', '原因'], rows }];
}

const REQUIRED: readonly PartId[] = ['achievements', 'shortcomings', 'duties', 'plan'];

export function missingParts({ report, findings }: FileResult): PartId[] {
  // A sentence in the closing paragraph is found as a part and reported as missing all the same.
  const said = new Set(findings.map(({ rule }) => rule));
  return (report?.parts ?? [])
    .filter(
      ({ id, form }) => REQUIRED.includes(id) && (form === 'missing' || said.has(`structure/missing-${id}`)),
    )
    .map(({ id }) => id);
}

function matrix(units: readonly ReviewedUnit[]): DocumentBlock[] {
  const rows = units.map((unit, index) => [
    { text: unitName(unit.unit), to: pageId(index) },
    ...PART_IDS.map((id) => partCell(unit.unit.file, id)),
    ...levelCells(countByLevel(standing(unit))),
  ]);
  const head = ['单位', ...PART_IDS.map((id) => SHORT_PART_NAMES[id]), '必须修改', '建议修改', '可以完善'];
  const bars = units.map((unit) => ({ label: unitName(unit.unit), counts: countByLevel(standing(unit)) }));
  return [
    { kind: 'heading', level: 2, text: '各单位报告内容' },
    { kind: 'table', caption: '单位与部分对照', head, rows },
    { kind: 'chart', title: '各单位问题数量', bars: bars.sort(byWeight).slice(0, MOST_BARS) },
  ];
}

/** A chart with more bars is no picture any more. */
const MOST_BARS = 40;

function byWeight(a: { counts: LevelCount }, b: { counts: LevelCount }): number {
  return (
    b.counts.error - a.counts.error || b.counts.warning - a.counts.warning || b.counts.info - a.counts.info
  );
}

function partCell({ report }: FileResult, id: PartId): Cell {
  const form = report?.parts.find((part) => part.id === id)?.form ?? 'missing';
  if (form === 'missing') {
    return REQUIRED.includes(id) ? { text: FORM_WORDS.missing, tone: 'bad' } : { text: '—', tone: 'faint' };
  }
  return { text: FORM_WORDS[form], tone: form === 'paragraph' ? 'warn' : 'good' };
}

function levelCells(counts: LevelCount): Cell[] {
  return [
    { text: String(counts.error), ...(counts.error > 0 ? { tone: 'bad' as const } : {}) },
    { text: String(counts.warning), ...(counts.warning > 0 ? { tone: 'warn' as const } : {}) },
    cell(counts.info),
  ];
}

function frequent(units: readonly ReviewedUnit[], ruleTitle: RuleTitle): DocumentBlock[] {
  const counted = countByRule(units).slice(0, MOST_FREQUENT);
  if (counted.length === 0) return [];
  const rows = counted.map(({ rule, units: own, counts, total }) => [
    cell(ruleTitle(rule)),
    cell(rule),
    cell(own),
    cell(total),
    ...levelCells(counts),
  ]);
  const head = ['问题', '规则', '涉及单位', '处数', '必须修改', '建议修改', '可以完善'];
  const bars = counted.map(({ rule, counts }) => ({ label: ruleTitle(rule), counts }));
  return [
    { kind: 'heading', level: 2, text: '常见问题' },
    { kind: 'table', caption: '涉及单位最多的问题', head, rows },
    { kind: 'chart', title: '最常见的问题', bars },
  ];
}

const PUNCTUALITY: Readonly<Record<Punctuality, { readonly word: string; readonly tone?: Tone }>> = {
  'in-time': { word: '', tone: 'good' },
  edge: { word: '（临界）', tone: 'warn' },
  late: { word: '（逾期）', tone: 'bad' },
  unknown: { word: '', tone: 'faint' },
};

function dates(units: readonly ReviewedUnit[]): DocumentBlock[] {
  const judged = units.map(({ unit }) => ({ report: unit.file.report, unit }));
  const rows = judged.map(({ report, unit }, index) => {
    const punctuality = report ? judgeDates(report) : null;
    const dateCell = (date: string | null, how: Punctuality): Cell => {
      const { word, tone } = PUNCTUALITY[how];
      return { text: date === null ? '文中没有' : `${date}${word}`, ...(tone ? { tone } : {}) };
    };
    return [
      { text: unitName(unit), to: pageId(index) },
      dateCell(report?.signed ?? null, punctuality?.signed ?? 'unknown'),
      dateCell(report?.published ?? null, punctuality?.published ?? 'unknown'),
    ];
  });
  return [
    { kind: 'heading', level: 2, text: '成文和公开时间' },
    {
      kind: 'paragraph',
      text: `${DEADLINE_BASIS}。“之前”是否包括当天，规定没有写明，恰在当天的标为“临界”。这里只看报告中写明的日期，实际收文日期请另行核对。`,
    },
    { kind: 'table', caption: '成文和公开日期', head: ['单位', '成文日期', '公开日期'], rows },
  ];
}

/** A part shorter than this share of the median is worth a look. */
const SHORT_SHARE = 1 / 3;

function lengths(units: readonly ReviewedUnit[]): DocumentBlock[] {
  const lengthOf = ({ unit }: ReviewedUnit, id: PartId) =>
    unit.file.report?.parts.find((part) => part.id === id)?.length ?? 0;
  const medians = REQUIRED.map((id) =>
    median(units.map((unit) => lengthOf(unit, id)).filter((length) => length > 0)),
  );
  const rows = units.map((unit, index) => [
    { text: unitName(unit.unit), to: pageId(index) },
    cell(unit.unit.file.report?.length ?? 0),
    ...REQUIRED.map((id, column): Cell => {
      const length = lengthOf(unit, id);
      if (length === 0) return { text: '—', tone: 'faint' };
      const short = units.length > 2 && length < (medians[column] ?? 0) * SHORT_SHARE;
      return short ? { text: `${length}（偏短）`, tone: 'warn' } : cell(length);
    }),
  ]);
  rows.push([cell('中位数'), cell(''), ...medians.map((value) => cell(Math.round(value)))]);
  const head = ['单位', '全文', ...REQUIRED.map((id) => SHORT_PART_NAMES[id])];
  return [
    { kind: 'heading', level: 2, text: '各部分篇幅' },
    { kind: 'paragraph', text: '按字数计，不含空白。少于各单位中位数三分之一的标为“偏短”。' },
    { kind: 'table', caption: '各部分字数', head, rows },
  ];
}
