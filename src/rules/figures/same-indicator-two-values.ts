import { type ReportFigure, reportFigures } from '../../catalog/report-indicators';
import { compare, decimalOf, multiply } from '../../report/figures/decimal';
import { intervalOf, overlaps } from '../../report/figures/interval';
import type { Report } from '../../report/types';
import type { DocumentRule, Problem } from '../types';
import { comparable, scopeOf } from './scope';
import { named } from './wording';

const PLAN_ID = 'legislative-plan-items';
/** Divisions a report counts as a whole. */
const DIVISIONS =
  /^(?:个)?((?:县[(（]?市?、?区?[)）]?区?|县区|区县|乡镇|镇街|街镇|街道|乡镇[(（]街道[)）]))(?:政府|人民政府)?/;
/** Fewer are a selection (在5个街镇设立…), not a count of all. */
const FEWEST_DIVISIONS = 5;

const rule: DocumentRule = {
  kind: 'document',
  id: 'figures/same-indicator-two-values',
  level: 'warning',
  on: true,
  basis: { text: '同一指标在一份报告中应当只有一个数值', status: 'C' },
  title: { zh: '同一指标前后数值不同', en: 'One indicator, two values' },
  messages: {
    default: {
      zh: '“{indicator}”此处为{second}，前文为{first}。请统一；如果范围或口径不同，请分别写明。',
      en: '{indicator} is {second} here and {first} before. Use one value, or say how the two differ.',
    },
    plan: {
      zh: '此处为“{second}”，多于前文计划的“{first}”。如有增补项目请说明，否则请统一。',
      en: '“{second}” here, more than the “{first}” planned: say what was added, or use one number.',
    },
    divisions: {
      zh: '此处为“{second}”，前文为“{first}”，相差不多而不一致。如果所指范围不同，请写明；如果指全部，请统一。',
      en: '“{second}” here and “{first}” before: say how they differ, or use one number.',
    },
  },
  description:
    '同一个指标（如行政复议受理数）在主要举措、履职情况等处重复出现时数值应当一致。只比较全年、同一范围的数：下级单位的、某个时段的、往年的数不比。',
  ignores: [
    '全市的数与市本级的数。',
    '某个区县、乡镇、部门的数。',
    '上半年、截至某月、去年的数，目标和打算。',
    '约数与确数不矛盾的（2200余件与2214件）。',
    '可以多次出现的指标（各领域的检查次数、案件数）。',
    '同一段里先说全部、再说其中一部分乡镇的。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '全年收到行政复议申请214件，受理203件。\n\n行政复议主渠道作用明显，全年受理行政复议案件⟦208件⟧。',
    },
    {
      in: 'achievements',
      text: '全年收到行政复议申请214件，受理203件。\n\n行政复议主渠道作用明显，受理行政复议案件200余件。',
      note: '不矛盾',
    },
    {
      in: 'achievements',
      text: '全县收到行政复议申请214件，受理203件。\n\n其中县政府受理行政复议案件165件。',
      note: '全县与本级',
    },
    {
      in: 'achievements',
      text: '全年受理行政复议案件203件。\n\n上半年受理行政复议案件96件。',
      note: '时段不同',
    },
    {
      in: 'achievements',
      text: '对全县14个乡镇开展督察。\n\n法律顾问在⟦13个⟧乡镇实现全覆盖。',
      note: '乡镇数差1个',
    },
    {
      in: 'achievements',
      text: '对全县14个乡镇开展督察。\n\n在6个乡镇设立复议咨询点。',
      note: '选择其中几个',
    },
    {
      in: 'achievements',
      text: '年度立法计划确定3件地方性法规项目、2件政府规章项目。全年起草⟦四部⟧地方性法规草案，出台政府规章1部。',
      note: '起草的多于计划的',
    },
  ],
  *check(report, { catalog }) {
    const figures = reportFigures(report, catalog.indicators).filter(
      ({ figure, part }) => figure.role === 'value' && part !== 'plan' && figure.partOf === null,
    );
    yield* indicatorProblems(report, figures);
    yield* planProblems(figures);
    yield* divisionProblems(figures);
  },
};

function* indicatorProblems(report: Report, figures: readonly ReportFigure[]): Iterable<Problem> {
  const first = new Map<string, ReportFigure>();
  for (const entry of figures) {
    const { indicator } = entry;
    if (!indicator?.once || scopeOf(report, entry) === null) continue;
    const earlier = first.get(indicator.id);
    if (!earlier) {
      first.set(indicator.id, entry);
      continue;
    }
    if (earlier.figure.kind !== entry.figure.kind || !contradict(report, earlier, entry)) continue;
    yield problem(entry, earlier, 'default', indicator.name);
  }
}

function contradict(report: Report, a: ReportFigure, b: ReportFigure): boolean {
  if (!comparable(scopeOf(report, a), scopeOf(report, b))) return false;
  return a.figure.unit === b.figure.unit && !overlaps(intervalOf(a.figure), intervalOf(b.figure));
}

/** What was made of what the yearly plan of legislation names. */
const PLANNED: readonly (readonly [RegExp, string])[] = [
  [/地方性法规/, 'local-laws-drafted'],
  [/政府规章/, 'gov-rules-made'],
];

/** More laws drafted than the plan has: an addition that should be mentioned. Fewer is usual. */
function* planProblems(figures: readonly ReportFigure[]): Iterable<Problem> {
  for (const [words, id] of PLANNED) {
    const plan = figures.find(
      ({ indicator, figure }) => indicator?.id === PLAN_ID && words.test(figure.tail),
    );
    const made = figures.find(({ indicator }) => indicator?.id === id);
    if (!plan || !made || made.start < plan.start || compare(made.figure.value, plan.figure.value) <= 0)
      continue;
    yield { ...problem(made, plan, 'plan', ''), level: 'info' };
  }
}

/** 8个县区 and 7个县区: nearly as many, so both may mean all of them. */
function* divisionProblems(figures: readonly ReportFigure[]): Iterable<Problem> {
  const largest = new Map<string, ReportFigure>();
  const counted = figures.flatMap((entry) => {
    const name = entry.figure.approximation === 'exact' ? DIVISIONS.exec(entry.figure.tail)?.[1] : undefined;
    return name === undefined || compare(entry.figure.value, decimalOf(FEWEST_DIVISIONS)) < 0
      ? []
      : [{ name, entry }];
  });
  for (const { name, entry } of counted) {
    const known = largest.get(name);
    if (!known || compare(entry.figure.value, known.figure.value) > 0) largest.set(name, entry);
  }
  for (const { name, entry } of counted) {
    const all = largest.get(name);
    if (all && entry.block !== all.block && isNearly(entry, all))
      yield { ...problem(entry, all, 'divisions', name), level: 'info' };
  }
}

/** Less, but by no more than one in seven. */
function isNearly({ figure }: ReportFigure, all: ReportFigure): boolean {
  const less = compare(figure.value, all.figure.value) < 0;
  return less && compare(multiply(figure.value, decimalOf(7)), multiply(all.figure.value, decimalOf(6))) >= 0;
}

function problem(entry: ReportFigure, earlier: ReportFigure, message: string, indicator: string): Problem {
  return {
    start: entry.start,
    end: entry.end,
    message,
    args: {
      indicator,
      first: named(earlier.block.content, earlier.figure),
      second: named(entry.block.content, entry.figure),
    },
    related: [{ start: earlier.start, end: earlier.end, message: { zh: '另一处', en: 'the other place' } }],
  };
}

export default rule;
