import { isMainThread } from 'node:worker_threads';
import { nearest } from '../config/suggest';
import type { Language } from '../rules/types';
import { readArguments } from './arguments';
import { COMMANDS } from './commands';
import { complain, EXIT, type ExitCode, type Io, UsageError } from './io';
import { VERSION } from './version';
import { serveFiles } from './worker';

/** The language is needed before the arguments are understood: mistakes in them are said in it. */
function languageOf(args: readonly string[]): Language {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[index] === '--lang' ? args[index + 1] : args[index]?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'zh';
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    io.out(`${VERSION}\n`);
    return EXIT.clean;
  }
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry) {
    const command = await entry.load();
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out((await import('./help')).commandHelp(command, io.language));
      return EXIT.clean;
    }
    return command.run(readArguments(rest, command.options, command.name), io);
  }
  const { generalHelp } = await import('./help');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const write = name === undefined ? io.error : io.out;
    write(generalHelp(io.language));
    return name === undefined ? EXIT.failed : EXIT.clean;
  }
  if (name === '--lang') return run(args.slice(2), io);
  if (name.startsWith('--lang=')) return run(rest, io);
  throw unknownCommand(name);
}

function unknownCommand(name: string): UsageError {
  const guess = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  return new UsageError({
    zh: `没有“${name}”这个命令${guess ? `，是不是想写 ${guess}？` : '。'}用 fazhi-report --help 查看全部命令。`,
    en: `There is no command “${name}”${guess ? `; did you mean ${guess}?` : '.'} Run fazhi-report --help to see all commands.`,
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Colour for people only: not into files and pipes, and not for those who said NO_COLOR. */
function wantsColor(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const io: Io = {
    cwd: process.cwd(),
    language: languageOf(args),
    color: wantsColor(),
    interactive: process.stderr.isTTY === true,
    signal: abortSignal(),
    out: (text) => process.stdout.write(text),
    write: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    error: (text) => process.stderr.write(text),
    readStdin,
  };
  try {
    process.exitCode = await run(args, io);
  } catch (error) {
    process.exitCode = EXIT.failed;
    if (error instanceof UsageError) complain(io, error.said);
    else complain(io, unexpected(error));
  }
}

function unexpected(error: unknown): { zh: string; en: string } {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    zh: `程序出现意外情况，已停止；文件没有改动。请把下面的内容告诉维护者：\n${what}`,
    en: `Something unexpected happened and the program stopped. Please report this:\n${what}`,
  };
}

/** The first request ends the run in order; the second ends it at once. */
function abortSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(EXIT.cancelled);
      controller.abort();
    });
  }
  return controller.signal;
}

/** A reader that closes the pipe early (`| head`) is no error; a full disk behind it is one. */
function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.clean);
    const why = {
      zh: `结果无法写到标准输出（${error.code}），输出不完整。`,
      en: `Standard output cannot be written (${error.code}); the output is incomplete.`,
    };
    process.stderr.write(`${why[languageOf(process.argv.slice(2))]}\n`);
    process.exit(EXIT.failed);
  });
}

if (isMainThread) {
  watchOutput();
  void main();
} else {
  serveFiles();
}
