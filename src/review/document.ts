/** The review as a document: what Markdown, HTML and Word are written from. Texts are plain, never markup. */
import type { Level } from '../rules/types';
import type { FindingState } from './types';

/** Says by colour what a cell says in words too. */
export type Tone = 'good' | 'bad' | 'warn' | 'faint';

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  /** Id of a heading of the same document. */
  readonly to?: string;
}

export interface Bar {
  readonly label: string;
  readonly counts: Readonly<Record<Level, number>>;
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** Drawn where drawing is possible; the same numbers always stand in a table too. */
  | { readonly kind: 'chart'; readonly title: string; readonly bars: readonly Bar[] }
  | FindingCard
  /** Room for the reviewer's own words. */
  | { readonly kind: 'own-words'; readonly prompt: string; readonly text: string };

export interface Quotation {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** One finding of an opinion. */
export interface FindingCard {
  readonly kind: 'finding';
  readonly level: Level;
  /** Where it is, for views in which one can go there: path of the file, 1-based line and column. */
  readonly at: { readonly path: string; readonly line: number; readonly column: number };
  /** Which finding it is, for views in which it can be decided on. */
  readonly id: { readonly unit: string; readonly fingerprint: string };
  readonly state: FindingState;
  /** 第12行 · 存在的不足和原因 */
  readonly place: string;
  /** The words found, with what stands around them in their sentence; all empty for a place without text. */
  readonly quote: Quotation;
  /** What is wrong, why, what to do. */
  readonly message: string;
  readonly basis: string;
  /** 新出现, 已采纳…; empty when there is nothing to say. */
  readonly mark: string;
  readonly note: string;
}

export interface ReviewDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly DocumentBlock[];
}

/** A cell without colour. */
export function cell(text: string | number): Cell {
  return { text: String(text) };
}
