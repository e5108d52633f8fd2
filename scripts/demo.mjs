/** What a writer sees: the example reports, checked by our own command line. Findings are no failure here. */
import { spawnSync } from 'node:child_process';
import { at, ROOT } from './paths.mjs';

const { status } = spawnSync(
  process.execPath,
  [at('dist', 'cli.js'), 'lint', 'examples', '--fail-on', 'never'],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
