/** Where things are, for all scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Absolute path of something in the checkout. */
export const at = (...parts) => join(ROOT, ...parts);

/** Downloads and profiles of the test host; git ignores it. */
export const CACHE = at('.vscode-test');

/** Whether the module with this `import.meta.url` is the one that was started. */
export const isMain = (url) => process.argv[1] !== undefined && fileURLToPath(url) === join(process.argv[1]);

/** package.json as an object. */
export const manifest = () => JSON.parse(readFileSync(at('package.json'), 'utf8'));
