import { LineIndex } from '../report/position';
import type { Report } from '../report/types';
import type { Finding } from '../rules/types';
import { type Directive, findDirectives, isDirectiveName } from './directives';

/** From `start` up to and without `end` no finding of `rule` (null: of any rule) is shown. */
interface Suppression {
  readonly start: number;
  end: number;
  readonly rule: string | null;
  readonly directive: Directive;
  used: boolean;
}

export interface SuppressionResult {
  readonly shown: readonly Finding[];
  /** Comments, or single ids in them (`rule`), that hid nothing. */
  readonly unused: readonly { readonly directive: Directive; readonly rule: string | null }[];
  /** `fazhi-enable` comments that end nothing. */
  readonly unopened: readonly Directive[];
  readonly directives: readonly Directive[];
  /** Whether a comment names the rule of this finding at its place; for findings about the comments themselves. */
  hides(finding: Finding): boolean;
}

/** Hides the findings that disable comments are about. A finding belongs to the line on which it starts. */
export function suppress(report: Report, findings: readonly Finding[]): SuppressionResult {
  const directives = findDirectives(report);
  if (directives.length === 0) {
    return { shown: findings, unused: [], unopened: [], directives, hides: () => false };
  }
  const { suppressions, unopened } = suppressionsOf(report.source, directives);
  const byRule = groupByRule(suppressions);
  const shown = findings.filter((finding) => !hides(byRule, [finding.rule, null], finding));
  const unused = suppressions.filter((one) => !one.used);
  return { shown, unused, unopened, directives, hides: (finding) => hides(byRule, [finding.rule], finding) };
}

type ByRule = ReadonlyMap<string | null, readonly Suppression[]>;

function groupByRule(suppressions: readonly Suppression[]): ByRule {
  const byRule = new Map<string | null, Suppression[]>();
  for (const one of suppressions) {
    const group = byRule.get(one.rule);
    if (group) group.push(one);
    else byRule.set(one.rule, [one]);
  }
  return byRule;
}

/** Marks all comments that hide the finding as used, not just the first. */
function hides(byRule: ByRule, rules: readonly (string | null)[], finding: Finding): boolean {
  let hidden = false;
  for (const rule of rules) {
    for (const one of byRule.get(rule) ?? []) {
      if (one.start > finding.start || finding.start >= one.end) continue;
      one.used = true;
      hidden = true;
    }
  }
  return hidden;
}

function suppressionsOf(
  source: string,
  directives: readonly Directive[],
): { suppressions: Suppression[]; unopened: Directive[] } {
  const lines = new LineIndex(source);
  const suppressions: Suppression[] = [];
  const unopened: Directive[] = [];
  let open: Suppression[] = [];
  for (const directive of directives) {
    if (!isDirectiveName(directive.name)) continue;
    if (directive.name === 'fazhi-enable') {
      const ended = open.filter((one) => ends(directive, one));
      for (const one of ended) one.end = directive.start;
      open = open.filter((one) => !ended.includes(one));
      if (ended.length === 0) unopened.push(directive);
      continue;
    }
    const added = oneForEachRule(directive, extentOf(source, lines, directive));
    suppressions.push(...added);
    if (directive.name === 'fazhi-disable') open.push(...added);
  }
  return { suppressions, unopened };
}

function ends(enable: Directive, open: Suppression): boolean {
  return enable.rules.length === 0 || enable.rules.some(({ id }) => id === open.rule);
}

function oneForEachRule(directive: Directive, extent: { start: number; end: number }): Suppression[] {
  const ids = directive.rules.length > 0 ? directive.rules.map(({ id }) => id) : [null];
  return ids.map((rule) => ({ ...extent, rule, directive, used: false }));
}

/** Where a comment takes effect. A finding at the very end of the text counts, hence `Infinity`. */
function extentOf(source: string, lines: LineIndex, directive: Directive): { start: number; end: number } {
  switch (directive.name) {
    case 'fazhi-disable-file':
      return { start: 0, end: Infinity };
    case 'fazhi-disable-line':
      return lineExtent(lines, lines.positionAt(directive.start).line);
    case 'fazhi-disable-next-line':
      return lineExtent(lines, nextWrittenLine(source, lines, lines.positionAt(directive.end).line + 1));
    default:
      return { start: directive.end, end: Infinity };
  }
}

function lineExtent(lines: LineIndex, line: number): { start: number; end: number } {
  const end = line < lines.lineCount ? lines.offsetOfLine(line + 1) : Infinity;
  return { start: lines.offsetOfLine(line), end };
}

/** Blank lines after the comment do not count: in Markdown they only separate it from the paragraph. */
function nextWrittenLine(source: string, lines: LineIndex, from: number): number {
  let line = from;
  for (; line < lines.lineCount; line++) {
    const { start, end } = lines.lineRange(line);
    if (source.slice(start, end).trim() !== '') break;
  }
  return line;
}
