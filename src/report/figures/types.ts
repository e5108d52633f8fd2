import type { TextRange } from '../types';
import type { Decimal } from './decimal';

/** What kind of quantity: a count or amount with a measure word, a share in per cent, percentage points, a multiple. */
export type FigureKind = 'count' | 'percent' | 'points' | 'multiple';

/**
 * How near the printed number is to the real one: `over` 余/多/超, `under` 近/不足, `about` 约/左右,
 * `at-least` 以上/不少于, `at-most` 以下/不超过.
 */
export type Approximation = 'exact' | 'over' | 'under' | 'about' | 'at-least' | 'at-most';

/**
 * What the figure says: `value` of the year, `change` against another figure (同比增长77%, 提升3个百分点),
 * `base` of an earlier year (上年150件), `target` (力争达到100%, 每人不少于60学时).
 */
export type FigureRole = 'value' | 'change' | 'base' | 'target';

export interface Change {
  readonly direction: 'up' | 'down';
  /** Compared with the year before (同比, 较上年), another period (环比), or the text does not say. */
  readonly against: 'year' | 'period' | 'unsaid';
}

/** A number as read from running text, before anything is known of the words around it. */
export interface NumberToken extends TextRange {
  /** Digits alone, or the Chinese numeral. */
  readonly number: TextRange;
  readonly kind: FigureKind;
  /** In units of `unit`: 402万件 is 4020000 件, 15万元 is 150000 元, 96.4% is 96.4 %. */
  readonly value: Decimal;
  /** Upper end of 3—5个; null for a single number. */
  readonly upper: Decimal | null;
  /** Size of the last printed digit, as a power of ten: 0 for 218, −2 for 21.08 %, 3 for 5.7万. */
  readonly precision: number;
  /** 千, 万, 亿… as written; `''` when there is none. */
  readonly multiplier: string;
  /** Measure word, %, 个百分点, 倍; `''` when the text gives none. */
  readonly unit: string;
  readonly approximation: Approximation;
  readonly notation: 'arabic' | 'chinese';
}

/** A figure of the text. All offsets count from the block's start, like the content's own. */
export interface Figure extends NumberToken {
  /** Position in `readFigures(content)`. */
  readonly index: number;
  readonly role: FigureRole;
  readonly change: Change | null;
  /** What is counted, as far as the words beside the number say: 办结行政复议案件, 纠错率. */
  readonly label: string;
  /** Words of the clause before the number, after the figure or 、 before it; brackets left out. */
  readonly lead: string;
  /** Words after the unit, up to the next figure's words or the end of the clause; brackets left out. */
  readonly tail: string;
  readonly clause: Clause;
  /** Index of the total this figure is a part of (其中, 分为, 包括…); null when it is no part. */
  readonly partOf: number | null;
  /** The year named nearest before the figure in its sentence; null when none is. */
  readonly year: number | null;
}

/** A stretch between ，；： or brackets. Bracketed words are clauses of their own inside the clause around them. */
export interface Clause extends TextRange {
  readonly index: number;
  /** Sentence (。！？) and stretch between ； within the block, counted from 0. */
  readonly sentence: number;
  readonly segment: number;
  /** Clause whose words the brackets interrupt; null outside brackets. */
  readonly parent: number | null;
}
