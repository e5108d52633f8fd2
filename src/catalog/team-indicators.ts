/**
 * Reads `.fazhi/indicators.json`: what is right in it is used, every mistake has its place in the file.
 * schemas/indicators.schema.json says the same to editors; compiled, it would be larger than all of this.
 */
import { getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { keyRange, valueRange } from '../config/file';
import { didYouMean } from '../config/suggest';
import { PART_IDS } from '../report/types';
import {
  builtInIndicators,
  CHAPTERS,
  type Indicator,
  type IndicatorData,
  type IndicatorGroup,
  mergeIndicators,
} from './indicators';
import type { FileProblem } from './ledger';

export interface TeamIndicatorFile {
  readonly data: IndicatorData;
  readonly problems: readonly FileProblem[];
}

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, readonly [Check, string]>>;

const text =
  (limit: number): Check =>
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= limit;
const list =
  (check: Check, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= 100 && value.every(check);
const id: Check = (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  'at-most': ['of'],
  'at-least': ['of'],
  sum: ['parts'],
  'sum-at-most': ['parts', 'of'],
  difference: ['of', 'minus'],
  ratio: ['numerator', 'denominators'],
  range: [],
};

const isRelation: Check = (value) => {
  const needed = isRecord(value) ? RELATIONS[String(value.type)] : undefined;
  if (!isRecord(value) || !needed) return false;
  const rest = Object.entries(value).filter(([name]) => name !== 'type');
  const wellFormed = rest.every(([name, entry]) => {
    if (name === 'min' || name === 'max') return typeof entry === 'number';
    return name === 'parts' || name === 'denominators' ? list(id, 1)(entry) : id(entry);
  });
  return wellFormed && needed.every((name) => name in value);
};

const isMatch: Check = (value) =>
  isRecord(value) &&
  Object.entries(value).every(([name, entry]) => {
    if (name === 'topic' || name === 'not') return text(1000)(entry);
    return ['words', 'before', 'after'].includes(name) && list(text(1000))(entry);
  });

const INDICATOR: Shape = {
  id: [id, '小写字母、数字和短横线'],
  name: [text(60), '60字以内的名称'],
  units: [list(text(10), 1), '量词的列表，如 ["件"]'],
  part: [(value) => (PART_IDS as readonly unknown[]).includes(value), PART_IDS.join('、')],
  chapters: [list((value) => typeof value === 'string' && value in CHAPTERS), 'C1 到 C9 的列表'],
  sentence: [text(300), '一句话，数字处写 {}'],
  aliases: [list(text(60)), '别名的列表'],
  match: [isMatch, 'topic、words、before、after、not'],
  relations: [list(isRelation), '关系的列表，type 为 at-most、sum、ratio 等'],
  once: [(value) => typeof value === 'boolean', 'true 或 false'],
  threshold: [(value) => typeof value === 'number' && value >= 0, '不小于0的数'],
};
const GROUP: Shape = {
  id: [id, '小写字母、数字和短横线'],
  name: [text(60), '60字以内的名称'],
  sentence: [text(500), '一句话，数字处写 {指标id}'],
};
const REQUIRED = ['id', 'name', 'units', 'part', 'chapters', 'sentence'];

/** The built-in catalogue with the file's entries added and replaced. Never throws. */
export function readTeamIndicators(source: string): TeamIndicatorFile {
  const errors: { error: number; offset: number; length: number }[] = [];
  const tree = parseTree(source.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const problems = errors.slice(0, 5).map(
    ({ offset, length }): FileProblem => ({
      start: offset,
      end: offset + Math.max(length, 1),
      severity: 'error',
      message: '这里不是正确的 JSON：检查逗号、引号和括号。',
    }),
  );
  if (!tree) return { data: builtInIndicators, problems };
  const value: unknown = getNodeValue(tree);
  const data = mergeIndicators(builtInIndicators, {
    topics: topicsOf(value),
    indicators: entriesOf<Indicator>(tree, value, 'indicators', INDICATOR, problems),
    groups: entriesOf<IndicatorGroup>(tree, value, 'groups', GROUP, problems),
  });
  return { data, problems: [...problems, ...unknownReferences(data, tree, value)] };
}

function topicsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value) || !isRecord(value.topics)) return {};
  const topics = Object.entries(value.topics).filter((entry): entry is [string, string] =>
    text(1000)(entry[1]),
  );
  return Object.fromEntries(topics);
}

/** The entries of a list that have the shape; the others become problems. */
function entriesOf<T>(
  tree: Node,
  value: unknown,
  name: string,
  shape: Shape,
  problems: FileProblem[],
): readonly T[] {
  const entries: unknown = isRecord(value) ? value[name] : undefined;
  if (!Array.isArray(entries)) return [];
  // What mistakesIn() finds nothing wrong with has the shape, and the shape is the type.
  return entries.filter((entry, index) => {
    const mistakes = mistakesIn(tree, entry, [name, index], shape);
    problems.push(...mistakes);
    return mistakes.length === 0;
  }) as T[];
}

function mistakesIn(
  tree: Node,
  entry: unknown,
  path: readonly (string | number)[],
  shape: Shape,
): readonly FileProblem[] {
  const severity = 'error' as const;
  if (!isRecord(entry)) return [{ ...valueRange(tree, path), severity, message: '这里应当是一个 { }。' }];
  const missing = REQUIRED.filter((name) => name in shape && !(name in entry)).map((name) => ({
    ...valueRange(tree, path),
    severity,
    message: `缺少必填的“${name}”，这一项没有生效。`,
  }));
  const wrong = Object.keys(entry).flatMap((name): readonly FileProblem[] => {
    const rule = shape[name];
    const place = [...path, name];
    if (!rule) {
      const message = `不认识的“${name}”${didYouMean(name, Object.keys(shape))}`;
      return [{ ...keyRange(tree, place), severity, message }];
    }
    return rule[0](entry[name])
      ? []
      : [{ ...valueRange(tree, place), severity, message: `这里应当是：${rule[1]}。` }];
  });
  return [...missing, ...wrong];
}

/** Relations and topics that name something that is not there. */
function unknownReferences(data: IndicatorData, tree: Node, value: unknown): readonly FileProblem[] {
  const ids = new Set(data.indicators.map((indicator) => indicator.id));
  const entries: unknown = isRecord(value) ? value.indicators : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, index): readonly FileProblem[] => {
    const indicator = data.indicators.find((known) => known === entry);
    const place = { ...valueRange(tree, ['indicators', index]), severity: 'warning' as const };
    const topic = indicator?.match?.topic;
    const missing = (indicator?.relations ?? []).flatMap(referencesOf).filter((name) => !ids.has(name));
    return [
      ...(topic && !(topic in data.topics)
        ? [{ ...place, message: `没有“${topic}”这个主题，这个指标认不出来。` }]
        : []),
      ...missing.map((name) => ({ ...place, message: `关系中的“${name}”不是已有的指标。` })),
    ];
  });
}

function referencesOf(relation: NonNullable<Indicator['relations']>[number]): readonly string[] {
  const { type: _type, ...rest } = relation;
  return Object.values(rest).flatMap((value) => (typeof value === 'number' ? [] : value));
}
