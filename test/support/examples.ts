import { defaultSettings } from '../../src/config/defaults';
import type { Settings } from '../../src/config/types';
import { fixAll, lint } from '../../src/lint';
import { parseReport } from '../../src/report';
import type { TextRange } from '../../src/report/types';
import type { ExampleCompany, Finding, Fix, OptionValues, Rule, RuleExample } from '../../src/rules/types';
import { catalogWith } from './example-catalog';
import { readMarks } from './marks';
import { type Placed, placeInSample } from './sample-report';
import { typesetExample } from './typeset';

/** Settings in which one rule alone is on, at its own level. */
export function onlyRule(
  rules: readonly Rule[],
  rule: Rule,
  options: OptionValues = {},
  given: ExampleCompany = {},
): Settings {
  const levels = Object.fromEntries(
    rules.map(({ id, level }) => [id, id === rule.id ? level : 'off'] as const),
  );
  const catalog = catalogWith(given);
  return defaultSettings(rules, { levels, options: { [rule.id]: options }, catalog });
}

export interface ExampleRun {
  /** The example's text without marks. */
  readonly text: string;
  readonly expected: readonly TextRange[];
  /** Ranges found, from the start of the example's text. */
  readonly actual: readonly TextRange[];
  readonly findings: readonly Finding[];
  readonly placed: Placed;
}

/**
 * Lints an example with its rule alone. A finding outside the text of an `in` example (on the heading of
 * the part, on the title) counts as the empty range at the start of the text: `⟦⟧`.
 */
export function runExample(rules: readonly Rule[], rule: Rule, example: RuleExample): ExampleRun {
  const { text, ranges } = readMarks(example.text);
  const placed = place(text, example);
  const setting = rule.kind === 'word' ? typesetExample(placed.source, ranges, example) : null;
  const report = setting?.report ?? parseReport(placed.source);
  const settings = onlyRule(rules, rule, example.options, example.given);
  const { findings } = lint(report, settings, undefined, setting);
  const actual = findings.map((finding) => seenFromText(finding, placed));
  return { text, expected: ranges, actual, findings, placed };
}

function place(text: string, example: RuleExample): Placed {
  return example.in
    ? placeInSample(text, example.in, example.year)
    : { source: text, start: 0, end: text.length };
}

function seenFromText({ start, end }: TextRange, placed: Placed): TextRange {
  const inside = start >= placed.start && end <= placed.end;
  return inside ? { start: start - placed.start, end: end - placed.start } : { start: 0, end: 0 };
}

export interface FixedExample {
  /** The whole mended text, with what surrounds the example in the sample report. */
  readonly actual: string;
  readonly expected: string;
  /** Findings of the rule that still offer a fix. */
  readonly left: readonly Finding[];
}

/** Applies all fixes of the rule, suggestions too, and compares with the example's `fixed`. */
export function fixExample(
  rules: readonly Rule[],
  rule: Rule,
  example: RuleExample,
  fixed: string,
): FixedExample {
  const { placed } = runExample(rules, rule, example);
  const settings = onlyRule(rules, rule, example.options, example.given);
  const outcome = fixAll(placed.source, settings, { choose: everyFix });
  return {
    actual: outcome.text,
    expected: placed.source.slice(0, placed.start) + readMarks(fixed).text + placed.source.slice(placed.end),
    left: outcome.result.findings.filter(({ fix }) => fix !== null),
  };
}

/** Safe fixes and suggestions alike. */
export function everyFix(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fix }) => (fix ? [fix] : []));
}
