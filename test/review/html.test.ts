import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { installedChromium } from '../../scripts/vscode-host/install.mjs';
import { html, markdown } from '../../src/formats/review-formats';
import { lint } from '../../src/lint';
import { checkedFile, hostileFiles, lintRun, sampleFile } from '../support/lint-run';
import { REPORT_WITH_FAULT } from '../support/report-with-faults';

const PLAIN = { color: false, quiet: false };
const RUN = lintRun([sampleFile(), checkedFile('柳泉县.md', REPORT_WITH_FAULT, lint), ...hostileFiles()]);
const PAGE = html.render(RUN, PLAIN);

describe('review as HTML', () => {
  it('has no script, no address outside and a policy that allows none', () => {
    assert.doesNotMatch(PAGE, /<script|javascript:|\son\w+=["']|https?:\/\/(?!www\.w3\.org)/i);
    assert.match(PAGE, /Content-Security-Policy" content="default-src 'none'/);
  });

  describe('in a browser', () => {
    let browser: Browser;
    let page: Page;
    let folder: string;
    const complaints: string[] = [];
    const requests: string[] = [];

    before(async function () {
      this.timeout(60_000);
      const executablePath = installedChromium();
      if (!executablePath) {
        console.log('      (no Chromium: set FAZHI_CHROMIUM to look at the page in a browser)');
        return this.skip();
      }
      folder = mkdtempSync(path.join(tmpdir(), 'fazhi-html-'));
      const file = path.join(folder, '审核 情况.html');
      writeFileSync(file, PAGE);
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
      const context = await browser.newContext({ javaScriptEnabled: false });
      page = await context.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
    });
    after(async () => {
      await browser?.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    });

    it('is read without script, asks for nothing and says nothing in the console', async () => {
      assert.match((await page.locator('h1').textContent()) ?? '', /审核情况/);
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith('file:') && url !== 'data:,'),
        [],
      );
    });

    it('hostile texts are texts: no element comes of them', async () => {
      assert.equal(await page.locator('img, script, iframe').count(), 0);
      assert.ok((await page.locator('main').textContent())?.includes('<script>alert(1)</script>'));
    });

    it('has names for whoever cannot see it', async () => {
      const tables = await page.locator('table').count();
      assert.equal(await page.locator('table > caption').count(), tables);
      assert.equal(await page.locator('svg[role=img] > title').count(), await page.locator('svg').count());
      assert.equal(await page.locator('html[lang="zh-CN"]').count(), 1);
      const named = await page.getByRole('region', { name: '单位与部分对照' }).count();
      assert.equal(named, 1);
    });

    it('links of the matrix lead to the opinions', async () => {
      const targets = await page
        .locator('td a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      assert.ok(targets.length > 0);
      for (const target of new Set(targets))
        assert.equal(await page.locator(`h3${target}`).count(), 1, target);
    });

    it('is not wider than the window', async () => {
      await page.setViewportSize({ width: 480, height: 800 });
      const wide = await page.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth);
      assert.equal(wide, false);
    });

    it('can be printed', async () => {
      const pdf = await page.pdf({ format: 'A4' });
      assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-');
    });
  });
});

describe('review as Markdown', () => {
  it('has no active HTML whatever the texts are', () => {
    assert.doesNotMatch(markdown.render(RUN, PLAIN), /(?<!\\)<[a-z/!]/i);
  });

  it('keeps its tables: a bar or a line break in a text ends no cell', () => {
    const tables = markdown
      .render(RUN, PLAIN)
      .split('\n\n')
      .filter((block) => block.startsWith('| '));
    for (const table of tables) {
      const widths = table
        .trimEnd()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      assert.equal(new Set(widths).size, 1, table);
    }
  });
});
