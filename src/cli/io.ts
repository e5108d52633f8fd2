import type { Language } from '../rules/types';

/** What a command sees of the process, so that tests can give it another one. */
export interface Io {
  readonly cwd: string;
  readonly language: Language;
  /** Whether standard output may be coloured. */
  readonly color: boolean;
  /** Whether a person watches standard error. */
  readonly interactive: boolean;
  /** Ends the run: Ctrl-C or a polite request of the system. */
  readonly signal: AbortSignal;
  out(text: string): void;
  /** As `out`, done when the reader has caught up: for output that must not pile up in memory. */
  write(text: string): Promise<void>;
  error(text: string): void;
  readStdin(): Promise<Uint8Array>;
}

/** 130 is what shells say of a program ended by Ctrl-C. */
export const EXIT = { clean: 0, findings: 1, failed: 2, cancelled: 130 } as const;

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
