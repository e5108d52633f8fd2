import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

describe('generated files', () => {
  it('are as `npm run generate` would write them', async () => {
    const args = ['--import', 'tsx', 'scripts/generate.ts', '--check'];
    const { stderr } = await promisify(execFile)(process.execPath, args).catch(
      (error: { stderr: string; stdout: string }) => ({
        stderr: error.stdout + error.stderr,
      }),
    );
    assert.equal(stderr, '');
  });
});
