/** The index of all wordings a catalogue knows, built once per catalogue. */
import type { Confusion, Phrase, Programme, Renamed } from '../../catalog/language';
import type { Catalog } from '../../catalog/types';
import { Alike } from './characters';
import { Matcher } from './matcher';
import { type Freedom, LONG_WORDING } from './slip';

/** What a pattern stands for. */
export type Entry =
  | { readonly what: 'phrase'; readonly phrase: Phrase; readonly right: string }
  | { readonly what: 'quoted'; readonly phrase: Phrase }
  | { readonly what: 'half'; readonly side: 'first' | 'second'; readonly wordings: readonly Wording[] }
  | {
      readonly what: 'slip';
      readonly kind: 'missing' | 'swapped';
      readonly wording: Wording;
      readonly character: string;
    }
  | { readonly what: 'confusion'; readonly confusion: Confusion }
  | { readonly what: 'renamed'; readonly renamed: Renamed }
  | { readonly what: 'programme'; readonly programme: Programme };

/** A fixed wording matched by closeness. */
export interface Wording {
  readonly text: string;
  readonly freedom: Freedom;
  /** The official phrase it belongs to; null for a plain term. */
  readonly phrase: Phrase | null;
  readonly allow: readonly string[];
}

export interface Vocabulary {
  readonly matcher: Matcher<Entry>;
  readonly alike: Alike;
  /** Every wording that is right as it is. */
  readonly right: ReadonlySet<string>;
}

const known = new WeakMap<Catalog, Vocabulary>();

export function vocabularyOf(catalog: Catalog): Vocabulary {
  const hit = known.get(catalog);
  if (hit) return hit;
  const built = build(catalog);
  known.set(catalog, built);
  return built;
}

function build(catalog: Catalog): Vocabulary {
  const matcher = new Matcher<Entry>();
  const wordings = wordingsOf(catalog);
  const right = new Set([...wordings.map(({ text }) => text), ...catalog.terms.allow]);
  for (const phrase of catalog.phrases) addPhrase(matcher, phrase);
  addHalves(matcher, wordings, 'first');
  addHalves(matcher, wordings, 'second');
  for (const wording of wordings) addWording(matcher, wording, right);
  for (const confusion of catalog.confusions) matcher.add(confusion.wrong, { what: 'confusion', confusion });
  for (const renamed of catalog.renamed) {
    matcher.add(renamed.old, { what: 'renamed', renamed });
  }
  for (const programme of catalog.programmes) {
    for (const name of programme.names) matcher.add(name, { what: 'programme', programme });
  }
  return { matcher, alike: new Alike(catalog.terms.alike), right };
}

function addPhrase(matcher: Matcher<Entry>, phrase: Phrase): void {
  for (const { wrong, right } of phrase.wrong) matcher.add(wrong, { what: 'phrase', phrase, right });
  if (phrase.quoted) matcher.add(phrase.correct, { what: 'quoted', phrase });
}

/** Official phrases piece by piece (the marks between them vary), and the plain terms. */
function wordingsOf(catalog: Catalog): Wording[] {
  const wordings = new Map<string, Wording>();
  const allow = catalog.terms.allow;
  for (const text of catalog.terms.words) wordings.set(text, { text, freedom: 'alike', phrase: null, allow });
  for (const phrase of catalog.phrases.filter(({ close }) => close)) {
    for (const text of phrase.correct.split(/[、，“”]/)) {
      if (text.length < 4) continue;
      const freedom: Freedom = text.length >= LONG_WORDING ? 'any' : 'alike';
      wordings.set(text, { text, freedom, phrase, allow: [...phrase.allow, ...allow] });
    }
  }
  return [...wordings.values()];
}

/** Many wordings share a half (行政…): it is filed once, with all of them. */
function addHalves(matcher: Matcher<Entry>, wordings: readonly Wording[], side: 'first' | 'second'): void {
  const byHalf = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const middle = wording.text.length >> 1;
    const half = side === 'first' ? wording.text.slice(0, middle) : wording.text.slice(middle);
    const shared = byHalf.get(half);
    if (shared) shared.push(wording);
    else byHalf.set(half, [wording]);
  }
  for (const [half, shared] of byHalf) matcher.add(half, { what: 'half', side, wordings: shared });
}

function addWording(matcher: Matcher<Entry>, wording: Wording, right: ReadonlySet<string>): void {
  const { text } = wording;
  const middle = text.length >> 1;
  const swapped = swap(text, middle - 1);
  if (!right.has(swapped)) {
    matcher.add(swapped, { what: 'slip', kind: 'swapped', wording, character: text.charAt(middle) });
  }
  if (wording.freedom === 'any') return;
  // Two characters stay whole on either side: with one, 进行执法监督 would be 行政执法监督 without 政.
  for (let at = 2; at < text.length - 2; at++) {
    const short = text.slice(0, at) + text.slice(at + 1);
    if (!right.has(short)) {
      matcher.add(short, { what: 'slip', kind: 'missing', wording, character: text.charAt(at) });
    }
  }
}

function swap(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
