/** Tasks on worker threads: results come in the order of the tasks, and no task can stop the others. */
import type { Worker } from 'node:worker_threads';

/** Why a task has no result. */
export type PoolFailure = { readonly why: 'timeout' } | { readonly why: 'crash'; readonly error: string };

export interface PoolOptions<Task, Result> {
  readonly tasks: readonly Task[];
  /** Threads at most. */
  readonly size: number;
  /** Starts a thread that answers every message, a task, with one message, its result. */
  start(): Worker;
  /** Milliseconds after which a task counts as hanging; its thread is ended. */
  readonly timeout: number;
  /** The result of a task that hung or took its thread down. */
  instead(task: Task, failure: PoolFailure): Result;
  /** Called in the order of the tasks; the next is taken up when it is done. */
  deliver(result: Result, task: Task): Promise<void>;
  /** Stops taking up tasks; those being worked on are dropped. */
  readonly signal: AbortSignal;
}

/** Results that may wait for a slow task before them, per thread: memory must not grow with the number of tasks. */
const WAITING = 32;

/** @throws what `deliver` throws; all threads are ended then */
export async function runPool<Task, Result>(options: PoolOptions<Task, Result>): Promise<void> {
  const run = new Run(options);
  const lanes = Array.from({ length: Math.min(options.size, options.tasks.length) }, () => run.lane());
  const ended = await Promise.allSettled(lanes);
  const failed = ended.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
}

class Run<Task, Result> {
  #next = 0;
  #delivered = 0;
  #broken = false;
  readonly #waiting = new Map<number, Result>();
  #delivery = Promise.resolve();
  #wake: (() => void)[] = [];

  constructor(private readonly options: PoolOptions<Task, Result>) {}

  /** One thread after another as long as there are tasks; a new one only where one was lost. */
  async lane(): Promise<void> {
    let worker: Worker | null = null;
    try {
      for (let index = await this.#take(); index !== null; index = await this.#take()) {
        const task = this.options.tasks[index] as Task;
        worker ??= this.#start();
        const answer: Answer<Result> = await ask<Result>(worker, task, this.options);
        if (answer === 'aborted') return;
        if (!('result' in answer)) {
          await worker.terminate();
          worker = null;
        }
        await this.#done(index, 'result' in answer ? answer.result : this.options.instead(task, answer));
      }
    } catch (error) {
      this.#broken = true;
      throw error;
    } finally {
      for (const wake of this.#wake.splice(0)) wake();
      await worker?.terminate();
    }
  }

  #start(): Worker {
    // An error between two tasks must not end the process; during one, `ask` hears of it.
    return this.options.start().on('error', () => {});
  }

  async #take(): Promise<number | null> {
    const window = WAITING * this.options.size;
    while (this.#goesOn() && this.#next >= this.#delivered + window) {
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
    return this.#goesOn() ? this.#next++ : null;
  }

  #goesOn(): boolean {
    return !this.#broken && !this.options.signal.aborted && this.#next < this.options.tasks.length;
  }

  #done(index: number, result: Result): Promise<void> {
    this.#waiting.set(index, result);
    this.#delivery = this.#delivery.then(() => this.#deliverReady());
    return this.#delivery;
  }

  async #deliverReady(): Promise<void> {
    for (;;) {
      const index = this.#delivered;
      if (!this.#waiting.has(index) || this.options.signal.aborted) break;
      const result = this.#waiting.get(index) as Result;
      this.#waiting.delete(index);
      await this.options.deliver(result, this.options.tasks[index] as Task);
      this.#delivered++;
    }
    for (const wake of this.#wake.splice(0)) wake();
  }
}

type Answer<Result> = { readonly result: Result } | PoolFailure | 'aborted';

/** Puts a task to a thread; whatever happens first decides. */
function ask<Result>(
  worker: Worker,
  task: unknown,
  { timeout, signal }: { readonly timeout: number; readonly signal: AbortSignal },
): Promise<Answer<Result>> {
  return new Promise((resolve) => {
    const settle = (answer: Answer<Result>) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
      worker.off('message', answered).off('error', crashed).off('exit', exited);
      resolve(answer);
    };
    const answered = (result: Result) => settle({ result });
    const crashed = (error: unknown) => settle({ why: 'crash', error: String(error) });
    const exited = (code: number) => settle({ why: 'crash', error: `exit code ${code}` });
    const aborted = () => settle('aborted');
    const timer = setTimeout(() => settle({ why: 'timeout' }), timeout);
    signal.addEventListener('abort', aborted);
    worker.on('message', answered).on('error', crashed).on('exit', exited);
    worker.postMessage(task);
  });
}
