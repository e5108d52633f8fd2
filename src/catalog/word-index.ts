/** Which of many entries a short text can be about at all: by the first two characters of their words. */

interface Indexed<T> {
  readonly item: T;
  /** Position among all entries. */
  readonly order: number;
}

export class WordIndex<T> {
  readonly #byStart = new Map<number, Indexed<T>[]>();
  /** Entries without words: any text may be about them. */
  readonly #always: Indexed<T>[] = [];

  /** @param wordsOf words of which a text must hold at least one; none for an entry that fits every text */
  constructor(items: readonly T[], wordsOf: (item: T) => readonly string[]) {
    items.forEach((item, order) => {
      const words = wordsOf(item);
      if (words.length === 0) this.#always.push({ item, order });
      for (const key of new Set(words.map((word) => keyAt(word, 0, word.length)))) {
        const list = this.#byStart.get(key);
        if (list) list.push({ item, order });
        else this.#byStart.set(key, [{ item, order }]);
      }
    });
  }

  /** Entries of which a word may be in the text, in their order; all whose word is in it are among them. */
  candidates(text: string): readonly T[] {
    const found = [...this.#always];
    for (let at = 0; at < text.length; at++) {
      for (let length = 1; length <= 2; length++) {
        const here = this.#byStart.get(keyAt(text, at, length));
        if (here) found.push(...here);
      }
    }
    found.sort((a, b) => a.order - b.order);
    return found.filter(({ order }, index) => order !== found[index - 1]?.order).map(({ item }) => item);
  }
}

/** The first two UTF-16 units at a place as one number; of a single one, that alone. */
function keyAt(text: string, at: number, length: number): number {
  const first = text.charCodeAt(at);
  return length < 2 ? first : (first + 1) * 0x10000 + text.charCodeAt(at + 1);
}
