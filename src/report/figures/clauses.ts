/** Cuts the normalized text into sentences, stretches between ；, clauses between ，： and bracketed clauses. */
import type { TextRange } from '../types';
import type { Clause } from './types';

interface Open {
  readonly start: number;
  readonly parent: number | null;
  /** Index reserved for the clause while brackets inside it are read. */
  readonly index: number;
}

/** Clauses sorted by where they begin. `numbers` are ranges whose commas and colons do not cut. */
export function cutClauses(
  norm: string,
  from: number,
  to: number,
  numbers: readonly TextRange[],
): readonly Clause[] {
  return new Cutter(norm, numbers).cut(from, to);
}

/** Everything that begins or ends a clause. */
const SIGN = /[。!?;,:|()]/g;

class Cutter {
  private readonly clauses: Clause[] = [];
  private stack: Open[] = [];
  private sentence = 0;
  private segment = 0;
  private next = 0;

  constructor(
    private readonly norm: string,
    private readonly numbers: readonly TextRange[],
  ) {}

  cut(from: number, to: number): readonly Clause[] {
    this.open(from, null);
    let upcoming = 0;
    SIGN.lastIndex = from;
    for (let match = SIGN.exec(this.norm); match && match.index < to; match = SIGN.exec(this.norm)) {
      const at = match.index;
      while ((this.numbers[upcoming]?.end ?? Infinity) <= at) upcoming++;
      if ((this.numbers[upcoming]?.start ?? Infinity) > at) this.read(match[0], at);
    }
    while (this.stack.length > 0) this.close(to);
    return this.clauses.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private read(char: string, at: number): void {
    switch (char) {
      case '。':
      case '!':
      case '?':
        while (this.stack.length > 1) this.close(at);
        this.turn(at);
        this.sentence++;
        this.segment++;
        break;
      case ';':
        this.turn(at);
        if (this.stack.length === 1) this.segment++;
        break;
      case ',':
      case ':':
      case '|':
        this.turn(at);
        break;
      case '(':
        this.open(at + 1, this.stack.at(-1)?.index ?? null);
        break;
      case ')':
        if (this.stack.length > 1) this.close(at);
        break;
    }
  }

  /** Ends the clause at `at` and begins the next one of the same depth behind the mark. */
  private turn(at: number): void {
    const parent = this.stack.at(-1)?.parent ?? null;
    this.close(at);
    this.open(at + 1, parent);
  }

  private open(start: number, parent: number | null): void {
    this.stack.push({ start, parent, index: this.next++ });
  }

  private close(end: number): void {
    const open = this.stack.pop();
    if (!open) return;
    const { start, parent, index } = open;
    this.clauses.push({ start, end, index, parent, sentence: this.sentence, segment: this.segment });
  }
}
