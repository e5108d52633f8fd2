import { nearest } from '../config/suggest';
import type { Settings } from '../config/types';
import type { Fix, Problem } from '../rules/types';
import { DIRECTIVES, type Directive, isDirectiveName } from './directives';
import type { SuppressionResult } from './suppress';

/** What `lint/unused-directive` reports: comments that cannot have an effect, or had none. */
export function* directiveProblems(
  { directives, unused, unopened }: SuppressionResult,
  settings: Settings,
  source: string,
): Generator<Problem> {
  const similar = similarNames(settings);
  for (const directive of directives) {
    if (!isDirectiveName(directive.name)) yield unknownDirective(directive);
    else yield* unknownRules(directive, settings, similar);
  }
  for (const directive of unopened) {
    if (directive.rules.every(({ id }) => settings.rules.has(id))) {
      yield { ...whole(directive), message: 'unopened', fix: removal(source, directive) };
    }
  }
  for (const { directive, rule } of unused) {
    const problem = unusedProblem(directive, rule, settings, source);
    if (problem) yield problem;
  }
}

function whole({ start, end }: Directive): { start: number; end: number } {
  return { start, end };
}

function unknownDirective({ name, nameRange }: Directive): Problem {
  const similar = nearest(name, DIRECTIVES) ?? 'fazhi-disable-next-line';
  return {
    ...nameRange,
    message: 'unknownDirective',
    args: { name, similar },
    fix: replacement(nameRange, similar),
  };
}

/** Finds what a mistyped rule id was probably meant to be; the same slip is often made again. */
function similarNames(settings: Settings): (id: string) => string | null {
  const known = new Map<string, string | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const similar = nearest(id, settings.rules.keys());
    known.set(id, similar);
    return similar;
  };
}

function* unknownRules(
  directive: Directive,
  settings: Settings,
  similarTo: (id: string) => string | null,
): Generator<Problem> {
  for (const { id, start, end } of directive.rules) {
    if (settings.rules.has(id)) continue;
    const similar = similarTo(id);
    if (similar === null) yield { start, end, message: 'unknownRule', args: { rule: id } };
    else {
      const fix = replacement({ start, end }, similar);
      yield { start, end, message: 'similarRule', args: { rule: id, similar }, fix };
    }
  }
}

/** Rules that are switched off did not run, so a comment about them may still be needed. */
function unusedProblem(
  directive: Directive,
  rule: string | null,
  settings: Settings,
  source: string,
): Problem | null {
  if (rule === null) return { ...whole(directive), message: 'unused', fix: removal(source, directive) };
  const written = directive.rules.find(({ id }) => id === rule);
  const level = settings.rules.get(rule)?.level ?? 'off';
  if (!written || level === 'off' || rule === 'lint/unused-directive') return null;
  const range = { start: written.start, end: written.end };
  const fix = directive.rules.length === 1 ? { fix: removal(source, directive) } : {};
  return { ...range, message: 'unusedRule', args: { rule }, ...fix };
}

function replacement(range: { start: number; end: number }, text: string): Fix {
  return {
    safety: 'suggestion',
    title: { zh: `改为“${text}”`, en: `Change to “${text}”` },
    edits: [{ ...range, text }],
  };
}

/** Removes the comment, and its line when nothing else stands on it. Looks no further than a line's indentation. */
function removal(source: string, { start, end }: Directive): Fix {
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(source.slice(Math.max(0, start - LONGEST_INDENT), start));
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(source.slice(end, end + LONGEST_INDENT));
  const alone = before && before[0].length < LONGEST_INDENT && after;
  const range = alone
    ? { start: start - (before[1] ?? '').length, end: end + after[0].length }
    : { start, end };
  return {
    safety: 'safe',
    title: { zh: '删去这条注释', en: 'Remove this comment' },
    edits: [{ ...range, text: '' }],
  };
}

/** UTF-16 units. */
const LONGEST_INDENT = 100;
