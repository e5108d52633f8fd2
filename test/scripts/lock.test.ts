import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface CompleteLock {
  completeLock(lock: unknown): string[];
}

describe('package-lock.json', () => {
  it('lists the packages for every system, or npm ci refuses it', async () => {
    const { completeLock } = (await import('../../scripts/complete-lock.mjs' as string)) as CompleteLock;
    const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    assert.deepEqual(completeLock(lock), [], 'run: node scripts/complete-lock.mjs');
  });
});
