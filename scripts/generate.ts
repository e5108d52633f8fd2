/**
 * Writes every generated file that is under version control: `npm run generate`.
 * With `--check` nothing is written and the exit code is 1 when a file is stale, missing or left over.
 * A new generator is a function `() => GeneratedFile[]` in a file of its own and a line in `generators`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { configSchemaFile } from './generate/config-schema';
import { ruleDocs } from './generate/rule-docs';
import { indicatorSnippets } from './generate/snippets';
import type { Generator } from './generate/types';
import { validators } from './generate/validators';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const generators: readonly Generator[] = [configSchemaFile, ruleDocs, validators, indicatorSnippets];

function contentOf(file: string): string | null {
  const absolute = path.join(ROOT, file);
  return existsSync(absolute) ? readFileSync(absolute, 'utf8') : null;
}

/** Files in the generator's own folders that it would not write. */
function leftOver({ folders }: Generator, files: ReadonlySet<string>): string[] {
  return folders
    .filter((folder) => existsSync(path.join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    )
    .filter((file) => !files.has(file));
}

/** Paths of the files that are not as they should be, relative to the root. */
function bringUpToDate(write: boolean): string[] {
  const stale: string[] = [];
  for (const generator of generators) {
    const files = new Map(generator.files().map(({ path: file, content }) => [file, content]));
    for (const [file, content] of files) {
      if (contentOf(file) === content) continue;
      stale.push(file);
      if (!write) continue;
      mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
      writeFileSync(path.join(ROOT, file), content);
    }
    for (const file of leftOver(generator, new Set(files.keys()))) {
      stale.push(file);
      if (write) rmSync(path.join(ROOT, file));
    }
  }
  return stale;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const stale = bringUpToDate(!values.check);
for (const file of stale) console.log(`${values.check ? 'stale: ' : 'written: '}${file}`);
if (values.check && stale.length > 0) {
  console.error(`${stale.length} generated file(s) are stale: run npm run generate and commit the result.`);
  process.exitCode = 1;
}
