/** Word files out and in, from the same minified bundles the product ships. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { parseReport } from '../src/report';
import { composeDocument } from '../src/word/compose';
import { generateReport } from './generate-report';
import { atMost, median, type Row } from './measure';

const LIMIT = { export: 150, import: 50, bundle: 300 } as const;
/** Four times the text may take at most this many times as long: a quadratic slip takes 16. */
const GROWTH = 7;

export async function benchWord(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fazhi-bench-word-'));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string): Promise<readonly Row[]> {
  const writing = await bundle<typeof import('../src/word/writing')>('writing', folder);
  const reading = await bundle<typeof import('../src/word/reading')>('reading', folder);
  const text = longText(10_000);
  const write = (markdown: string) =>
    writing.module.writeDocx({ document: composeDocument(parseReport(markdown)) });
  const begin = performance.now();
  const { bytes } = await write(text);
  const cold = performance.now() - begin;
  const read = (file: Uint8Array) => reading.module.toMarkdown(reading.module.readDocx(file));
  const start = performance.now();
  read(bytes);
  const coldRead = performance.now() - start;
  const exported = await medianOf(() => write(text));
  const longer = (await write(longText(40_000))).bytes;
  const exportGrowth = (await medianOf(() => write(longText(40_000)), 5)) / exported;
  const imported = median(() => read(bytes));
  return [
    first('export of 10,000 characters', cold),
    atMost(
      'export of 10,000 characters, median',
      exported,
      LIMIT.export,
      'ms',
      `file of ${bytes.length} bytes`,
    ),
    first('import of 10,000 characters', coldRead),
    atMost('import of 10,000 characters, median', imported, LIMIT.import, 'ms'),
    atMost('export, four times the text', exportGrowth, GROWTH, '×'),
    atMost('import, four times the text', median(() => read(longer), 7) / imported, GROWTH, '×'),
    atMost('bundle of the writer', writing.kilobytes, LIMIT.bundle, 'KB'),
    atMost('bundle of the reader', reading.kilobytes, LIMIT.bundle, 'KB'),
  ];
}

/** The first run is mostly the time V8 takes to compile, and varies with what else the machine does. */
function first(what: string, took: number): Row {
  return { what: `${what}, first run`, measured: `${took.toFixed(2)} ms`, target: '', reached: null };
}

async function bundle<Module>(name: string, folder: string): Promise<{ module: Module; kilobytes: number }> {
  const outfile = path.join(folder, `${name}.cjs`);
  const { outputFiles } = await build({
    entryPoints: [`src/word/${name}.ts`],
    outfile,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    conditions: ['worker'],
    legalComments: 'none',
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`no bundle of ${name}`);
  writeFileSync(outfile, file.contents);
  return { module: createRequire(outfile)(outfile), kilobytes: file.contents.length / 1024 };
}

/** At least so many characters of report, without a second title. */
function longText(characters: number): string {
  let text = generateReport(1).text;
  for (let seed = 2; text.length < characters; seed++) text += generateReport(seed).text.replace(/^.*\n/, '');
  return text.slice(0, text.indexOf('\n', characters) + 1 || undefined);
}

async function medianOf(run: () => Promise<unknown>, times = 15): Promise<number> {
  const took: number[] = [];
  for (let index = -2; index < times; index++) {
    const start = performance.now();
    await run();
    if (index >= 0) took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[times >> 1] ?? 0;
}
