/** What a run comes to: what was said on standard error, and the exit code. */
import type { Examined } from './check-file';
import { complain, EXIT, type ExitCode, type Io, type Say } from './io';

export class Verdict {
  /** A finding reached the level that makes a run fail. */
  reached = false;
  #failed = false;
  readonly #said = new Set<string>();
  readonly #skipped = new Set<string>();

  constructor(private readonly io: Io) {}

  /** Notes a result and says what went wrong with it. Mistakes in configuration are said once for all files. */
  add({ file, said, problems }: Examined): void {
    if (file.status === 'skipped') this.#skipped.add(file.path);
    for (const words of said) this.fail(words);
    for (const { said: words, severity } of problems) {
      if (this.#said.has(words.en)) continue;
      this.#said.add(words.en);
      complain(this.io, words);
      if (severity === 'error') this.#failed = true;
    }
  }

  fail(said: Say): void {
    this.#failed = true;
    complain(this.io, said);
  }

  /** Whether the file was no annual report. */
  isSkipped(file: string): boolean {
    return this.#skipped.has(file);
  }

  cancelled(): ExitCode {
    const said = { zh: '已取消，没有写出结果。', en: 'Cancelled; no result was written.' };
    this.io.error(`${said[this.io.language]}\n`);
    return EXIT.cancelled;
  }

  exitCode(): ExitCode {
    if (this.#failed) return EXIT.failed;
    return this.reached ? EXIT.findings : EXIT.clean;
  }
}
