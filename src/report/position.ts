/** Lines and columns of a text, both 1-based; columns count UTF-16 units. `\n`, `\r\n` and a lone `\r` end a line. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly source: string) {
    const breaks = /\r\n?|\n/g;
    while (breaks.exec(source)) this.starts.push(breaks.lastIndex);
  }

  /** Number of lines; a final line break opens one more, empty line. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** Position of an offset; offsets beyond the text count as its end. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.source.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - this.lineStart(low) + 1 };
  }

  /** Offset of the first character of a 1-based line; lines beyond the text give its end. */
  offsetOfLine(line: number): number {
    return line > this.starts.length ? this.source.length : this.lineStart(line - 1);
  }

  /** Offsets of a 1-based line without its line break. */
  lineRange(line: number): { start: number; end: number } {
    const start = this.offsetOfLine(line);
    const next = line < this.starts.length ? this.lineStart(line) : this.source.length;
    let end = next;
    while (end > start && /[\r\n]/.test(this.source.charAt(end - 1))) end--;
    return { start, end };
  }

  private lineStart(index: number): number {
    return this.starts[index] ?? this.source.length;
  }
}
