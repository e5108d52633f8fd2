import type { Settings } from '../config/types';
import type { Block, PartId, Report } from '../report/types';
import { ruleAddress } from '../rules/address';
import type {
  BlockContext,
  BlockRule,
  DocumentRule,
  Finding,
  Level,
  Localized,
  Problem,
  Rule,
  RuleMeta,
  WordRule,
} from '../rules/types';
import type { Typesetting } from '../word/typesetting';
import type { BlockFindings, LintCache } from './cache';
import { formatMessage } from './message';
import { partsOfBlocks } from './parts-of-blocks';

/** Id of the finding that says a rule broke down. Not in the list of rules: nobody can switch it off. */
export const RULE_FAILED = 'lint/rule-failed';

const RULE_FAILED_MESSAGE: Localized = {
  zh: '规则“{rule}”检查这份文本时出错，已跳过，其余检查不受影响。这是本工具的缺陷，请把这条信息告诉维护者：{error}',
  en: 'The rule “{rule}” broke down on this text and was skipped; the other checks are not affected. This is a fault of the tool, please report it: {error}',
};

export const LEVEL_RANK: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };

/** The lower of two levels. */
function lower(a: Level, b: Level): Level {
  return LEVEL_RANK[a] < LEVEL_RANK[b] ? a : b;
}

/**
 * Turns what a check reports into a finding.
 * @throws Error when the rule has no message of that name
 */
export function stamp(rule: RuleMeta, level: Level, problem: Problem, settings: Settings): Finding {
  const key = problem.message ?? 'default';
  const template = rule.messages[key];
  if (!template) throw new Error(`no message "${key}"`);
  return {
    rule: rule.id,
    level: problem.level ? lower(problem.level, level) : level,
    message: formatMessage(template[settings.language], problem.args),
    start: problem.start,
    end: problem.end,
    basis: rule.basis,
    fix: problem.fix ?? null,
    related: (problem.related ?? []).map(({ start, end, message }) => ({
      start,
      end,
      message: message[settings.language],
    })),
    url: ruleAddress(rule.id),
  };
}

function failed(rule: RuleMeta, error: unknown, settings: Settings): Finding {
  const args = { rule: rule.id, error: error instanceof Error ? error.message : String(error) };
  return {
    rule: RULE_FAILED,
    level: 'info',
    message: formatMessage(RULE_FAILED_MESSAGE[settings.language], args),
    start: 0,
    end: 0,
    basis: { text: '本工具的运行提示', status: 'V' },
    fix: null,
    related: [],
    url: ruleAddress('index'),
  };
}

/** Nobody reads more findings of one rule in one paragraph, or in one report: a text with more is none. */
const MOST_IN_BLOCK = 50;
const MOST_IN_REPORT = 1000;

/** Runs one check to its end, or to `most` findings; what it reported before it broke down is kept. */
function collect(
  rule: RuleMeta,
  settings: Settings,
  check: () => Iterable<Problem>,
  into: Finding[],
  most = MOST_IN_REPORT,
): void {
  const level = settings.rules.get(rule.id)?.level ?? 'off';
  if (level === 'off') return;
  const end = into.length + most;
  try {
    for (const problem of check()) {
      if (into.length >= end) break;
      into.push(stamp(rule, level, problem, settings));
    }
  } catch (error) {
    into.push(failed(rule, error, settings));
  }
}

export function runDocumentRules(
  rules: readonly DocumentRule[],
  report: Report,
  settings: Settings,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const context = { catalog: settings.catalog, options: settings.rules.get(rule.id)?.options ?? {} };
    collect(rule, settings, () => rule.check(report, context), findings);
  }
  return findings;
}

/** @param setting the Word document the report was read from */
export function runWordRules(
  rules: readonly WordRule[],
  setting: Typesetting,
  settings: Settings,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const context = { catalog: settings.catalog, options: settings.rules.get(rule.id)?.options ?? {} };
    collect(rule, settings, () => rule.check(setting, context), findings);
  }
  return findings;
}

/** A block rule together with what never changes between the blocks of a run. */
interface BlockRun {
  readonly rules: readonly BlockRule[];
  readonly report: Report;
  readonly settings: Settings;
}

function checkBlock({ rules, report, settings }: BlockRun, block: Block, part: PartId | null): BlockFindings {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const context: BlockContext = {
      catalog: settings.catalog,
      options: settings.rules.get(rule.id)?.options ?? {},
      year: report.year,
      part,
      organLevel: report.organLevel,
      halfWidth: report.halfWidth,
    };
    collect(rule, settings, () => rule.check(block.content, context), findings, MOST_IN_BLOCK);
  }
  return findings;
}

export function runBlockRules(
  rules: readonly BlockRule[],
  report: Report,
  settings: Settings,
  cache: LintCache,
): Finding[] {
  const run: BlockRun = { rules, report, settings };
  const parts = partsOfBlocks(report);
  const findings: Finding[] = [];
  for (const block of report.blocks) {
    const part = parts[block.index] ?? null;
    const key = `${report.year} ${part} ${report.organLevel} ${report.halfWidth}`;
    const ofBlock = cache.get(block.content, key, () => checkBlock(run, block, part));
    for (const finding of ofBlock) findings.push(shift(finding, block.start));
  }
  return findings;
}

/** Moves a finding from the block's own offsets to those of the text. */
function shift(finding: Finding, by: number): Finding {
  if (finding.rule === RULE_FAILED) return finding;
  const moved = <T extends { readonly start: number; readonly end: number }>(range: T): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  return {
    ...moved(finding),
    fix: finding.fix && { ...finding.fix, edits: finding.fix.edits.map(moved) },
    related: finding.related.map(moved),
  };
}

/** Narrows a list of rules to one kind. */
export function ofKind<K extends Rule['kind']>(
  rules: readonly Rule[],
  kind: K,
): Extract<Rule, { kind: K }>[] {
  return rules.filter((rule): rule is Extract<Rule, { kind: K }> => rule.kind === kind);
}
