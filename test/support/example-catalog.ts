import { builtInCatalog } from '../../src/catalog';
import { parseLedger } from '../../src/catalog/ledger';
import type { Catalog } from '../../src/catalog/types';
import { NO_TEAM } from '../../src/config/team';
import { readProgramme } from '../../src/programme/read';
import { parseReport, type Report } from '../../src/report';
import type { ExampleCompany } from '../../src/rules/types';
import type { Template } from '../../src/template/types';

/** Last year's report of the sample's county (whose year is 2023), with the given part alone. */
function lastYears({ lastYear, lastYearPlan }: ExampleCompany): Report | null {
  const text = lastYear ?? lastYearPlan;
  if (text === undefined) return null;
  const heading =
    lastYear === undefined
      ? '四、2023年度推进法治政府建设的主要安排'
      : '一、2022年度推进法治政府建设的主要举措和成效';
  return parseReport(`# 青石县人民政府关于2022年度法治政府建设情况的报告\n\n## ${heading}\n\n${text}\n`);
}

/** The built-in catalogue with the files an example is looked at together with. */
export function catalogWith(given: ExampleCompany): Catalog {
  const { programme, template, team, ledger } = given;
  const before = lastYears(given);
  return {
    ...builtInCatalog,
    ...(team ? { team: { ...NO_TEAM, ...team } } : {}),
    companions: {
      lastYear: before && { path: 'last-year.md', report: before },
      programme: programme === undefined ? null : readProgramme(programme),
      template: template ? templateOf(template) : null,
      ledger: ledger === undefined ? null : parseLedger(ledger, builtInCatalog.indicators),
    },
  };
}

function templateOf({ name, sections }: NonNullable<ExampleCompany['template']>): Template {
  return {
    id: 'team',
    name,
    description: '',
    level: 'government',
    variables: [],
    sections: sections.map((section) => ({ minLength: 0, ...section })),
    body: '',
    builtIn: false,
  };
}
