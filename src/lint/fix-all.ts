import type { Settings } from '../config/types';
import { type ParseOptions, parseReport } from '../report';
import type { Report } from '../report/types';
import { rules as allRules } from '../rules';
import type { Finding, Fix, Rule } from '../rules/types';
import { LintCache } from './cache';
import { applyFixes } from './fixes';
import { type LintResult, lintWith } from './lint';

export interface FixAllOutcome {
  readonly text: string;
  /** Fixes applied over all rounds. */
  readonly applied: number;
  /** The model and the findings of the mended text. */
  readonly report: Report;
  readonly result: LintResult;
}

/** Mending one place can bring a fix to light that overlapped it; more rounds than this are a fault of a rule. */
const MOST_ROUNDS = 10;

/** Fixes whose meaning cannot change. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []));
}

export interface FixAllOptions {
  /** Which fixes to apply; the safe ones when left out. */
  readonly choose?: (findings: readonly Finding[]) => Fix[];
  /** A team's words for the headings of parts. */
  readonly wordings?: NonNullable<ParseOptions['wordings']>;
  /** The rules; all of them when left out. */
  readonly rules?: readonly Rule[];
}

/** Applies fixes until there is nothing left to fix, or ten rounds at most. */
export function fixAll(source: string, settings: Settings, options: FixAllOptions = {}): FixAllOutcome {
  const { choose = safeFixes, rules = allRules, wordings = {} } = options;
  const cache = new LintCache();
  let report = parseReport(source, { wordings });
  let result = lintWith(rules, report, settings, cache);
  let applied = 0;
  const seen = new Set([source]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const outcome = applyFixes(report.source, choose(result.findings));
    if (outcome.applied.length === 0 || seen.has(outcome.text)) break;
    seen.add(outcome.text);
    applied += outcome.applied.length;
    report = parseReport(outcome.text, { previous: report, wordings });
    result = lintWith(rules, report, settings, cache);
  }
  return { text: report.source, applied, report, result };
}
