import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtInCatalog } from '../../src/catalog';
import { parseReport } from '../../src/report';
import { rollOver } from '../../src/template/rollover';
import { outline } from './outlines';

/**
 * Three published reports rolled over; the results were read line by line. No sentence of theirs is kept:
 * one line here is heading depth, number of placeholders, and a digest of the drafted line.
 * After a change, read the new drafts, then: UPDATE=1 npx mocha test/template/rollover-real.test.ts
 */
const REPORTS = new URL('../../../shared/reports/', import.meta.url);
const KEPT = new URL('../fixtures/rollover/', import.meta.url);

describe('rollover of published reports', () => {
  for (const [number, year] of [
    ['000', 2024],
    ['001', 2024],
    ['004', 2023],
  ] as const) {
    it(`${number} to ${year}`, function () {
      const name = existsSync(REPORTS)
        ? readdirSync(REPORTS).find((file) => file.startsWith(number))
        : undefined;
      if (name === undefined) return this.skip();
      const report = parseReport(readFileSync(new URL(name, REPORTS), 'utf8'));
      const { text } = rollOver(report, {
        year,
        catalog: builtInCatalog,
        lastYear: null,
        template: outline('government'),
      });
      const file = new URL(`${number}.txt`, KEPT);
      if (process.env.UPDATE) writeFileSync(file, digest(text));
      assert.equal(digest(text), readFileSync(file, 'utf8'));
    });
  }
});

function digest(text: string): string {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines
    .map((line) => `${/^#*/.exec(line)?.[0].length} ${line.split('{{').length - 1} ${hash(line)}\n`)
    .join('');
}

function hash(line: string): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 12);
}
