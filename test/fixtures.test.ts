import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../src/config/defaults';
import { fixAll, lint, safeFixes } from '../src/lint';
import { parseReport } from '../src/report';
import { rules } from '../src/rules';
import { foundIn, readFixture, writeFixture } from './support/fixtures';

/**
 * Whole reports with all rules as they are by default. Each `name.md` says behind its lines which rules fire
 * there; `name.fixed.md`, where there is one, is the text after all safe fixes. With `UPDATE=1` both are
 * written anew: read the difference before you commit it.
 */
const FOLDER = path.resolve('test/fixtures');
const UPDATE = process.env.UPDATE === '1';
const settings = defaultSettings(rules);

describe('fixtures', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && !name.endsWith('.fixed.md'));
  for (const name of names) {
    it(name, () => checkFixture(path.join(FOLDER, name)));
  }
});

function checkFixture(file: string): void {
  const { text, expected } = readFixture(readFileSync(file, 'utf8'));
  const { findings } = lint(parseReport(text), settings);
  const mended = fixAll(text, settings);
  const mendedFile = file.replace(/\.md$/, '.fixed.md');
  if (UPDATE) {
    writeFileSync(file, writeFixture(text, findings));
    if (mended.text !== text) writeFileSync(mendedFile, mended.text);
    return;
  }
  const found = foundIn(text, findings);
  assert.deepEqual(found, expected, findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  const snapshot = existsSync(mendedFile) ? readFileSync(mendedFile, 'utf8') : text;
  assert.equal(mended.text, snapshot);
  const left = lint(parseReport(snapshot), settings).findings;
  assert.deepEqual(safeFixes(left), [], 'after fixing there is still something to fix');
}
