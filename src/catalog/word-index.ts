/** Which of many entries a short text can be about at all: by the first two characters of their words. */

interface Indexed<T> {
  readonly item: T;
  /** Position among all entries. */
  readonly order: number;
}

const KEY = 2;

export class WordIndex<T> {
  readonly #byStart = new Map<string, Indexed<T>[]>();
  /** Entries without words: any text may be about them. */
  readonly #always: Indexed<T>[] = [];

  /** @param wordsOf words of which a text must hold at least one; none for an entry that fits every text */
  constructor(items: readonly T[], wordsOf: (item: T) => readonly string[]) {
    items.forEach((item, order) => {
      const words = wordsOf(item);
      if (words.length === 0) this.#always.push({ item, order });
      for (const key of new Set(words.map((word) => word.slice(0, KEY)))) {
        const list = this.#byStart.get(key);
        if (list) list.push({ item, order });
        else this.#byStart.set(key, [{ item, order }]);
      }
    });
  }

  /** Entries of which a word may be in the text, in their order; all whose word is in it are among them. */
  candidates(text: string): readonly T[] {
    const found = new Map<number, T>();
    const add = ({ item, order }: Indexed<T>) => found.set(order, item);
    this.#always.forEach(add);
    for (let at = 0; at < text.length; at++) {
      for (let length = 1; length <= KEY; length++) {
        this.#byStart.get(text.slice(at, at + length))?.forEach(add);
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, item]) => item);
  }
}
