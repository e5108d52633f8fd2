/** Where results go: standard output, or a file that is there whole or not at all. */
import { randomUUID } from 'node:crypto';
import { constants, createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { access, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { complain, type Io } from './io';

export interface Output {
  /** Bytes go into files only. @throws OutputError */
  write(content: string | Uint8Array): Promise<void>;
  /** Everything was written: the file takes its name. @throws OutputError */
  commit(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** The result could not be written; it says where to. */
export class OutputError extends Error {
  constructor(
    readonly target: string,
    readonly full: boolean,
  ) {
    super(`cannot write ${target}`);
  }
}

/** Files being written; none is left behind, however the process ends. */
const unfinished = new Set<string>();
process.on('exit', () => {
  for (const file of unfinished) rmSync(file, { force: true });
});

/** @param file null for standard output. @throws OutputError */
export async function openOutput(file: string | null, io: Io): Promise<Output> {
  if (file === null) {
    return { write: (content) => io.write(String(content)), commit: async () => {}, discard: async () => {} };
  }
  return openFile(path.resolve(io.cwd, file), file);
}

async function openFile(target: string, written: string): Promise<Output> {
  const before = await stat(target).catch(() => null);
  // A device or a pipe cannot be replaced: it is written to.
  const special = before !== null && !before.isFile();
  const temporary = special
    ? target
    : path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  const failed = (error: unknown) =>
    new OutputError(written, (error as NodeJS.ErrnoException).code === 'ENOSPC');
  const discard = async () => {
    if (special) return;
    await rm(temporary, { force: true });
    unfinished.delete(temporary);
  };
  const guard = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      await discard();
      throw failed(error);
    }
  };
  let stream: WriteStream | null = null;
  await guard(async () => {
    if (before) await access(target, constants.W_OK);
    if (!special) unfinished.add(temporary);
    stream = createWriteStream(temporary, {
      flags: special ? 'w' : 'wx',
      ...(before && !special ? { mode: before.mode } : {}),
    });
    await opened(stream);
  });
  const open = stream as unknown as WriteStream;
  return {
    write: (content) => guard(() => writeTo(open, content)),
    commit: () =>
      guard(async () => {
        await closed(open);
        if (special) return;
        await rename(temporary, target);
        unfinished.delete(temporary);
      }),
    discard: async () => {
      open.destroy();
      await discard();
    },
  };
}

function opened(stream: WriteStream): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.on('error', reject);
  });
}

function writeTo(stream: WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}

function closed(stream: WriteStream): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.end(() => resolve());
  });
}

/** Says on standard error that the result could not be written. */
export function complainOfOutput(io: Io, { target, full }: OutputError): void {
  if (full) {
    complain(io, {
      zh: `结果无法写入 ${target}：磁盘已满。没有留下不完整的文件，请腾出空间后再试。`,
      en: `The result cannot be written to ${target}: the disk is full. No incomplete file was left.`,
    });
    return;
  }
  complain(io, {
    zh: `结果无法写入 ${target}，请检查文件夹是否存在、是否有写入权限。`,
    en: `The result cannot be written to ${target}; check that the folder exists and may be written to.`,
  });
}
