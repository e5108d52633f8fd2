import { type ConfigHost, MAX_CONFIG_BYTES } from '../config/host';
import { joinPath } from '../config/paths';
import type { ConfigProblem } from '../config/problem';
import { parseTemplate } from './parse';
import type { Template } from './types';

export interface TemplateFolder {
  readonly templates: readonly Template[];
  readonly problems: readonly ConfigProblem[];
}

/** All templates of a folder (`.fazhi/templates`, or the ones that come with the product), by file name. */
export async function readTemplates(
  host: ConfigHost,
  folder: string,
  builtIn: boolean,
): Promise<TemplateFolder> {
  const names = ((await host.list(folder)) ?? []).filter((name) => /\.md$/i.test(name));
  const read = await Promise.all(names.map((name) => readTemplate(host, joinPath(folder, name), builtIn)));
  return {
    templates: read.flatMap(({ template }) => (template === null ? [] : [template])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** One template by its file; an unreadable or missing file gives none. */
export async function readTemplate(host: ConfigHost, path: string, builtIn: boolean) {
  const read = await host.read(path, MAX_CONFIG_BYTES);
  return read.kind === 'text' ? parseTemplate(path, read.text, builtIn) : { template: null, problems: [] };
}

/** Templates to choose from: a team's own first; one of the same id takes the built-in one's place. */
export function mergeTemplates(own: readonly Template[], builtIn: readonly Template[]): readonly Template[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...builtIn.filter(({ id }) => !ids.has(id))];
}
