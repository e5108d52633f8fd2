/**
 * Everything, ending in one line: `123 passed, 0 failed`. `node scripts/test.mjs [step]…` runs only those steps.
 * Each step is a process of its own with a time limit, so that a hang ends as a failure and not as a hang.
 */
import { spawn } from 'node:child_process';
import { at, ROOT } from './paths.mjs';

const MINUTE = 60_000;
const node = process.execPath;
const bin = (name, ...path) => [node, at('node_modules', name, ...path)];

/** What a step counts as when its output holds no counts: one test. */
const asOne = (_output, code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** mocha's closing lines; a run that broke off before them has failed. */
function mochaCounts(output, code) {
  const count = (word) => Number(new RegExp(`^ *(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const counts = { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The suite's own line, and whether it ran in the kind of host that was asked for. */
function hostCounts(expected) {
  return (output, code) => {
    const line = /HOST-RESULT (\{.*\})/.exec(output)?.[1];
    if (!line) return { passed: 0, failed: 1 };
    const { passed, failed, skipped, ...host } = JSON.parse(line);
    const right = Object.entries(expected).every(([key, value]) => host[key] === value);
    if (!right) console.log(`  This was another kind of host: ${JSON.stringify(host)}`);
    return { passed, failed: failed + (right && (code === 0 || failed > 0) ? 0 : 1), skipped };
  };
}

const host = (name, expected) => ({
  name: `host-${name}`,
  run: [node, at('scripts', 'host-tests.mjs'), name],
  limit: 4 * MINUTE,
  count: hostCounts(expected),
});

const mocha = (name, limit, ...args) => ({
  name,
  run: [...bin('mocha', 'bin', 'mocha.js'), ...args],
  limit,
  count: mochaCounts,
});

const STEPS = [
  { name: 'types', run: [...bin('typescript', 'bin', 'tsc'), '--noEmit'], limit: 3 * MINUTE, count: asOne },
  {
    name: 'style',
    run: [...bin('@biomejs/biome', 'bin', 'biome'), 'check', '.'],
    limit: MINUTE,
    count: asOne,
  },
  {
    name: 'generated',
    run: [node, '--import', 'tsx', at('scripts', 'generate.ts'), '--check'],
    limit: 2 * MINUTE,
    count: asOne,
  },
  { name: 'build', run: [node, at('scripts', 'build.mjs'), '--tests'], limit: 2 * MINUTE, count: asOne },
  mocha('unit', 6 * MINUTE, 'test/**/*.test.ts'),
  { name: 'demo', run: [node, at('scripts', 'demo.mjs')], limit: MINUTE, count: asOne },
  mocha('package', 2 * MINUTE, 'test/package.ts'),
  host('node', { worker: false, trusted: true }),
  host('worker', { worker: true, trusted: true }),
  host('restricted', { worker: false, trusted: false }),
];

/** Runs a command in a process group of its own, prints what it prints, and ends the group at the limit. */
function execute([command, ...args], limit) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        target.write(text);
      });
    }
    const timer = setTimeout(() => {
      console.log(`  Ended after ${limit / 1000} s.`);
      process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ output, code });
    });
  });
}

async function runStep({ name, run, limit, count }) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const { output, code } = await execute(run, limit);
  const { passed, failed, skipped = 0 } = count(output, code);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`--- ${name}: ${passed} ok, ${failed} not ok, ${skipped} left out, ${seconds} s`);
  return { passed, failed, skipped };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const counts = await runStep(step);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
