/** Fingerprints of many texts in flat arrays: some million of them fit where as many objects would not. */

const FIRST_CAPACITY = 1 << 12;
const DIGITS = 16;

export class FingerprintIndex {
  #hashes = new Uint32Array(FIRST_CAPACITY);
  #documents = new Uint32Array(FIRST_CAPACITY);
  #positions = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  /** Documents must be added one after the other. */
  add(hash: number, document: number, position: number): void {
    if (this.#size === this.#hashes.length) this.#grow();
    this.#hashes[this.#size] = hash;
    this.#documents[this.#size] = document;
    this.#positions[this.#size] = position;
    this.#size++;
  }

  /** Calls `visit` for each fingerprint that several documents have: their numbers and its first place in each. */
  forEachShared(visit: (documents: readonly number[], positions: readonly number[]) => void): void {
    const order = this.#sorted();
    for (let from = 0; from < order.length; ) {
      const hash = this.#hashes[order[from] ?? 0];
      const documents: number[] = [];
      const positions: number[] = [];
      let to = from;
      for (; to < order.length && this.#hashes[order[to] ?? 0] === hash; to++) {
        const entry = order[to] ?? 0;
        const document = this.#documents[entry] ?? 0;
        if (documents.at(-1) === document) continue;
        documents.push(document);
        positions.push(this.#positions[entry] ?? 0);
      }
      if (documents.length > 1) visit(documents, positions);
      from = to;
    }
  }

  #grow(): void {
    const larger = (old: Uint32Array) => {
      const grown = new Uint32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.#hashes = larger(this.#hashes);
    this.#documents = larger(this.#documents);
    this.#positions = larger(this.#positions);
  }

  /** Entries by hash, those of one hash in the order in which they came: a radix sort in two passes. */
  #sorted(): Uint32Array {
    let order = Uint32Array.from({ length: this.#size }, (_, index) => index);
    for (const shift of [0, DIGITS]) order = this.#sortByDigits(order, shift);
    return order;
  }

  #sortByDigits(order: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
    const digit = (entry: number) => ((this.#hashes[entry] ?? 0) >>> shift) & ((1 << DIGITS) - 1);
    const starts = new Uint32Array((1 << DIGITS) + 1);
    for (const entry of order) starts[digit(entry) + 1] = (starts[digit(entry) + 1] ?? 0) + 1;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const sorted = new Uint32Array(order.length);
    for (const entry of order) {
      const at = starts[digit(entry)] ?? 0;
      starts[digit(entry)] = at + 1;
      sorted[at] = entry;
    }
    return sorted;
  }
}
