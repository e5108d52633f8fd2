import type { SchemaError, Validator } from './generated/validators';

export type JsonPath = readonly (string | number)[];

export interface Pruned {
  /** What is left when everything invalid is taken out: valid against the schema. */
  readonly data: unknown;
  readonly errors: readonly { readonly error: SchemaError; readonly path: JsonPath }[];
}

/** More rounds than this are never needed: each takes out at least one level of the tree. */
const ROUNDS = 12;

/**
 * Takes out of `data` what the schema refuses, and only that, so that one slip never disables
 * the rest of a team's settings. The paths of the errors are those of the original data.
 */
export function prune(data: unknown, validate: Validator): Pruned {
  const errors: { error: SchemaError; path: JsonPath }[] = [];
  let left = data;
  for (let round = 0; round < ROUNDS; round++) {
    if (validate(left)) return { data: left, errors };
    const found = (validate.errors ?? []).filter((error) => error.keyword !== 'if');
    if (round === 0) errors.push(...found.map((error) => ({ error, path: pointerPath(error.instancePath) })));
    left = withoutAll(left, found.map(badPath));
  }
  return { data: validate({}) ? {} : left, errors };
}

/** The path whose removal mends the error. */
function badPath(error: SchemaError): JsonPath {
  const path = pointerPath(error.instancePath);
  const extra = error.params.additionalProperty ?? error.params.propertyName;
  return typeof extra === 'string' ? [...path, extra] : path;
}

/** `/overrides/0/files` as `['overrides', '0', 'files']`; `~1` is a slash, `~0` a tilde. */
export function pointerPath(pointer: string): JsonPath {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function withoutAll(data: unknown, paths: readonly JsonPath[]): unknown {
  if (paths.some((path) => path.length === 0)) return {};
  if (Array.isArray(data)) {
    return data
      .map((item, index) => childWithout(item, String(index), paths))
      .filter((item) => item !== undefined);
  }
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, childWithout(value, key, paths)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function childWithout(value: unknown, key: string, paths: readonly JsonPath[]): unknown {
  const inner = paths.filter((path) => String(path[0]) === key).map((path) => path.slice(1));
  if (inner.length === 0) return value;
  return inner.some((path) => path.length === 0) ? undefined : withoutAll(value, inner);
}
