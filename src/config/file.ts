import { createScanner, getNodeValue, type Node, parseTree } from 'jsonc-parser';
import type { TextRange } from '../report/types';
import { explainSchemaError } from './explain-error';
import { type SchemaError, validateConfig } from './generated/validators';
import { type ConfigProblem, type ConfigSource, configSource, problemAt } from './problem';
import { type JsonPath, prune } from './prune';
import type { ConfigData } from './team';

/** Deeper than anything a configuration can mean: overrides → item → rules → rule → options → list. */
const MAX_DEPTH = 16;

/** jsonc-parser's SyntaxKind, a const enum that cannot be imported under `verbatimModuleSyntax`. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 };

/** One configuration file, read: what is valid in it, where everything stands, and what is wrong. */
export interface ConfigFile {
  readonly source: ConfigSource;
  readonly data: ConfigData;
  readonly tree: Node | null;
  readonly problems: readonly ConfigProblem[];
}

/** Reads JSON with comments and trailing commas. Never throws: what cannot be read is a problem of the file. */
export function parseConfigFile(path: string, text: string): ConfigFile {
  const source = configSource(path, text);
  // A byte order mark is one unit wide: a blank in its place keeps every offset.
  const readable = text.replace(/^\uFEFF/, ' ');
  const tooDeep = depthLimitOffset(readable);
  if (tooDeep !== null) {
    const message = `嵌套超过 ${MAX_DEPTH} 层，整个文件没有生效。`;
    return {
      source,
      data: {},
      tree: null,
      problems: [problemAt(source, { start: tooDeep, end: tooDeep + 1 }, message)],
    };
  }
  const errors: { error: number; offset: number; length: number }[] = [];
  const tree = parseTree(readable, errors, { allowTrailingComma: true }) ?? null;
  const syntax = errors
    .slice(0, 5)
    .map(({ offset, length }) =>
      problemAt(
        source,
        { start: offset, end: offset + Math.max(length, 1) },
        '这里不是正确的 JSON：检查逗号、引号和括号。其余能读懂的设置仍然生效。',
      ),
    );
  if (tree === null) return { source, data: {}, tree, problems: syntax };
  const pruned = prune(getNodeValue(tree), validateConfig);
  const shape = pruned.errors.map(({ error, path: at }) =>
    problemAt(source, errorRange(tree, error, at), explainSchemaError(error, knownKeys(at))),
  );
  // prune() leaves only what the schema accepts, and ConfigData is that schema as a type.
  return { source, data: pruned.data as ConfigData, tree, problems: [...syntax, ...shape] };
}

/** Offset of the first bracket beyond the limit; asked before parsing, which is recursive. */
function depthLimitOffset(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== TOKEN.end; kind = scanner.scan()) {
    if (kind === TOKEN.openBrace || kind === TOKEN.openBracket) depth++;
    if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) depth--;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return null;
}

function errorRange(tree: Node, error: SchemaError, path: JsonPath): TextRange {
  const extra = error.params.additionalProperty ?? error.params.propertyName;
  if (typeof extra === 'string') return keyRange(tree, [...path, extra]);
  return error.keyword === 'required' ? keyRange(tree, path) : valueRange(tree, path);
}

/** Range of the value at a path of the file; of the nearest thing above it that is there. */
export function valueRange(tree: Node | null, path: JsonPath): TextRange {
  const node = nodeAt(tree, path);
  if (node === null) return { start: 0, end: 1 };
  return { start: node.offset, end: node.offset + Math.max(node.length, 1) };
}

/** Range of the key at a path (its quotes included); of the value where there is no key. */
export function keyRange(tree: Node | null, path: JsonPath): TextRange {
  const key = nodeAt(tree, path)?.parent;
  const name = key?.type === 'property' ? key.children?.[0] : undefined;
  return name === undefined ? valueRange(tree, path) : { start: name.offset, end: name.offset + name.length };
}

/** The node at a path, or the last one on the way that is there. */
function nodeAt(tree: Node | null, path: JsonPath): Node | null {
  let node = tree;
  for (const step of path) {
    const next = node && childAt(node, step);
    if (!next) return node;
    node = next;
  }
  return node;
}

/** Steps into lists may be written as text: a JSON pointer knows no numbers. */
function childAt(node: Node, step: string | number): Node | undefined {
  return node.type === 'array' ? node.children?.[Number(step)] : valuesOf(node).get(String(step));
}

const indexed = new WeakMap<Node, ReadonlyMap<string, Node>>();

/** Values of an object by key; a `rules` object is asked for hundreds of them. */
function valuesOf(node: Node): ReadonlyMap<string, Node> {
  const known = indexed.get(node);
  if (known) return known;
  const values = new Map<string, Node>();
  for (const property of node.type === 'object' ? (node.children ?? []) : []) {
    const [key, value] = property.children ?? [];
    if (key && value) values.set(String(key.value), value);
  }
  indexed.set(node, values);
  return values;
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': [
    'extends',
    'rules',
    'overrides',
    'parts',
    'vocabulary',
    'defaults',
    'thresholds',
    'lastYear',
    'programmes',
  ],
  rules: ['level', 'options'],
  parts: ['enforceOrder', 'achievements', 'shortcomings', 'duties', 'plan', 'other'],
  part: ['words', 'required'],
  vocabulary: ['phrases', 'organisations', 'avoid'],
  phrases: ['text', 'wrong', 'note'],
  organisations: ['old', 'new', 'since'],
  avoid: ['text', 'use', 'reason'],
  defaults: ['region', 'organ', 'level'],
  override: ['files', 'rules', 'parts', 'defaults', 'thresholds'],
};

/** Keys allowed at a path, for “did you mean”. */
function knownKeys(path: JsonPath): readonly string[] {
  const steps = path.map(String);
  const inner = steps[0] === 'overrides' ? steps.slice(2) : steps;
  if (steps[0] === 'overrides' && inner.length === 0) return KEYS.override ?? [];
  if (inner[0] === 'parts' && inner.length > 1) return KEYS.part ?? [];
  const last = inner.filter((step) => !/^\d+$/.test(step)).at(inner[0] === 'rules' ? 0 : -1);
  return KEYS[last ?? ''] ?? [];
}
