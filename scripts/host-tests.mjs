/**
 * Runs the end-to-end suite inside VS Code: in the Node extension host, in the web-worker host, and in
 * Restricted Mode. `node scripts/host-tests.mjs [--built] [node|worker|restricted]…`; FAZHI_VSCODE names a desktop
 * VS Code to use instead of the built-in host.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildAll } from './build.mjs';
import { at, CACHE, isMain, ROOT } from './paths.mjs';
import { ensureChromium, ensureServer } from './vscode-host/install.mjs';

export const HOSTS = ['node', 'worker', 'restricted'];

/** What the extension reads beside its code. */
const STAGED = [
  'dist/web',
  'dist/test/worker.js',
  'dist/engine.js',
  'dist/word-reading.js',
  'dist/word-writing.js',
  'docs',
  'examples',
  'images',
  'l10n',
  'schemas',
  'snippets',
  'styles',
  'templates',
  'package.nls.json',
  'package.nls.zh-cn.json',
];

/** A copy of the extension whose manifest has only `browser`: with both entries VS Code takes the Node host. */
function stageForWorker() {
  const stage = join(CACHE, 'worker-stage');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const path of STAGED)
    if (existsSync(at(path))) cpSync(at(path), join(stage, path), { recursive: true });
  const { main: _main, ...manifest } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest));
  return stage;
}

/** A fresh copy of the example workspace: the suite edits and saves. */
function stageWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-workspace-'));
  cpSync(at('examples'), folder, { recursive: true });
  return folder;
}

/**
 * @param host one of HOSTS.
 * @returns whether VS Code ended well. The counts are on the line that begins with HOST-RESULT.
 */
async function runHost(host) {
  const extension = host === 'worker' ? stageForWorker() : ROOT;
  const folder = stageWorkspace();
  try {
    await runTests({
      vscodeExecutablePath: process.env.FAZHI_VSCODE ?? at('scripts', 'vscode-host', 'code.mjs'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(extension, 'dist', 'test', host === 'worker' ? 'worker.js' : 'node.js'),
      launchArgs: [folder],
      extensionTestsEnv: host === 'restricted' ? { FAZHI_HOST_RESTRICTED: '1' } : {},
    });
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  const chosen = process.argv.slice(2).filter((host) => HOSTS.includes(host));
  if (!process.argv.includes('--built')) await buildAll({ withTests: true });
  if (!process.env.FAZHI_VSCODE) await Promise.all([ensureServer(), ensureChromium()]);
  for (const host of chosen.length > 0 ? chosen : HOSTS) {
    if (!(await runHost(host))) process.exitCode = 1;
  }
}
