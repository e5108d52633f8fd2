import { printable, textWidth } from '../formats/excerpt';
import type { Io } from './io';

/** Milliseconds between two lines of progress: more often is flicker. */
const PAUSE = 100;
const COLUMNS = 70;

/** One line on a terminal that says how far the run is and names the file; nothing where nobody looks. */
export class Progress {
  #done = 0;
  #shownAt = 0;
  #visible = false;

  constructor(
    private readonly io: Io,
    private readonly total: number,
  ) {}

  done(file: string): void {
    this.#done++;
    const now = Date.now();
    if (!this.io.interactive || this.total < 2 || now - this.#shownAt < PAUSE) return;
    this.#shownAt = now;
    this.#visible = true;
    const word = this.io.language === 'zh' ? '正在检查' : 'Checking';
    this.io.error(`\r\u001b[K${shortened(`${word} ${this.#done}/${this.total} ${printable(file)}`)}`);
  }

  /** Before anything else is written. */
  clear(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.#shownAt = 0;
    this.io.error('\r\u001b[K');
  }
}

function shortened(text: string): string {
  let kept = '';
  for (const char of text) {
    if (textWidth(kept + char) > COLUMNS) return `${kept}…`;
    kept += char;
  }
  return kept;
}
