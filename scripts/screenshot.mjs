/**
 * A picture of the extension at work: `node scripts/screenshot.mjs OUT.png [options]`.
 *   --file NAME     file of the example workspace to open (default: the faulty one)
 *   --line N        line to put the cursor on
 *   --do STEP       repeatable, in order: `command:Title` through the Command Palette, `key:Control+.`,
 *                   `type:text`, `hover:text`, `click:text`, `at:CSS selector` (mouse over it), `wait:ms`
 *   --folder PATH   another workspace    --size 1440x900    --light    --lang en
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { at, ROOT } from './paths.mjs';
import { chinese } from './vscode-host/chinese.mjs';
import { ensureServer } from './vscode-host/install.mjs';
import { openBrowser, startServer, workbenchUrl } from './vscode-host/server.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string' },
    line: { type: 'string' },
    do: { type: 'string', multiple: true, default: [] },
    folder: { type: 'string', default: at('examples') },
    size: { type: 'string', default: '1440x900' },
    light: { type: 'boolean' },
    lang: { type: 'string', default: 'zh' },
  },
});

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': values.light ? 'Default Light Modern' : 'Default Dark Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.editorAssociations': { '*.md': 'default' },
};

const STEPS = {
  command: (page, text) => throughPalette(page, `>${text}`),
  key: (page, keys) => page.keyboard.press(keys),
  type: (page, text) => page.keyboard.type(text),
  hover: (page, text) => page.locator('.view-line span', { hasText: text }).last().hover(),
  click: (page, text) => page.getByText(text).first().click(),
  at: (page, css) => page.locator(css).first().hover(),
  wait: (page, ms) => page.waitForTimeout(Number(ms)),
};

async function throughPalette(page, text) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(text);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.waitForTimeout(1500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
}

async function openFile(page, name) {
  await throughPalette(page, name);
  await page.locator('.monaco-editor .view-line').first().waitFor();
  if (values.line) await throughPalette(page, `:${values.line}`);
  await page.waitForTimeout(2000);
}

await ensureServer();
const profile = mkdtempSync(join(tmpdir(), 'fazhi-shot-'));
const data = join(profile, 'data');
const folder = join(profile, basename(resolve(values.folder)));
cpSync(resolve(values.folder), folder, { recursive: true });
const server = await startServer({
  data,
  extensions: join(profile, 'extensions'),
  settings: SETTINGS,
  args: values.lang === 'zh' ? await chinese(data) : [],
});
const [width, height] = values.size.split('x').map(Number);
const browser = await openBrowser({
  viewport: { width, height },
  locale: values.lang === 'zh' ? 'zh-CN' : 'en',
});
try {
  const { page } = browser;
  await page.goto(workbenchUrl(server, { folder, extension: ROOT }));
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(4000);
  await openFile(
    page,
    values.file ?? readdirSync(folder).find((name) => name.startsWith('待修改')) ?? 'README.md',
  );
  for (const step of values.do) {
    const [, name, argument] = /^(\w+):([\s\S]*)$/.exec(step) ?? [];
    if (!STEPS[name]) throw new Error(`Unknown step: ${step}`);
    await STEPS[name](page, argument);
    await page.waitForTimeout(300);
  }
} finally {
  // Also of a step that failed: the picture says why.
  await browser.page.screenshot({ path: positionals[0] ?? 'screenshot.png' });
  await browser.close();
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
}
