/**
 * Folders of submissions: `npm run bench:folder -- [300|3000|100000]…`. Writes a generated corpus to a temporary
 * folder and runs the built command line on it as a process; prints time and the most memory it had.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { submission } from './submissions';

const CLI = path.resolve('dist/cli.js');
const LENGTH = 10_000;
/** Files of one folder: more make file systems slow. */
const FILES_A_FOLDER = 1000;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number | null;
  readonly code: number | null;
}

function writeCorpus(folder: string, count: number): void {
  for (let seed = 0; seed < count; seed++) {
    const below = path.join(folder, String(Math.floor(seed / FILES_A_FOLDER)).padStart(3, '0'));
    if (seed % FILES_A_FOLDER === 0) mkdirSync(below, { recursive: true });
    const { name, text } = submission(seed, LENGTH);
    writeFileSync(path.join(below, name), text);
  }
}

async function measure(args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes: number | null = null;
  const watch = setInterval(() => {
    megabytes = peakMemory(child.pid) ?? megabytes;
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, megabytes, code };
}

/** The most memory a process had so far (Linux says it in /proc); null elsewhere. */
function peakMemory(pid: number | undefined): number | null {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak ? Number(peak) / 1024 : null;
  } catch {
    return null;
  }
}

async function run(count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fazhi-bench-'));
  try {
    writeCorpus(folder, count);
    const result = path.join(folder, 'result');
    report(
      count,
      'lint --format jsonl',
      await measure(['lint', folder, '--format', 'jsonl', '--output', `${result}.jsonl`]),
    );
    if (count <= 3000) {
      report(
        count,
        'review (copying and opinions)',
        await measure(['review', folder, '--output', `${result}.html`]),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(count: number, what: string, { seconds, megabytes, code }: Measured): void {
  const memory = megabytes === null ? '' : `, ${megabytes.toFixed(0)} MB at most`;
  console.log(`${count} reports, ${what}: ${seconds.toFixed(1)} s${memory}, exit code ${code}`);
}

const counts = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);
for (const count of counts.length > 0 ? counts : [300, 3000]) await run(count);
