/** What the catalogue knows of a law by the name in a title. */
import type { EndedLaw, Law } from '../../catalog/language';
import type { Catalog } from '../../catalog/types';

interface LawIndex {
  readonly laws: ReadonlyMap<string, Law>;
  readonly ended: ReadonlyMap<string, EndedLaw>;
  /** Every name that is right, short names and ended laws included. */
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<Catalog, LawIndex>();

export function lawIndex(catalog: Catalog): LawIndex {
  const hit = known.get(catalog);
  if (hit) return hit;
  const laws = new Map(catalog.laws.map((law) => [law.name, law]));
  for (const [short, name] of catalog.lawShortNames) {
    const law = laws.get(name);
    if (law) laws.set(short, law);
  }
  const ended = new Map(catalog.endedLaws.map((law) => [law.name, law]));
  const documents = catalog.documents.map(({ name }) => name);
  const index = { laws, ended, names: new Set([...laws.keys(), ...ended.keys(), ...documents]) };
  known.set(catalog, index);
  return index;
}

/** The name itself: without 中华人民共和国, an edition in brackets and nested marks. */
export function bareName(title: string): string {
  return title
    .replace(/^中华人民共和国/, '')
    .replace(/[（(][^（()）]{0,20}[)）]$/, '')
    .replace(/[〈〉<>]/g, '');
}

/** True when one name becomes the other by one character wrong, missing, extra, or two swapped. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  const shorter = Math.min(a.length, b.length);
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const restA = a.slice(head, a.length - tail);
  const restB = b.slice(head, b.length - tail);
  const swapped = restA.length === 2 && restA === [...restB].reverse().join('');
  return swapped || Math.max(restA.length, restB.length) === 1;
}

/** Only names of laws and regulations are compared; plans and notices have names of their own. */
export const LAW_LIKE = /(?:法|条例)$/;
/** Shorter names are too near to one another. */
export const SHORTEST_LAW = 5;
/** A place or an organ in front makes it a local regulation with a name of its own. */
const LOCAL = /^.{2,8}?(?:省|市|区|县|州|盟|旗|镇|乡)|^(?:关于|贯彻|落实|实施)/;

/** The law a misspelt title means: none of that name is known and one differs by a single slip. */
export function meantLaw(title: string, catalog: Catalog): string | null {
  const name = bareName(title);
  const { names } = lawIndex(catalog);
  if (name.length < SHORTEST_LAW || !LAW_LIKE.test(name) || names.has(name) || LOCAL.test(name)) return null;
  for (const right of names) {
    if (right.length >= SHORTEST_LAW && isOneSlipApart(name, right)) return right;
  }
  return null;
}
