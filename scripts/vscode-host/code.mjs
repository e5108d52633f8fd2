#!/usr/bin/env node
/**
 * Stands where a desktop VS Code stands: understands the arguments @vscode/test-electron passes, runs the
 * suite in a VS Code server shown by a headless Chromium, prints its log and ends with its exit code.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser, startServer, workbenchUrl } from './server.mjs';

/** Lines of the suite begin with this (test/host/reporter.ts); the rest is VS Code's own log. */
const SUITE_LINE = '[suite] ';
/** VS Code's own chatter about services that are not there. */
const NOISE = /\[AgentHost\]|\[ChatModelSelection\]|AgentHostProtocol|spdlog|AccountPolicyGate|open-vsx/;
/** Lines of VS Code's log shown when a run fails. */
const LAST_LINES = 40;

const LIMIT = Number(process.env.FAZHI_HOST_TIMEOUT ?? 150_000);

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});

const profile = mkdtempSync(join(tmpdir(), 'fazhi-host-'));
// @vscode/test-electron always switches workspace trust off; the Restricted Mode run asks for it back.
const trust = process.env.FAZHI_HOST_RESTRICTED === '1';
const server = await startServer({
  data: join(profile, 'data'),
  extensions: join(profile, 'extensions'),
  trust,
  settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
});

/** Resolves with the suite's exit code; 1 when it says nothing in time. */
async function runSuite(page) {
  const ended = new Promise((done) => {
    const timer = setTimeout(() => {
      console.error(`The suite did not report within ${LIMIT / 1000} s.`);
      done(1);
    }, LIMIT);
    page.exposeFunction('codeAutomationExit', (code) => {
      clearTimeout(timer);
      done(code);
    });
  });
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = args.map(String).join(' ');
    if (line.startsWith(SUITE_LINE)) console.log(line.slice(SUITE_LINE.length));
    else if (!NOISE.test(line)) log.push(line);
  });
  await page.goto(
    workbenchUrl(server, {
      folder: positionals[0] && resolve(positionals[0]),
      extension: values.extensionDevelopmentPath,
      tests: values.extensionTestsPath,
    }),
  );
  return ended;
}

const log = [];
let code = 1;
try {
  const browser = await openBrowser({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  code = await runSuite(browser.page);
  await browser.close();
} finally {
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
}
if (code !== 0) console.error(['', 'The end of VS Code’s log:', ...log.slice(-LAST_LINES)].join('\n'));
process.exit(code);
