/** Starts and stops VS Code servers and pages that show them. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium, ensureServer, SERVER, SERVER_NODE } from './install.mjs';

const STARTUP_LIMIT = 30_000;

/** Works as root, offline and without a GPU. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function untilUp(origin, child) {
  const end = Date.now() + STARTUP_LIMIT;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`The VS Code server ended with code ${child.exitCode}.`);
    const answer = await fetch(origin).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The VS Code server did not answer in 30 s.');
}

/**
 * @param options `data`, `extensions`: folders it may write to; `trust`: leave workspace trust on;
 *   `settings`: user settings; `port`: a fixed one; `args`: more server arguments.
 * @returns `{origin, authority, stop}`.
 */
export async function startServer({
  data,
  extensions,
  trust = false,
  settings = {},
  port,
  args = [],
  env = {},
}) {
  await ensureServer();
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  const chosen = port ?? (await freePort());
  const child = spawn(
    SERVER_NODE,
    [
      ...[join(SERVER, 'out', 'server-main.js'), '--host', '127.0.0.1', '--port', String(chosen)],
      ...['--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver'],
      ...['--user-data-dir', data, '--extensions-dir', extensions, '--disable-telemetry'],
      ...(trust ? [] : ['--disable-workspace-trust']),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  );
  child.stdout.resume();
  child.stderr.resume();
  const origin = `http://127.0.0.1:${chosen}`;
  await untilUp(origin, child);
  return { origin, authority: `127.0.0.1:${chosen}`, stop: () => stopChild(child) };
}

function stopChild(child) {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/**
 * Address that opens a folder with an extension under development.
 * @param options absolute paths; `tests` is the suite to run, if any.
 */
export function workbenchUrl(server, { folder, extension, tests }) {
  const remote = (path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (folder) query.set('folder', folder);
  return `${server.origin}/?${query}`;
}

/** A browser with one page. `options` go to Playwright's `newPage`. */
export async function openBrowser(options = {}) {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
  const page = await browser.newPage(options);
  return { page, close: () => browser.close() };
}
