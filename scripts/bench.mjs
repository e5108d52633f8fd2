/**
 * Bundles bench/ and runs it: `npm run bench [-- name…]`. The bench measures what people run, bundled code;
 * a loader that compiles on the fly wraps every function to keep its name and makes closures several times dearer.
 */
import { build } from 'esbuild';
import { at, ROOT } from './paths.mjs';

const outfile = at('dist', 'bench', 'run.mjs');
await build({
  entryPoints: [at('bench', 'run.mts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  // The tools it is compared with, and what starts VS Code, run as they are.
  external: ['markdownlint', 'autocorrect-node', 'esbuild', 'playwright-core', '@vscode/test-electron'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  absWorkingDir: ROOT,
  logLevel: 'warning',
});
await import(outfile);
