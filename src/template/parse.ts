import { type Document, isMap, isNode, parseDocument } from 'yaml';
import { explainSchemaError } from '../config/explain-error';
import { type SchemaError, validateTemplate } from '../config/generated/validators';
import { type ConfigProblem, type ConfigSource, configSource, problemAt } from '../config/problem';
import { type JsonPath, prune } from '../config/prune';
import { didYouMean } from '../config/suggest';
import type { PartId, TextRange } from '../report/types';
import type { Template, TemplateLevel, TemplateSection, TemplateVariable } from './types';
import { COMPUTED } from './variables';

/** The front matter of a template: the shape schemas/template.schema.json checks. */
interface FrontData {
  readonly name?: string;
  readonly description?: string;
  readonly level?: TemplateLevel;
  readonly variables?: Readonly<
    Record<string, { readonly prompt?: string; readonly default?: string | number }>
  >;
  readonly sections?: readonly {
    readonly title: string;
    readonly required?: boolean;
    readonly part?: PartId;
    readonly minLength?: number;
  }[];
}

export interface ParsedTemplate {
  /** Usable even when something is wrong with it; null without any front matter. */
  readonly template: Template | null;
  readonly problems: readonly ConfigProblem[];
}

const FRONT = /^\ufeff?---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:^|\r\n?|\n)---[ \t]*(?:\r\n?|\n|$)/;
const LONGEST_FRONT = 40_000;

/** Reads a template file. Never throws: mistakes are problems with a place, the rest is used. */
export function parseTemplate(path: string, text: string, builtIn = false): ParsedTemplate {
  const source = configSource(path, text);
  const match = FRONT.exec(text.slice(0, LONGEST_FRONT));
  const id = (path.split('/').at(-1) ?? path).replace(/\.md$/i, '');
  if (!match) {
    const message = '模板开头要有文件头：--- 之间写 name（名称）和 level（层级）。';
    return {
      template: null,
      problems: [problemAt(source, { start: 0, end: Math.min(3, text.length) }, message)],
    };
  }
  const yaml = match[1] ?? '';
  const offset = match[0].indexOf(yaml, 3);
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
  const broken = document.errors.slice(0, 3).map((error) => {
    const range = { start: offset + error.pos[0], end: offset + Math.max(error.pos[1], error.pos[0] + 1) };
    return problemAt(source, range, '文件头不是正确的 YAML：检查缩进、冒号后的空格和引号。');
  });
  const { data, problems } = checkShape(source, document, offset);
  const body = text.slice(match[0].length);
  const template = templateFrom(id, data, body, builtIn);
  return {
    template,
    problems: [...broken, ...problems, ...checkBody(source, template, text.length - body.length)],
  };
}

function checkShape(source: ConfigSource, document: Document, offset: number) {
  const pruned = prune(plainData(document), validateTemplate);
  const problems = pruned.errors
    .filter(({ error }) => error.keyword !== 'propertyNames')
    .map(({ error, path }) =>
      problemAt(
        source,
        errorRange(document, error, path, offset),
        explainSchemaError(error, knownKeys(path)),
      ),
    );
  // prune() leaves only what the schema accepts, and FrontData is that schema as a type.
  return { data: pruned.data as FrontData, problems };
}

function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch {
    return {};
  }
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['name', 'description', 'level', 'variables', 'sections'],
  sections: ['title', 'required', 'part', 'minLength'],
  variables: ['prompt', 'default'],
};

function knownKeys(path: JsonPath): readonly string[] {
  return KEYS[String(path[0] ?? '')] ?? [];
}

function errorRange(document: Document, error: SchemaError, path: JsonPath, offset: number): TextRange {
  const extra = error.params.additionalProperty ?? error.params.propertyName;
  if (typeof extra === 'string')
    return keyRange(document, path, extra, offset) ?? valueRange(document, path, offset);
  return error.keyword === 'required'
    ? firstLine(document, path, offset)
    : valueRange(document, path, offset);
}

function nodeAt(document: Document, path: JsonPath): unknown {
  return path.length === 0 ? document.contents : document.getIn(path.map(indexOrKey), true);
}

function indexOrKey(step: string | number): string | number {
  return /^\d+$/.test(String(step)) ? Number(step) : step;
}

function valueRange(document: Document, path: JsonPath, offset: number): TextRange {
  const node = nodeAt(document, path);
  const range = isNode(node) ? node.range : null;
  return range
    ? { start: offset + range[0], end: offset + Math.max(range[1], range[0] + 1) }
    : { start: 0, end: 3 };
}

function firstLine(document: Document, path: JsonPath, offset: number): TextRange {
  const { start } = valueRange(document, path, offset);
  return { start, end: start + 1 };
}

function keyRange(document: Document, path: JsonPath, key: string, offset: number): TextRange | null {
  const map = nodeAt(document, path);
  const pair = isMap(map)
    ? map.items.find((item) => isNode(item.key) && String(item.key) === key)
    : undefined;
  const range = pair && isNode(pair.key) ? pair.key.range : null;
  return range ? { start: offset + range[0], end: offset + range[1] } : null;
}

function templateFrom(id: string, data: FrontData, body: string, builtIn: boolean): Template {
  const variables = Object.entries(data.variables ?? {}).map(
    ([name, own]): TemplateVariable => ({
      name,
      prompt: own.prompt ?? null,
      default: own.default === undefined ? null : String(own.default),
    }),
  );
  const sections = (data.sections ?? []).map(
    (own): TemplateSection => ({
      title: own.title,
      required: own.required ?? true,
      part: own.part ?? null,
      minLength: own.minLength ?? 0,
    }),
  );
  const { name = id, description = '', level = 'government' } = data;
  return { id, name, description, level, variables, sections, body, builtIn };
}

/** Variables nobody declared, and sections the outline does not have: both surely a slip. */
function checkBody(source: ConfigSource, template: Template, offset: number): ConfigProblem[] {
  const known = new Set<string>([
    ...COMPUTED,
    'region',
    'organ',
    ...template.variables.map(({ name }) => name),
  ]);
  return [...template.body.matchAll(/\{\{([A-Za-z]\w*)\}\}/g)].flatMap((match) => {
    const name = match[1] ?? '';
    if (known.has(name)) return [];
    const start = offset + match.index;
    const message = `没有定义变量“${name}”${didYouMean(name, known)}新建报告时这里会原样保留。`;
    return [problemAt(source, { start, end: start + match[0].length }, message, 'warning')];
  });
}
