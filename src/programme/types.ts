import type { TextRange } from '../report/types';

/** Who is to do a task, and in which role. */
export interface TaskUnit {
  readonly name: string;
  readonly role: 'responsible' | 'lead' | 'support';
}

/** A value a programme promises: 出庭应诉率100%, 每年至少4次, 不少于60学时. */
export interface TaskPromise extends TextRange {
  /** The clause it stands in. */
  readonly text: string;
  /** What is promised, as far as the words beside the number say. */
  readonly indicator: string;
  readonly value: number;
  /** Measure word or `%`. */
  readonly unit: string;
  readonly comparison: 'at-least' | 'at-most' | 'exact';
}

/** One numbered item of an implementation plan. Offsets are UTF-16 into the plan's text. */
export interface Task extends TextRange {
  /** 1-based position, whatever number is printed. */
  readonly index: number;
  /** The number as printed: （三）, 12.; `''` in a table without one. */
  readonly mark: string;
  readonly title: string;
  /** Heading of the chapter the task stands in; `''` when there is none. */
  readonly chapter: string;
  /** Everything said about the task, without the units. */
  readonly text: string;
  /** Empty where the plan names none (general requirements). */
  readonly units: readonly TaskUnit[];
  readonly promises: readonly TaskPromise[];
}

/** A local implementation plan (实施方案) read into its tasks. */
export interface Programme {
  readonly title: string;
  readonly tasks: readonly Task[];
}
