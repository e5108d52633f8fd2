import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ConfigHost, FileRead } from '../config';
import { decodeText } from '../config/decode';

/** `/`-separated, as the team folder's paths are. */
export function portable(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}

/** File names differ in case only where the file system cares. */
function samePath(a: string, b: string): boolean {
  return process.platform === 'linux' ? a === b : a.toLowerCase() === b.toLowerCase();
}

/**
 * The disk as the team folder sees it. Below `root` no symbolic link is followed, neither of a file nor
 * of a folder on the way: it could lead out of the workspace.
 */
export function nodeHost(root: string): ConfigHost {
  const realRoot = realpath(root).catch(() => null);
  return {
    async read(file, limit): Promise<FileRead> {
      const [info, elsewhere] = await Promise.all([
        lstat(file).catch(() => null),
        leadsElsewhere(root, realRoot, file),
      ]);
      if (!info) return { kind: 'missing' };
      if (elsewhere) return { kind: 'refused', why: 'link' };
      if (!info.isFile()) return { kind: 'refused', why: 'unreadable' };
      if (info.size > limit) return { kind: 'refused', why: 'too-large' };
      const bytes = await readFile(file).catch(() => null);
      const text = bytes && decodeText(bytes);
      return text === null ? { kind: 'refused', why: 'unreadable' } : { kind: 'text', text };
    },
    async list(folder) {
      const info = await stat(folder).catch(() => null);
      const names = info?.isDirectory() ? await readdir(folder).catch(() => null) : null;
      return names?.sort() ?? null;
    },
  };
}

async function leadsElsewhere(
  root: string,
  realRoot: Promise<string | null>,
  file: string,
): Promise<boolean> {
  const [from, to] = await Promise.all([realRoot, realpath(file).catch(() => null)]);
  if (!from || !to) return true;
  return !samePath(to, path.join(from, path.relative(root, file)));
}

/**
 * The workspace folder a team folder or configuration belongs to, for want of an editor that says so:
 * the highest of the version-controlled folder around it, the working folder if that holds it, and the
 * folder it stands in. Nothing outside is read.
 */
export function workspaceRoot(cwd: string, inside: string): string {
  const candidates = [inside, repositoryOf(inside), holds(cwd, inside) ? cwd : null];
  return candidates.filter((folder) => folder !== null).reduce((a, b) => (a.length <= b.length ? a : b));
}

function repositoryOf(folder: string): string | null {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? null : repositoryOf(above);
}

function holds(folder: string, inner: string): boolean {
  const relative = path.relative(folder, inner);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
