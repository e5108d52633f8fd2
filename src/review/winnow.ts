/**
 * Fingerprints of a text by winnowing: S. Schleimer, D. Wilkerson, A. Aiken, “Winnowing: Local Algorithms for
 * Document Fingerprinting”, SIGMOD 2003. Every stretch of `GUARANTEE` characters that two texts share leaves
 * at least one common fingerprint; shared stretches shorter than `GRAM` leave none. Linear in the text.
 */

/** Characters of one gram (k of the paper). */
export const GRAM = 20;
/** Grams of one window (w of the paper). */
const WINDOW = 31;
/** Characters above which a shared stretch is certain to be found: w + k − 1. */
export const GUARANTEE = WINDOW + GRAM - 1;

const BASE = 0x01000193;

/** Calls `emit` for every fingerprint, in order of position. */
export function winnow(text: string, emit: (hash: number, position: number) => void): void {
  const hashes = gramHashes(text);
  let smallest = -1;
  const last = Math.max(0, hashes.length - WINDOW);
  for (let from = 0; hashes.length > 0 && from <= last; from++) {
    const to = Math.min(hashes.length, from + WINDOW);
    const chosen = smallest < from ? rightmostSmallest(hashes, from, to) : newer(hashes, smallest, to - 1);
    if (chosen !== smallest) emit(hashes[chosen] ?? 0, chosen);
    smallest = chosen;
  }
}

function rightmostSmallest(hashes: Uint32Array, from: number, to: number): number {
  let best = from;
  for (let at = from + 1; at < to; at++) if (valueAt(hashes, at) <= valueAt(hashes, best)) best = at;
  return best;
}

/** Only a smaller value replaces the chosen one (“robust winnowing”): a run of equal ones is sampled once a window. */
function newer(hashes: Uint32Array, chosen: number, added: number): number {
  return valueAt(hashes, added) < valueAt(hashes, chosen) ? added : chosen;
}

function valueAt(hashes: Uint32Array, at: number): number {
  return hashes[at] ?? 0;
}

/** Rolling hash (Karp–Rabin, modulo 2³²) of every gram. Different grams may share a hash: who uses it compares. */
function gramHashes(text: string): Uint32Array {
  const count = text.length - GRAM + 1;
  if (count <= 0) return new Uint32Array();
  const hashes = new Uint32Array(count);
  let leaving = 1;
  for (let i = 1; i < GRAM; i++) leaving = Math.imul(leaving, BASE);
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    if (i >= GRAM) value = (value - Math.imul(fold(text.charCodeAt(i - GRAM)), leaving)) | 0;
    value = (Math.imul(value, BASE) + fold(text.charCodeAt(i))) | 0;
    if (i >= GRAM - 1) hashes[i - GRAM + 1] = mix(value);
  }
  return hashes;
}

/** Spreads the bits, so that the smallest of a window is anyone. */
function mix(value: number): number {
  const spread = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}

/** Full- and half-width forms of a mark are the same character here. */
export function fold(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  return unit === 0x3002 ? 0x2e : unit;
}
