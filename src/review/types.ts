/** What a review is made from and what it says; plain data, so it travels between threads and into files. */
import type { FileResult, PlacedFinding } from '../formats/types';
import type { CopyText } from './copy-text';

/** A value a report gives for an indicator of the catalogue. */
export interface IndicatorValue {
  readonly id: string;
  /** As printed, without its unit's blanks: 218, 21.08, 5.7万. */
  readonly printed: string;
  /** In units of `unit`. */
  readonly value: number;
  readonly unit: string;
  /** 1-based line of the report. */
  readonly line: number;
}

/** One report as read and checked, before it is compared with others. */
export interface ReviewUnit {
  readonly file: FileResult;
  /** Changes when anything in the text does. */
  readonly content: string;
  readonly indicators: readonly IndicatorValue[];
  readonly copy: CopyText;
  /** The unit's report of the year before, where the team's settings say where it is. */
  readonly lastYear: CopyText | null;
}

/** What a reviewer decided on a finding; `open` is nothing yet. */
export type FindingState = 'open' | 'accepted' | 'rejected' | 'done';

/** Compared with the round before: there then and now, only now. */
export type Novelty = 'remaining' | 'new';

export interface ReviewedFinding {
  readonly finding: PlacedFinding;
  readonly state: FindingState;
  /** The reviewer's own words. */
  readonly note: string;
  /** Null in a first round. */
  readonly novelty: Novelty | null;
}

/** A finding of the round before that is no longer there. */
export interface MendedFinding {
  readonly rule: string;
  readonly level: PlacedFinding['level'];
  readonly message: string;
  readonly quote: string;
}
