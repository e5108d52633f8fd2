import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EXTENSIONS } from './input';

/** What one operand of the command line stands for. */
export interface Operand {
  readonly written: string;
  readonly kind: 'file' | 'folder' | 'glob' | 'missing';
  /** Paths relative to the working folder (absolute when written so), `/`-separated, sorted. */
  readonly files: readonly string[];
}

const PATTERN = `**/*.{${EXTENSIONS.join(',')}}`;
/** Word's and WPS's lock files look like documents. */
const IGNORE = ['**/node_modules/**', '**/~$*', '**/.~*'];

/** Finds the files an operand means: a file, the reports in a folder and below it, or what a glob matches. */
export async function expandOperand(written: string, cwd: string): Promise<Operand> {
  const info = await stat(path.resolve(cwd, written)).catch(() => null);
  if (info?.isDirectory()) {
    const found = await search(PATTERN, path.resolve(cwd, written));
    return { written, kind: 'folder', files: found.map((file) => portable(path.join(written, file))) };
  }
  if (info) return { written, kind: 'file', files: [portable(written)] };
  const pattern = portable(written);
  if (!isDynamicPattern(pattern)) return { written, kind: 'missing', files: [] };
  return { written, kind: 'glob', files: await search(pattern, cwd) };
}

async function search(pattern: string, cwd: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd,
    ignore: IGNORE,
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.sort();
}

function portable(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
