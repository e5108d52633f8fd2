/** The extension in a real VS Code: activation, first findings, findings after a keystroke. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { HostTimes } from '../test/host/bench';
import { atMost, type Row } from './measure';

const ROOT = process.cwd();
const at = (...parts: string[]) => path.join(ROOT, ...parts);

export function benchHost(): readonly Row[] {
  execFileSync(process.execPath, [at('scripts', 'build.mjs'), '--tests'], { cwd: ROOT, stdio: 'ignore' });
  const output = execFileSync(
    process.execPath,
    [
      at('scripts', 'vscode-host', 'code.mjs'),
      `--extensionDevelopmentPath=${ROOT}`,
      `--extensionTestsPath=${at('dist', 'test', 'bench.js')}`,
      at('examples'),
    ],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const line = /BENCH (\{.*\})/.exec(output)?.[1];
  if (!line) throw new Error(`the host did not report its times:\n${output}`);
  const times = JSON.parse(line) as HostTimes;
  return [
    atMost('activate() with loading, Node host', times.activate, 50, 'ms'),
    atMost('open a 10,000-character report → findings', times.firstFindings, 150, 'ms'),
    atMost('keystroke in a 100 KB report → findings', times.edit, 150, 'ms'),
  ];
}
