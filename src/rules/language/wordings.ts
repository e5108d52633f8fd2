/**
 * One pass over a block for everything the vocabulary knows: wrong phrases, slips, confusions, renamed
 * things, programmes. Rules of several families read the result; it is kept with the block.
 */
import type { Confusion, Phrase, Programme, Renamed } from '../../catalog/language';
import type { Catalog } from '../../catalog/types';
import type { BlockContent, TextRange } from '../../report/types';
import { meantLaw } from '../laws/names';
import { touchesOpaque } from '../text';
import { type Slip, slipBefore, slipBehind } from './slip';
import { insideTitle, titlesOf } from './titles';
import { type Entry, type Vocabulary, vocabularyOf, type Wording } from './vocabulary';

export interface Found<T> extends TextRange {
  readonly value: T;
}

/** A slip in a fixed wording, and the wording as it should be. */
export interface FoundSlip extends TextRange {
  readonly kind: Slip['kind'];
  readonly character: string;
  readonly right: string;
  readonly phrase: Phrase | null;
}

export interface Wordings {
  readonly phrases: readonly Found<{ readonly phrase: Phrase; readonly right: string }>[];
  readonly slips: readonly FoundSlip[];
  readonly confusions: readonly Found<Confusion>[];
  readonly quoted: readonly Found<Phrase>[];
  readonly renamed: readonly Found<Renamed>[];
  readonly programmes: readonly Found<Programme>[];
}

interface Pass {
  readonly content: BlockContent;
  readonly catalog: Catalog;
  readonly vocabulary: Vocabulary;
  readonly phrases: Found<{ phrase: Phrase; right: string }>[];
  readonly slips: FoundSlip[];
  readonly confusions: Found<Confusion>[];
  readonly quoted: Found<Phrase>[];
  readonly renamed: Found<Renamed>[];
  readonly programmes: Found<Programme>[];
}

const known = new WeakMap<BlockContent, { readonly catalog: Catalog; readonly wordings: Wordings }>();

/** Everything the vocabulary finds in a block; offsets count from the block's start. */
export function wordingsIn(content: BlockContent, catalog: Catalog): Wordings {
  const hit = known.get(content);
  if (hit?.catalog === catalog) return hit.wordings;
  const wordings = read(content, catalog);
  known.set(content, { catalog, wordings });
  return wordings;
}

function read(content: BlockContent, catalog: Catalog): Wordings {
  const vocabulary = vocabularyOf(catalog);
  const pass: Pass = {
    content,
    catalog,
    vocabulary,
    phrases: [],
    slips: [],
    confusions: [],
    quoted: [],
    renamed: [],
    programmes: [],
  };
  if (content.kind === 'paragraph' || content.kind === 'heading' || content.kind === 'table') {
    vocabulary.matcher.scan(content.text, (start, { pattern, value }) => note(pass, start, pattern, value));
  }
  return withoutOverlaps(pass);
}

/** The better-founded finding wins a place: a listed phrase, then a slip, then a confusion; the longer first. */
function withoutOverlaps(pass: Pass): Wordings {
  const phrases = longest(pass.phrases, []);
  // The name of a law is judged whole, by the rules on laws.
  const names = titlesOf(pass.content).filter(({ text }) => meantLaw(text, pass.catalog));
  const confusions = longest(pass.confusions, [...phrases, ...names]);
  const slips = longest(pass.slips, [...phrases, ...names, ...confusions]);
  return { ...pass, phrases, slips, confusions };
}

/** In order of place: of two that overlap the longer one stays, and none that overlaps a taken range. */
function longest<T extends TextRange>(found: readonly T[], taken: readonly TextRange[]): T[] {
  const kept: T[] = [];
  const occupied = [...taken].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const next of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((occupied[at]?.end ?? Number.POSITIVE_INFINITY) <= next.start) at++;
    if ((occupied[at]?.start ?? Number.POSITIVE_INFINITY) < next.end) continue;
    const last = kept.at(-1);
    if (!last || last.end <= next.start) kept.push(next);
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next;
  }
  return kept;
}

function note(pass: Pass, start: number, pattern: string, entry: Entry): void {
  const { content } = pass;
  const end = start + pattern.length;
  if (entry.what === 'half') {
    for (const wording of entry.wordings) noteSlip(pass, start, pattern, entry.side, wording);
    return;
  }
  if (touchesOpaque(content, start, end)) return;
  switch (entry.what) {
    case 'phrase':
      if (!insideTitle(content, start, end) && !isAllowed(content.text, start, pattern, entry.phrase.allow)) {
        pass.phrases.push({ start, end, value: entry });
      }
      break;
    case 'slip':
      pass.slips.push(foundSlip({ ...entry, start, end }, entry.wording));
      break;
    case 'confusion':
      if (!isAllowed(content.text, start, pattern, entry.confusion.allow)) {
        pass.confusions.push({ start, end, value: entry.confusion });
      }
      break;
    case 'quoted':
      if (!insideTitle(content, start, end)) pass.quoted.push({ start, end, value: entry.phrase });
      break;
    case 'renamed':
      if (
        !insideTitle(content, start, end) &&
        !isAllowed(content.text, start, pattern, entry.renamed.allow)
      ) {
        pass.renamed.push({ start, end, value: entry.renamed });
      }
      break;
    case 'programme':
      pass.programmes.push({ start, end, value: entry.programme });
      break;
  }
}

function noteSlip(pass: Pass, at: number, half: string, side: 'first' | 'second', wording: Wording): void {
  const { content, vocabulary } = pass;
  const read = side === 'first' ? slipBehind : slipBefore;
  const slip = read(content.text, at, wording.text, half, wording.freedom, vocabulary.alike);
  if (!slip || vocabulary.right.has(content.text.slice(slip.start, slip.end))) return;
  if (touchesOpaque(content, slip.start, slip.end)) return;
  if (isAllowed(content.text, slip.start, content.text.slice(slip.start, slip.end), wording.allow)) return;
  pass.slips.push(foundSlip(slip, wording));
}

function foundSlip({ start, end, kind, character }: Slip, { text, phrase }: Wording): FoundSlip {
  return { start, end, kind, character, right: text, phrase };
}

/** Says whether the place is part of a longer string that is right. */
export function isAllowed(text: string, start: number, form: string, allow: readonly string[]): boolean {
  return allow.some((right) => {
    for (let inside = right.indexOf(form); inside >= 0; inside = right.indexOf(form, inside + 1)) {
      if (text.startsWith(right, start - inside)) return true;
    }
    return false;
  });
}
