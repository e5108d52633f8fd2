/** Kinds of characters the language rules tell apart. */
const HAN = /\p{Script=Han}/u;

/** Words of grammar: they stand between any two words, so they are no evidence of a slip. */
const GRAMMAR =
  '的地得了和与及或并等而且以为于由在是有将把被对向从到就也又都各该本此其这那不未已可能应要会中上下内外一二三两几多新全再更最大小好后前所使让请';

export function isHan(char: string | undefined): boolean {
  return char !== undefined && HAN.test(char);
}

export function isGrammar(char: string): boolean {
  return GRAMMAR.includes(char);
}

/** Sets of characters that sound or look alike → question whether two belong together. */
export class Alike {
  readonly #neighbours = new Map<string, Set<string>>();

  constructor(sets: readonly string[]) {
    for (const set of sets) for (const char of set) this.#join(char, set);
  }

  has(a: string, b: string): boolean {
    return this.#neighbours.get(a)?.has(b) ?? false;
  }

  #join(char: string, set: string): void {
    const known = this.#neighbours.get(char) ?? new Set<string>();
    for (const other of set) known.add(other);
    this.#neighbours.set(char, known);
  }
}
