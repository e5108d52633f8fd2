/** Passages that texts share word for word, found without comparing every text with every other. */
import { MASK } from './copy-text';
import { FingerprintIndex } from './fingerprint-index';
import { fold, GRAM, GUARANTEE, winnow } from './winnow';

/** A stretch two texts share. Offsets count from the start of each text. */
export interface Passage {
  readonly aStart: number;
  readonly bStart: number;
  readonly length: number;
}

/** Two texts, by index, and what they share, the longest first. */
export interface SharedPair {
  readonly a: number;
  readonly b: number;
  /** Characters shared; masked words do not count. */
  readonly shared: number;
  readonly passages: readonly Passage[];
}

/** Up to so many texts with the same passage are compared each with each; above, with the first of them. */
const CLIQUE = 6;

/**
 * What is in more texts than this is common property (a clause everybody quotes) and proves nothing.
 * @param texts how many there are
 */
export function commonAbove(texts: number): number {
  return Math.max(4, Math.min(20, Math.ceil(texts / 20)));
}

/**
 * All pairs of texts that share at least one passage of `shortest` characters (masked words not counted).
 * Linear in the total size: each fingerprint meets at most as many others as `commonAbove` allows.
 */
export function findCopying(texts: readonly string[], shortest: number = GUARANTEE): SharedPair[] {
  const seeds = collectSeeds(texts);
  const pairs: SharedPair[] = [];
  for (const [key, places] of seeds) {
    const a = Math.floor(key / texts.length);
    const b = key % texts.length;
    const passages = extendAll(texts[a] ?? '', texts[b] ?? '', places, shortest);
    if (passages.length === 0) continue;
    const shared = passages.reduce(
      (sum, { aStart, length }) => sum + plainLength(texts[a] ?? '', aStart, length),
      0,
    );
    pairs.push({ a, b, shared, passages });
  }
  return pairs.sort((one, other) => other.shared - one.shared || one.a - other.a || one.b - other.b);
}

/** Places where two texts may share something, by pair: positions in a and b, one after the other. */
function collectSeeds(texts: readonly string[]): Map<number, number[]> {
  const index = new FingerprintIndex();
  for (const [document, text] of texts.entries()) {
    winnow(text, (hash, position) => index.add(hash, document, position));
  }
  const seeds = new Map<number, number[]>();
  const limit = commonAbove(texts.length);
  index.forEachShared((documents, positions) => {
    if (documents.length > limit) return;
    forEachPair(documents.length, (i, j) => {
      const key = (documents[i] ?? 0) * texts.length + (documents[j] ?? 0);
      const places = seeds.get(key);
      if (places) places.push(positions[i] ?? 0, positions[j] ?? 0);
      else seeds.set(key, [positions[i] ?? 0, positions[j] ?? 0]);
    });
  });
  return seeds;
}

function forEachPair(count: number, visit: (i: number, j: number) => void): void {
  for (let i = 0; i < (count > CLIQUE ? 1 : count); i++) for (let j = i + 1; j < count; j++) visit(i, j);
}

/** Stretches around the seeds, as long as the texts agree; one that an earlier seed covers is not looked at again. */
function extendAll(a: string, b: string, places: readonly number[], shortest: number): Passage[] {
  const reached = new Map<number, number>();
  const passages: Passage[] = [];
  for (const [aAt, bAt] of inPairs(places)) {
    const diagonal = bAt - aAt;
    if ((reached.get(diagonal) ?? -1) > aAt) continue;
    const passage = extend(a, b, aAt, bAt);
    reached.set(diagonal, passage.aStart + passage.length);
    if (plainLength(a, passage.aStart, passage.length) >= shortest) passages.push(passage);
  }
  return withoutOverlap(passages.sort((one, other) => other.length - one.length));
}

function inPairs(numbers: readonly number[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) pairs.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  return pairs.sort((one, other) => one[0] - other[0]);
}

/** The longest common stretch through a seed; of length 0 when only the hashes agree. */
function extend(a: string, b: string, aAt: number, bAt: number): Passage {
  const same = (offset: number) => fold(a.charCodeAt(aAt + offset)) === fold(b.charCodeAt(bAt + offset));
  for (let offset = 0; offset < GRAM; offset++) {
    if (!same(offset)) return { aStart: aAt, bStart: bAt, length: 0 };
  }
  let from = 0;
  while (aAt + from > 0 && bAt + from > 0 && same(from - 1)) from--;
  let to = GRAM;
  while (aAt + to < a.length && bAt + to < b.length && same(to)) to++;
  return { aStart: aAt + from, bStart: bAt + from, length: to - from };
}

/** A sentence that one text has twice is counted once. */
function withoutOverlap(longestFirst: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of longestFirst) {
    const end = passage.aStart + passage.length;
    if (kept.every((other) => other.aStart >= end || other.aStart + other.length <= passage.aStart)) {
      kept.push(passage);
    }
  }
  return kept;
}

function plainLength(text: string, start: number, length: number): number {
  let plain = length;
  for (let at = text.indexOf(MASK, start); at >= 0 && at < start + length; at = text.indexOf(MASK, at + 1))
    plain--;
  return plain;
}
