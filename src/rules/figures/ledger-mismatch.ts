import type { LedgerEntry } from '../../catalog/ledger';
import { type ReportFigure, reportFigures } from '../../catalog/report-indicators';
import { intervalOf, isBelow } from '../../report/figures/interval';
import { sameUnit } from '../../report/figures/units';
import type { DocumentRule, Problem } from '../types';
import { ledgerText } from './ledger-text';
import { scopeOf } from './scope';
import { printed } from './wording';

const rule: DocumentRule = {
  kind: 'document',
  id: 'figures/ledger-mismatch',
  level: 'warning',
  on: true,
  basis: { text: '团队台账 .fazhi/ledger.csv（各部门报送的数据）', status: 'C' },
  title: { zh: '与台账的数不一致', en: 'Figure differs from the ledger' },
  messages: {
    default: {
      zh: '“{indicator}”文中为{text}，台账中{year}年为{ledger}{source}。请核对，以台账为准的可一键改正。',
      en: '{indicator} is {text} here and {ledger} in the ledger for {year}{source}.',
    },
  },
  description: '报告中的数与团队台账中同一指标、同一年度的数比较。台账没有的、自相矛盾的不比。',
  ignores: [
    '约数与台账不矛盾的。',
    '去年的数、目标、下级单位的数。',
    '可以多次出现的指标，只要有一处与台账相同。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '全年收到行政复议申请⟦214件⟧，受理203件。',
      fixed: '全年收到行政复议申请216件，受理203件。',
      given: {
        ledger:
          '指标,年度,数值,单位,来源\n行政复议申请收到数,2023,216,件,县司法局\n行政复议受理数,2023,203,件,县司法局',
      },
    },
    {
      in: 'achievements',
      text: '全年收到行政复议申请200余件，去年收到198件。',
      note: '约数不矛盾；台账没有去年的数',
      given: { ledger: '指标,年度,数值\n行政复议申请收到数,2023,216' },
    },
    {
      in: 'achievements',
      text: '开展执法检查120次，联合开展执法检查86次。',
      note: '有一处相同',
      given: { ledger: '指标,年度,数值\n执法检查次数,2023,120' },
    },
  ],
  *check(report, { catalog }) {
    const ledger = catalog.companions?.ledger;
    if (!ledger || report.year === null) return;
    const byIndicator = groupByIndicator(reportFigures(report, catalog.indicators));
    for (const [id, figures] of byIndicator) {
      const entry = ledger.of(id, report.year);
      if (!entry || figures.some(({ figure }) => agrees(entry, figure))) continue;
      const own = figures.filter((figure) => scopeOf(report, figure) !== null);
      if (own.length > 1 && !entry.indicator.once) continue;
      for (const figure of own) yield problem(figure, entry);
    }
  },
};

/** Values of the year by indicator id. */
function groupByIndicator(figures: readonly ReportFigure[]): ReadonlyMap<string, readonly ReportFigure[]> {
  const groups = new Map<string, ReportFigure[]>();
  for (const entry of figures) {
    const { indicator, figure, part } = entry;
    if (!indicator || figure.role !== 'value' || part === 'plan') continue;
    const group = groups.get(indicator.id) ?? [];
    groups.set(indicator.id, group);
    group.push(entry);
  }
  return groups;
}

/** Another measure word says nothing of the value. */
function agrees(entry: LedgerEntry, figure: ReportFigure['figure']): boolean {
  const exactly = { low: entry.value, high: entry.value };
  const inText = intervalOf(figure);
  return !sameUnit(entry.unit, figure.unit) || !(isBelow(inText, exactly) || isBelow(exactly, inText));
}

function problem({ figure, block, start, end }: ReportFigure, entry: LedgerEntry): Problem {
  const text = ledgerText(entry, figure);
  return {
    start,
    end,
    args: {
      indicator: entry.indicator.name,
      text: printed(block.content, figure),
      year: entry.year,
      ledger: text,
      source: entry.source === '' ? '' : `（来源：${entry.source}）`,
    },
    fix: {
      safety: 'suggestion',
      title: { zh: `改为台账的数：${text}`, en: `Use the ledger: ${text}` },
      edits: [{ start, end, text }],
    },
  };
}

export default rule;
