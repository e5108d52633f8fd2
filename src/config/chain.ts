import { type ConfigFile, parseConfigFile, valueRange } from './file';
import { type ConfigHost, type FileRead, MAX_CONFIG_BYTES } from './host';
import { folderOf, relativeTo, resolveWithin } from './paths';
import { type ConfigProblem, configSource, problemAt } from './problem';
import type { JsonPath } from './prune';

/** A long chain is a mistake nobody can follow any more. */
const MAX_FILES = 50;

/** The files a configuration consists of: what it extends first, itself last (later ones win). */
export interface ConfigChain {
  readonly files: readonly ConfigFile[];
  /** Every path that was asked for, present or not: a change to any of them is a reason to read again. */
  readonly watched: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

interface Walk {
  readonly host: ConfigHost;
  readonly root: string;
  readonly files: ConfigFile[];
  readonly watched: string[];
  readonly problems: ConfigProblem[];
}

/** Where a reference to a file stands, so that a failure can be underlined there. */
interface Reference {
  readonly file: ConfigFile;
  readonly at: JsonPath;
  readonly written: string;
}

/** Reads a configuration and all it extends. Never throws: whatever fails is a problem, and the rest applies. */
export async function readChain(host: ConfigHost, root: string, path: string): Promise<ConfigChain> {
  const walk: Walk = { host, root, files: [], watched: [], problems: [] };
  await visit(walk, path, [], null);
  return { files: walk.files, watched: walk.watched, problems: walk.problems };
}

async function visit(
  walk: Walk,
  path: string,
  above: readonly string[],
  from: Reference | null,
): Promise<void> {
  if (walk.files.some((file) => file.source.path === path)) return;
  if (walk.watched.length >= MAX_FILES)
    return complain(walk, from, `套用的文件超过 ${MAX_FILES} 个，从这里起不再读取。`);
  walk.watched.push(path);
  const read = await walk.host.read(path, MAX_CONFIG_BYTES);
  if (read.kind !== 'text') return unreadable(walk, path, read, from);
  const file = parseConfigFile(path, read.text);
  walk.problems.push(...file.problems);
  const list = typeof file.data.extends === 'string' ? [file.data.extends] : (file.data.extends ?? []);
  for (const [index, written] of list.entries()) {
    const at =
      typeof file.data.extends === 'string'
        ? ['extends']
        : ['extends', positionInSource(file, written, index)];
    await follow(walk, { file, at, written }, [...above, path]);
  }
  walk.files.push(file);
}

/** Index of an entry in the file as written: entries taken out as invalid shift the list. */
function positionInSource(file: ConfigFile, written: string, index: number): number {
  const list = file.tree?.children?.find((child) => child.children?.[0]?.value === 'extends')?.children?.[1];
  const found = list?.children?.findIndex((item) => item.value === written) ?? -1;
  return found < 0 ? index : found;
}

async function follow(walk: Walk, from: Reference, above: readonly string[]): Promise<void> {
  const resolved = resolveWithin(walk.root, folderOf(from.file.source.path), from.written);
  if (!resolved.ok) {
    const why = resolved.why === 'outside' ? '指到了工作区外面' : '不是相对路径';
    return complain(
      walk,
      from,
      `“${from.written}”${why}，已拒绝读取。只能套用工作区内的文件，路径相对于本文件。`,
    );
  }
  const loop = above.indexOf(resolved.path);
  if (loop >= 0) {
    const names = [...above.slice(loop), resolved.path].map((path) => relativeTo(walk.root, path));
    return complain(walk, from, `循环套用：${names.join(' → ')}。这一处已忽略，其余设置仍然生效。`);
  }
  await visit(walk, resolved.path, above, from);
}

const REFUSALS: Readonly<Record<'missing' | 'link' | 'too-large' | 'unreadable', string>> = {
  missing: '没有这个文件',
  link: '是符号链接，可能指到工作区外面，已拒绝读取',
  'too-large': `超过 ${MAX_CONFIG_BYTES / 1024} KB，已拒绝读取`,
  unreadable: '无法读取',
};

function unreadable(
  walk: Walk,
  path: string,
  read: Exclude<FileRead, { kind: 'text' }>,
  from: Reference | null,
): void {
  const why = REFUSALS[read.kind === 'refused' ? read.why : 'missing'];
  if (from !== null) {
    complain(walk, from, `“${from.written}”${why}。`);
    return;
  }
  const message = `${relativeTo(walk.root, path)} ${why}，团队设置没有生效。`;
  walk.problems.push(problemAt(configSource(path, ''), { start: 0, end: 0 }, message));
}

function complain(walk: Walk, from: Reference | null, message: string): void {
  if (from === null) return;
  const { file, at } = from;
  walk.problems.push(problemAt(file.source, valueRange(file.tree, at), message));
}
