/**
 * Many strings in one pass: patterns are filed under their first two characters, so a text is read
 * once whatever the number of patterns. This is what keeps thousands of wordings cheaper than parsing.
 */
export interface Filed<T> {
  readonly pattern: string;
  readonly value: T;
}

/** A power of two, so that the remainder is a mask; some 6,000 patterns leave most shelves empty. */
const SHELVES = 1 << 16;

/** The shelf for two UTF-16 units: a plain array index, which costs far less than a key in a map. */
function shelfOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & (SHELVES - 1);
}

export class Matcher<T> {
  readonly #shelves: (Filed<T>[] | undefined)[] = new Array(SHELVES).fill(undefined);

  /** Patterns shorter than two characters are left out: they would match everywhere. */
  add(pattern: string, value: T): void {
    if (pattern.length < 2) return;
    const shelf = shelfOf(pattern.charCodeAt(0), pattern.charCodeAt(1));
    const filed = this.#shelves[shelf];
    if (filed) filed.push({ pattern, value });
    else this.#shelves[shelf] = [{ pattern, value }];
  }

  /** Every occurrence, overlapping ones too, in order of their start (a UTF-16 offset). */
  scan(text: string, found: (start: number, filed: Filed<T>) => void): void {
    let first = text.charCodeAt(0);
    for (let start = 0; start + 1 < text.length; start++) {
      const second = text.charCodeAt(start + 1);
      const shelf = this.#shelves[shelfOf(first, second)];
      if (shelf) {
        for (const filed of shelf) if (text.startsWith(filed.pattern, start)) found(start, filed);
      }
      first = second;
    }
  }
}
