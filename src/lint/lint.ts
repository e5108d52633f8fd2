import type { Settings } from '../config/types';
import type { Report } from '../report/types';
import { rules as allRules } from '../rules';
import type { EngineRule, Finding, Rule } from '../rules/types';
import type { Typesetting } from '../word/typesetting';
import { LintCache } from './cache';
import { LEVEL_RANK, ofKind, runBlockRules, runDocumentRules, runWordRules, stamp } from './run-rules';
import { type SuppressionResult, suppress } from './suppress';
import { directiveProblems } from './unused-directives';

export interface LintResult {
  /** By position; at one place the graver first. */
  readonly findings: readonly Finding[];
  /** False when the text is no annual report, so that only the rules for any document ran. */
  readonly checked: boolean;
}

/**
 * Checks a report with all rules that the settings switch on.
 * Keep one `cache` per document and hand it in each time: only blocks that changed are checked again.
 *
 * @param setting the Word document the report was read from, whose format is then checked too
 */
export function lint(
  report: Report,
  settings: Settings,
  cache = new LintCache(),
  setting: Typesetting | null = null,
): LintResult {
  return lintWith(allRules, report, settings, cache, setting);
}

/** As `lint`, with a list of rules of one's own (tests). */
export function lintWith(
  rules: readonly Rule[],
  report: Report,
  settings: Settings,
  cache = new LintCache(),
  setting: Typesetting | null = null,
): LintResult {
  const checked = report.kind.kind === 'annual-report' || settings.anyDocument === true;
  const active = rules.filter((rule) => isActive(rule, checked, settings));
  cache.use(settings);
  const found = [
    ...runBlockRules(ofKind(active, 'block'), report, settings, cache),
    ...runDocumentRules(ofKind(active, 'document'), report, settings),
    ...(setting ? runWordRules(ofKind(active, 'word'), setting, settings) : []),
  ];
  const suppressed = suppress(report, found);
  const own = ofKind(active, 'engine').flatMap((rule) => aboutDirectives(rule, suppressed, report, settings));
  const findings = [...suppressed.shown, ...own].sort(byPosition);
  return { findings: unique(findings), checked };
}

function aboutDirectives(
  rule: EngineRule,
  suppressed: SuppressionResult,
  report: Report,
  settings: Settings,
): Finding[] {
  const level = settings.rules.get(rule.id)?.level ?? 'off';
  if (level === 'off') return [];
  return Array.from(directiveProblems(suppressed, settings, report.source), (problem) =>
    stamp(rule, level, problem, settings),
  ).filter((finding) => !suppressed.hides(finding));
}

function isActive(rule: Rule, checked: boolean, settings: Settings): boolean {
  if (!checked && !rule.anyDocument) return false;
  return (settings.rules.get(rule.id)?.level ?? 'off') !== 'off';
}

function byPosition(a: Finding, b: Finding): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    LEVEL_RANK[b.level] - LEVEL_RANK[a.level] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** The same rule saying the same of the same place is said once. */
function unique(sorted: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return sorted.filter(({ rule, start, end, message }) => {
    const key = `${start} ${end} ${rule} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
