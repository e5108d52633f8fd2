import type { Level, Rule } from '../rules/types';
import { type ConfigFile, keyRange, valueRange } from './file';
import { type ConfigProblem, problemAt } from './problem';
import type { Origin, Say } from './provenance';
import type { JsonPath } from './prune';
import { didYouMean } from './suggest';
import type { RuleData, RulesData } from './team';

export const LEVELS: readonly (Level | 'off')[] = ['error', 'warning', 'info', 'off'];

export function isLevel(value: unknown): value is Level | 'off' {
  return LEVELS.some((level) => level === value);
}

/** A `rules` object of a file: its place, and the patterns of the override it belongs to. */
export interface RulesPlace {
  readonly file: ConfigFile;
  readonly at: JsonPath;
  readonly data: RulesData;
  readonly files?: readonly string[];
}

/** What a `rules` object says about one rule, families first, so that the rule's own entry wins. */
export function saysAbout(place: RulesPlace, rule: Rule): Say[] {
  const says: Say[] = [];
  for (const key of keysFor(rule)) {
    const value = place.data[key];
    const said = value === undefined ? null : readValue(value);
    if (said !== null) says.push(sayOf(place, key, said, knownOptions(said, rule)));
  }
  return says;
}

const keysOfRules = new WeakMap<Rule, readonly string[]>();

function keysFor(rule: Rule): readonly string[] {
  const keys = keysOfRules.get(rule) ?? ['*', `${rule.id.split('/')[0]}/*`, rule.id];
  keysOfRules.set(rule, keys);
  return keys;
}

function readValue(value: string | RuleData): RuleData | null {
  if (typeof value !== 'string') return value;
  return isLevel(value) ? { level: value } : null;
}

/** Only options the rule has, of the type it wants: the rest has been complained about. */
function knownOptions(said: RuleData, rule: Rule): Readonly<Record<string, unknown>> | undefined {
  if (said.options === undefined) return undefined;
  const entries = Object.entries(said.options);
  return Object.fromEntries(entries.filter(([name, value]) => fits(rule.options?.[name]?.default, value)));
}

/** The place is looked up only when somebody asks who said so: settings are made far more often. */
function sayOf(
  place: RulesPlace,
  key: string,
  { level }: RuleData,
  options: Say['options'] | undefined,
): Say {
  return {
    get origin() {
      return originOf(place, key);
    },
    ...(level === undefined ? {} : { level }),
    ...(options === undefined ? {} : { options }),
  };
}

function originOf(place: RulesPlace, key: string): Origin {
  const at = place.file.source.lines.positionAt(keyRange(place.file.tree, [...place.at, key]).start);
  const scope = place.files ? { files: place.files } : {};
  return { kind: 'file', path: place.file.source.path, line: at.line, column: at.column, key, ...scope };
}

/** True when an option's value has the type of its default. */
function fits(wanted: unknown, value: unknown): boolean {
  if (wanted === undefined) return false;
  if (Array.isArray(wanted)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof wanted === typeof value;
}

/** Unknown rules, wrong levels, unknown or mistyped options: each underlined where it stands. */
export function checkRules(place: RulesPlace, rules: readonly Rule[]): ConfigProblem[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return Object.entries(place.data).flatMap(([key, value]) => {
    const at = [...place.at, key];
    const own = byId.get(key);
    const targets = own ? [own] : rules.filter((rule) => covers(key, rule.id));
    const { source, tree } = place.file;
    if (targets.length === 0) {
      const ids = rules.map((rule) => rule.id);
      return [problemAt(source, keyRange(tree, at), `没有“${key}”这条规则${didYouMean(key, ids)}`)];
    }
    if (typeof value === 'string') {
      if (isLevel(value)) return [];
      const message = `没有“${value}”这个级别${didYouMean(value, LEVELS)}可以写 error、warning、info 或 off。`;
      return [problemAt(source, valueRange(tree, at), message)];
    }
    return checkOptions(place, at, value, targets);
  });
}

function covers(key: string, id: string): boolean {
  return key === '*' || (key.endsWith('/*') && id.startsWith(key.slice(0, -1)));
}

function checkOptions(
  place: RulesPlace,
  at: JsonPath,
  value: RuleData,
  targets: readonly Rule[],
): ConfigProblem[] {
  const known = new Set(targets.flatMap((rule) => Object.keys(rule.options ?? {})));
  const { source, tree } = place.file;
  return Object.entries(value.options ?? {}).flatMap(([name, option]) => {
    const path = [...at, 'options', name];
    if (!known.has(name)) {
      const message =
        known.size === 0 ? '这条规则没有选项。' : `没有“${name}”这个选项${didYouMean(name, known)}`;
      return [problemAt(source, keyRange(tree, path), message)];
    }
    if (targets.some((rule) => fits(rule.options?.[name]?.default, option))) return [];
    return [problemAt(source, valueRange(tree, path), '选项的值类型不对，没有生效。')];
  });
}
