/** Builds the extension and packs it: `npm run package` writes fazhi-report-VERSION.vsix. */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from './build.mjs';
import { at, isMain, manifest, ROOT } from './paths.mjs';

/**
 * Packs what is in dist/ and whatever .vscodeignore lets in.
 * @param packagePath where to write; in the checkout's folder when left out.
 * @returns the path written.
 */
export async function pack(packagePath = at(`fazhi-report-${manifest().version}.vsix`)) {
  await createVSIX({
    cwd: ROOT,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

if (isMain(import.meta.url)) {
  await buildAll();
  const file = await pack();
  console.log(`${relative(ROOT, file)}  ${(statSync(file).size / 1024).toFixed(0)} KB`);
}
