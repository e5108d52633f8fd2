import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { defaultSettings } from '../src/config/defaults';
import { lint } from '../src/lint';
import remarkFazhiReport from '../src/remark';
import { parseReport } from '../src/report';
import { LineIndex } from '../src/report/position';
import { rules } from '../src/rules';
import { REPORT_WITH_FAULT } from './support/report-with-faults';

const run = promisify(execFile);

/** What our own engine finds, as `line:column rule`. */
function own(text: string): string[] {
  const lines = new LineIndex(text);
  return lint(parseReport(text), defaultSettings(rules)).findings.map(({ start, rule }) => {
    const { line, column } = lines.positionAt(start);
    return `${line}:${column} ${rule}`;
  });
}

describe('the remark plugin', () => {
  it('gives messages with rule, page, place and what is expected', () => {
    const file = new VFile(REPORT_WITH_FAULT);
    const processor = unified().use(remarkParse).use(remarkFazhiReport);
    processor.runSync(processor.parse(file), file);
    const message = file.messages.find(({ ruleId }) => ruleId === 'numbering/heading-period');
    assert.ok(message);
    assert.equal(message.source, 'fazhi');
    assert.equal(message.url, 'docs/rules/numbering/heading-period.md');
    assert.deepEqual([message.line, message.column], [5, 12]);
    assert.deepEqual(message.expected, ['']);
    assert.equal(message.actual, '。');
  });

  it('takes the same options as the command line', () => {
    const file = new VFile('# 会议通知\n\n（一）事项。\n\n请准时参加。\n');
    const processor = unified().use(remarkParse).use(remarkFazhiReport, { force: true, language: 'en' });
    processor.runSync(processor.parse(file), file);
    assert.ok(file.messages.length > 0);
    assert.doesNotMatch(file.messages[0]?.reason ?? '', /^标题/);
  });
});

describe('the plugin under the real remark-cli', () => {
  let folder: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'fazhi-remark-'));
    await build({
      entryPoints: ['src/remark.ts'],
      outfile: path.join(folder, 'remark.mjs'),
      bundle: true,
      platform: 'neutral',
      format: 'esm',
      mainFields: ['module', 'main'],
      conditions: ['worker'],
      logLevel: 'error',
    });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('finds what our own engine finds', async () => {
    writeFileSync(path.join(folder, 'report.md'), REPORT_WITH_FAULT);
    const cli = path.resolve('node_modules/remark-cli/cli.js');
    const args = [cli, '--no-stdout', '--use', './remark.mjs', 'report.md'];
    const { stderr } = await run(process.execPath, args, { cwd: folder }).catch(
      (error: { stderr: string }) => error,
    );
    const found = Array.from(
      stderr.matchAll(/^(\d+:\d+)(?:-\d+:\d+)?\s.*?\s([a-z]+\/[a-z0-9-]+)\s+fazhi\s*$/gm),
      ([, place, rule]) => `${place} ${rule}`,
    );
    assert.deepEqual(found.sort(), own(REPORT_WITH_FAULT).sort(), stderr);
  });
});
