/**
 * Bundles everything that runs: `node scripts/build.mjs [--dev] [--tests]`.
 * `--dev` keeps names readable and writes source maps for F5; `--tests` also bundles the suites
 * that run inside VS Code. Prints the size of each bundle; the extension's has a limit.
 */
import { chmodSync, rmSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { cliBundle } from './cli-bundle.mjs';
import { at, isMain, ROOT } from './paths.mjs';
import { withoutRuleDocs } from './without-rule-docs.mjs';

/** Bytes. What VS Code must read and compile before the first finding. */
const EXTENSION_LIMIT = 300 * 1024;
/** Bytes of rules, catalogue and parser, read when the first text is checked; half of them are the catalogue's data and YAML. */
const ENGINE_LIMIT = 960 * 1024;
/** Bytes of the reader and of the writer of Word files, each. */
const WORD_LIMIT = 300 * 1024;

/** `module` first: jsonc-parser's main file is UMD, whose inner requires no bundler can follow. */
const mainFields = ['module', 'main'];

const nodeBundle = { platform: 'node', format: 'cjs', target: 'node20', mainFields };

/**
 * `worker`: micromark's character-entity package offers a DOM version under `browser`;
 * a web worker has no DOM, so the plain one must be asked for.
 */
const workerBundle = { platform: 'browser', format: 'cjs', target: 'es2022', conditions: ['worker'] };

const products = [
  {
    in: 'src/extension/extension.ts',
    out: 'dist/extension.js',
    ...nodeBundle,
    external: ['vscode'],
    limit: EXTENSION_LIMIT,
  },
  {
    in: 'src/extension/extension.ts',
    out: 'dist/web/extension.js',
    ...workerBundle,
    external: ['vscode'],
    limit: EXTENSION_LIMIT,
  },
  // Read when they are needed; both hosts read the same file (load-bundle.ts).
  {
    in: 'src/extension/engine.ts',
    out: 'dist/engine.js',
    ...workerBundle,
    plugins: [withoutRuleDocs],
    limit: ENGINE_LIMIT,
  },
  { in: 'src/word/reading.ts', out: 'dist/word-reading.js', ...workerBundle, limit: WORD_LIMIT },
  { in: 'src/word/writing.ts', out: 'dist/word-writing.js', ...workerBundle, limit: WORD_LIMIT },
  { in: 'src/cli/cli.ts', out: 'dist/cli.js', ...cliBundle },
  {
    in: 'src/remark.ts',
    out: 'dist/remark.mjs',
    platform: 'neutral',
    format: 'esm',
    target: 'es2022',
    mainFields,
    conditions: ['worker'],
  },
];

const tests = [
  { in: 'test/host/bench.ts', out: 'dist/test/bench.js', ...nodeBundle, external: ['vscode'] },
  { in: 'test/host/node.ts', out: 'dist/test/node.js', ...nodeBundle, external: ['vscode', 'mocha'] },
  {
    in: 'test/host/worker.ts',
    out: 'dist/test/worker.js',
    ...workerBundle,
    external: ['vscode'],
    // mocha's file calls itself an ES module and looks for `exports` all the same: it would take this bundle's.
    define: { global: 'globalThis', exports: 'undefined' },
  },
];

/**
 * @param options `dev`: source maps, not minified. `tests`: the host suites too.
 * @returns one `{file, bytes, tooLarge}` per bundle. Throws when one does not build.
 */
export async function buildAll({ dev = false, withTests = false } = {}) {
  rmSync(at('dist'), { recursive: true, force: true });
  return Promise.all([...products, ...(withTests ? tests : [])].map((product) => bundle(product, dev)));
}

async function bundle({ in: entry, out, limit, ...options }, dev) {
  await build({
    ...options,
    entryPoints: [at(entry)],
    outfile: at(out),
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none',
    // A Han character is three bytes as it is, and six as an escape.
    charset: 'utf8',
    logLevel: 'warning',
    absWorkingDir: ROOT,
  });
  if (options.banner) chmodSync(at(out), 0o755);
  const bytes = statSync(at(out)).size;
  return {
    file: relative(ROOT, at(out)),
    bytes,
    limit: dev ? Number.POSITIVE_INFINITY : (limit ?? Number.POSITIVE_INFINITY),
  };
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { dev: { type: 'boolean' }, tests: { type: 'boolean' } } });
  for (const { file, bytes, limit } of await buildAll({ dev: values.dev, withTests: values.tests })) {
    const tooLarge = bytes > limit;
    if (tooLarge) process.exitCode = 1;
    const warning = tooLarge ? `  more than the ${limit / 1024} KB allowed` : '';
    console.log(`${file.padEnd(24)} ${(bytes / 1024).toFixed(0).padStart(5)} KB${warning}`);
  }
}
