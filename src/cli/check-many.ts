/** Many files, one after the other or on several threads; the results come in the order of the files. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { failure } from '../formats/summarize';
import { type Examined, examineFile, type FileJob, type JobRequest } from './check-file';
import type { Io, Say } from './io';
import { type PoolFailure, runPool } from './pool';
import { Progress } from './progress';

export interface ManyOptions {
  /** Threads; null lets the program choose. */
  readonly jobs: number | null;
  /** Seconds after which a file is passed over. */
  readonly timeout: number;
}

export const DEFAULT_TIMEOUT = 60;

/** Megabytes for short-lived objects: a tenth less memory than by default at the same speed (measured). */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Starting a thread costs as much as checking some files. */
const FILES_A_THREAD = 8;

/**
 * Examines files and hands each result on.
 * A file that hangs or crashes the check is a failed one; where there are several, each runs on a thread that can be ended.
 */
export async function examineMany(
  job: FileJob,
  files: readonly string[],
  options: ManyOptions,
  io: Io,
  deliver: (examined: Examined) => Promise<void>,
): Promise<void> {
  const progress = new Progress(io, files.length);
  const step = async (examined: Examined) => {
    progress.clear();
    await deliver(examined);
    progress.done(examined.file.path);
  };
  try {
    if (files.length < 2 && options.jobs === null) {
      for (const file of files) await step(await examineFile(job, file));
      return;
    }
    await onThreads(job.request, files, options, io, step);
  } finally {
    progress.clear();
  }
}

async function onThreads(
  request: JobRequest,
  files: readonly string[],
  { jobs, timeout }: ManyOptions,
  io: Io,
  deliver: (examined: Examined) => Promise<void>,
): Promise<void> {
  const most = jobs ?? availableParallelism();
  await runPool<string, Examined>({
    tasks: files,
    size: jobs ?? Math.min(most, Math.ceil(files.length / FILES_A_THREAD)),
    start: () => new Worker(__filename, { workerData: request, resourceLimits: LIMITS }),
    timeout: timeout * 1000,
    instead: (file, why) => passedOver(file, why, timeout, io),
    deliver,
    signal: io.signal,
  });
}

function passedOver(file: string, why: PoolFailure, seconds: number, io: Io): Examined {
  const reason: Say =
    why.why === 'timeout'
      ? {
          zh: `检查超过 ${seconds} 秒没有结束，已跳过；确要检查，请用 --timeout 放宽时限`,
          en: `the check did not end within ${seconds} seconds and was given up; allow more with --timeout`,
        }
      : {
          zh: `检查时程序出错，已跳过，其他文件不受影响；请把这条信息告诉维护者：${why.error}`,
          en: `the check broke down and was given up; please report this: ${why.error}`,
        };
  const said = { zh: `${file}：${reason.zh}。`, en: `${file}: ${reason.en}.` };
  return { file: failure(file, reason[io.language]), unit: null, said: [said], problems: [] };
}
