import type { Language } from '../rules/types';

/** What a command sees of the process, so that tests can give it another one. */
export interface Io {
  readonly cwd: string;
  readonly language: Language;
  /** Whether standard output may be coloured. */
  readonly color: boolean;
  out(text: string): void;
  error(text: string): void;
  readStdin(): Promise<Uint8Array>;
}

export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One text in both languages. */
export type Say = Readonly<Record<Language, string>>;

/** A mistake in the command line; the message says what and what to do. */
export class UsageError extends Error {
  constructor(readonly said: Say) {
    super(said.en);
  }
}

/** One line on standard error. */
export function complain(io: Io, said: Say): void {
  io.error(`${io.language === 'zh' ? '错误：' : 'Error: '}${said[io.language]}\n`);
}
