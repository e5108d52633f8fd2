import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { runPool } from '../../src/cli/pool';

/** A thread that answers a number with its double, hangs on `hang`, dies on `crash`, and waits where told. */
const CODE = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (task) => {
  if (task === 'hang') for (;;);
  if (task === 'crash') throw new Error('broken');
  if (task === 'exit') process.exit(3);
  setTimeout(() => parentPort.postMessage(task * 2), task % 3 === 0 ? 20 : 0);
});`;

type Task = number | string;

async function run(tasks: readonly Task[], size = 3, signal = new AbortController().signal) {
  const results: (number | string)[] = [];
  let started = 0;
  await runPool<Task, number | string>({
    tasks,
    size,
    start: () => {
      started++;
      return new Worker(CODE, { eval: true });
    },
    timeout: 1500,
    instead: (task, failure) => `${task}: ${failure.why}`,
    deliver: async (result) => {
      results.push(result);
    },
    signal,
  });
  return { results, started };
}

describe('pool', () => {
  it('delivers results in the order of the tasks, whoever is done first', async () => {
    const tasks = Array.from({ length: 300 }, (_, i) => i);
    const { results, started } = await run(tasks);
    assert.deepEqual(
      results,
      tasks.map((task) => task * 2),
    );
    assert.equal(started, 3);
  });

  it('passes over tasks that hang or take their thread down, and goes on', async () => {
    const { results } = await run([1, 'hang', 2, 'crash', 3, 'exit', 4], 2);
    assert.deepEqual(results, [2, 'hang: timeout', 4, 'crash: crash', 6, 'exit: crash', 8]);
  });

  it('stops when it is told to, even in the middle of a task that hangs', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    const { results } = await run([1, 'hang', 2], 1, controller.signal);
    assert.deepEqual(results, [2]);
  });

  it('ends all threads and throws what the delivery throws', async () => {
    const broken = runPool<Task, number>({
      tasks: [1, 2, 3, 4, 5, 6],
      size: 2,
      start: () => new Worker(CODE, { eval: true }),
      timeout: 1500,
      instead: () => 0,
      deliver: async () => {
        throw new Error('disk full');
      },
      signal: new AbortController().signal,
    });
    await assert.rejects(broken, /disk full/);
  });
});
