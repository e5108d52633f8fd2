/** The other end of the pool: the same program on a thread of its own, which checks one file after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { examineFile, type FileJob, fileJob, type JobRequest } from './check-file';

/** Answers each path with what was found in the file. */
export function serveFiles(): void {
  const job: FileJob = fileJob(workerData as JobRequest);
  parentPort?.on('message', async (file: string) => {
    parentPort?.postMessage(await examineFile(job, file));
  });
}
