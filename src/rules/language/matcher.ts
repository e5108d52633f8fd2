/**
 * Many strings in one pass: patterns are filed under their first two characters, so a text is read
 * once whatever the number of patterns. This is what keeps thousands of wordings cheaper than parsing.
 */
export interface Match<T> {
  /** UTF-16 offset of the pattern in the text. */
  readonly start: number;
  readonly pattern: string;
  readonly value: T;
}

interface Filed<T> {
  readonly pattern: string;
  readonly value: T;
}

/** Both characters in one number: the key under which a pattern is filed. */
function keyAt(text: string, index: number): number {
  return text.charCodeAt(index) * 65_536 + text.charCodeAt(index + 1);
}

export class Matcher<T> {
  readonly #filed = new Map<number, Filed<T>[]>();

  /** Patterns shorter than two characters are left out: they would match everywhere. */
  add(pattern: string, value: T): void {
    if (pattern.length < 2) return;
    const key = keyAt(pattern, 0);
    const filed = this.#filed.get(key);
    if (filed) filed.push({ pattern, value });
    else this.#filed.set(key, [{ pattern, value }]);
  }

  /** Every occurrence, overlapping ones too, in order of their start. */
  scan(text: string, found: (match: Match<T>) => void): void {
    for (let start = 0; start + 1 < text.length; start++) {
      const filed = this.#filed.get(keyAt(text, start));
      if (!filed) continue;
      for (const { pattern, value } of filed) {
        if (text.startsWith(pattern, start)) found({ start, pattern, value });
      }
    }
  }
}
