/**
 * What the language rules know: set phrases, laws, the calendar of sessions, programmes, renamed
 * things, wrong characters. Every entry says on what it rests and how far that was checked.
 */
import type { Level, Verification } from '../rules/types';

export interface Sourced {
  /** Clause, document or custom the entry rests on, in Chinese. */
  readonly basis: string;
  readonly status: Verification;
}

/** Report years an entry is right for, both inclusive; null is open. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

/** A wording that is wrong wherever it stands, and what belongs there. */
export interface WrongForm {
  readonly wrong: string;
  readonly right: string;
}

export interface Phrase extends Sourced, Years {
  readonly id: string;
  /** The official wording, without quotation marks around the whole. */
  readonly correct: string;
  readonly wrong: readonly WrongForm[];
  /** Forms that contain a wrong one, or are near the correct one, and are right all the same. */
  readonly allow: readonly string[];
  /** One missing, extra, wrong or swapped character counts as a slip of the pen. */
  readonly close: boolean;
  /** An agreed short name that stands in quotation marks. */
  readonly quoted: boolean;
  /** Members of a series whose order is fixed; empty otherwise. */
  readonly series: readonly string[];
  /** Highest level a finding on this phrase may have. */
  readonly level: Level;
  readonly note: string;
}

export interface LawEvent {
  readonly year: number;
  readonly kind: 'adopted' | 'amended' | 'revised';
}

export interface Law extends Sourced {
  /** Without 中华人民共和国. */
  readonly name: string;
  /** In order of time. */
  readonly events: readonly LawEvent[];
  /** Year the version in force took effect, null where the source does not say. */
  readonly effective: number | null;
}

/** A law that ended. */
export interface EndedLaw extends Sourced {
  readonly name: string;
  /** Date of repeal, `2026-08-15`. */
  readonly until: string;
  readonly by: string;
}

/** A congress or plenary session inside a report year. */
export interface Session extends Sourced {
  readonly year: number;
  /** Number of the congress: 20 for 二十届. */
  readonly congress: number;
  /** Number of the session: 3 for 三中全会; 0 is the congress itself. */
  readonly session: number;
  readonly name: string;
  /** Guiding wording usual in reports of that year. */
  readonly wording: string;
}

/** A programme with a period, by the words that name it. */
export interface Programme extends Sourced {
  readonly names: readonly string[];
  /** First and last year of the period. */
  readonly from: number;
  readonly to: number;
  /** What follows it, empty where nothing is published. */
  readonly next: string;
}

/** A thing with a new name since a year. */
export interface Renamed extends Sourced {
  readonly old: string;
  readonly now: string;
  /** First report year in which the old name is out of place. */
  readonly since: number;
  readonly allow: readonly string[];
}

/** A wrong form that is no word in official language, and the right one. */
export interface Confusion extends WrongForm, Sourced {
  /** Longer strings in which the form is right. */
  readonly allow: readonly string[];
}

/** The exact name of a document, and wrong forms in use. */
export interface DocumentName extends Sourced {
  readonly name: string;
  /** Period in the name: `2021—2025`; empty where there is none. */
  readonly period: string;
  readonly wrong: readonly WrongForm[];
}

/** Fixed terms of official language in which one character that sounds or looks alike is a slip. */
export interface FixedTerms extends Sourced {
  /** Four characters or more. */
  readonly words: readonly string[];
  /** Neighbours of a term that are right. */
  readonly allow: readonly string[];
  /** Sets of characters that sound or look alike. */
  readonly alike: readonly string[];
}

export interface LanguageCatalog {
  readonly phrases: readonly Phrase[];
  readonly laws: readonly Law[];
  /** Short name → name. */
  readonly lawShortNames: ReadonlyMap<string, string>;
  readonly endedLaws: readonly EndedLaw[];
  readonly sessions: readonly Session[];
  readonly programmes: readonly Programme[];
  readonly renamed: readonly Renamed[];
  readonly confusions: readonly Confusion[];
  readonly terms: FixedTerms;
  readonly documents: readonly DocumentName[];
}
