import { builtInCatalog } from '../../src/catalog';
import { parseReport } from '../../src/report';
import type { BlockContent } from '../../src/report/types';
import { rules } from '../../src/rules';
import type { OptionValues, Rule } from '../../src/rules/types';

const LENGTH = 100_000;
const FAMILIES = /^(?:dates|laws|phrases|typography|privacy)\//;

/** Texts made to keep a pattern guessing: long runs of what patterns begin with, never what they end with. */
const SEEDS = [
  '的',
  '法',
  '法制',
  '行政',
  '行政执',
  '习近平新时代中国特色社会',
  '“',
  '”',
  '《',
  '》',
  '（(',
  '))）',
  '、',
  '职能科学、',
  '进行开',
  '开展监督',
  '2023',
  '2023年',
  '20212025',
  '1',
  '1 ',
  '1-',
  '62220212345678901',
  '当事人王',
  '当事人',
  ' ',
  '字 ',
  '　',
  '*',
  '**',
  '**。',
  '"',
  '字"',
  ',',
  '字,',
  '(字',
  '二十届二中、',
  '十九届',
  '督',
  '重大执法决定',
  '科学立法、严格执法、',
  '《纲要》',
  '《环境保护法》',
  '布署',
  '放管服',
  '按照字',
  '落实《字（2021—2025年',
  '率100%',
  '取得实效加强',
  '制度',
  '字\n',
  '机密',
  '内部资料',
  '王李张',
];

function optionsOf(rule: Rule): OptionValues {
  return Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]),
  );
}

function blockOf(text: string): BlockContent {
  return {
    text,
    kind: 'paragraph',
    depth: 0,
    textStart: 0,
    textEnd: text.length,
    ordinal: null,
    opaque: [],
  };
}

/** Runs a rule to its end; a pattern that goes wrong does not come back before mocha's limit. */
function run(rule: Rule, text: string): void {
  const base = { catalog: builtInCatalog, options: optionsOf(rule) };
  const context = { ...base, year: 2026, part: 'achievements', organLevel: null, halfWidth: false } as const;
  if (rule.kind === 'block') for (const _ of rule.check(blockOf(text), context));
  else if (rule.kind === 'document') {
    const report = parseReport(`# 青石县2026年度法治政府建设情况报告\n\n一、主要举措和成效\n\n${text}\n`);
    for (const _ of rule.check(report, base));
  }
}

describe('hostile texts of 100,000 characters', () => {
  for (const rule of rules.filter(({ id }) => FAMILIES.test(id))) {
    it(rule.id, () => {
      for (const seed of SEEDS) run(rule, seed.repeat(Math.ceil(LENGTH / seed.length)));
    });
  }
});
