/**
 * What a report counts: some two hundred indicators with units, relations and sentence patterns.
 * The data is in data/indicators.json; a team's `.fazhi/indicators.json` adds entries or replaces them by id.
 */
import type { PartId } from '../report/types';
import data from './data/indicators.json' with { type: 'json' };

/** Words by which an indicator is recognised. Alternatives are parted by `|`, entries of a list must all be there. */
export interface IndicatorMatch {
  /** Id in `topics`: what the sentence is about, named here or earlier. */
  readonly topic?: string;
  /** Beside the number, before or behind it. */
  readonly words?: readonly string[];
  /** Before the number in its clause. */
  readonly before?: readonly string[];
  /** Behind the measure word. */
  readonly after?: readonly string[];
  /** None of these may stand beside the number. */
  readonly not?: string;
}

export type IndicatorRelation =
  /** At most as much as `of`, with `plus` (carried over from the year before) added to it. */
  | { readonly type: 'at-most'; readonly of: string; readonly plus?: string }
  | { readonly type: 'at-least'; readonly of: string }
  | { readonly type: 'sum'; readonly parts: readonly string[] }
  | { readonly type: 'sum-at-most'; readonly parts: readonly string[]; readonly of: string }
  | { readonly type: 'difference'; readonly of: string; readonly minus: string }
  /** A rate; several denominators are in use. */
  | { readonly type: 'ratio'; readonly numerator: string; readonly denominators: readonly string[] }
  | { readonly type: 'range'; readonly min?: number; readonly max?: number };

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Measure words, the usual one first. Rates have %. */
  readonly units: readonly string[];
  readonly part: PartId;
  /** C1–C9, the tasks of the 纲要 2021—2025. */
  readonly chapters: readonly string[];
  /** Left out: never recognised in text. */
  readonly match?: IndicatorMatch;
  readonly relations?: readonly IndicatorRelation[];
  /** A sentence with `{}` for the number and `{a|b}` for wordings to choose from. */
  readonly sentence: string;
  /** A report gives this value once for the whole area: two different ones contradict each other. */
  readonly once?: boolean;
  /** Lowest value local documents usually ask for. */
  readonly threshold?: number;
}

/** Indicators that belong together, as one sentence with `{id}` for each number. */
export interface IndicatorGroup {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
}

export interface IndicatorData {
  /** Words that say what a sentence is about, parted by `|`. */
  readonly topics: Readonly<Record<string, string>>;
  readonly indicators: readonly Indicator[];
  readonly groups: readonly IndicatorGroup[];
}

/** What `.fazhi/indicators.json` may hold. */
export type TeamIndicators = Partial<IndicatorData>;

export const builtInIndicators = data as unknown as IndicatorData;

/** Headings of the nine tasks, for lists by chapter. */
export const CHAPTERS: Readonly<Record<string, string>> = {
  C1: '政府机构职能',
  C2: '依法行政制度',
  C3: '行政决策',
  C4: '行政执法',
  C5: '突发事件应对',
  C6: '矛盾纠纷化解',
  C7: '权力制约监督',
  C8: '数字法治政府',
  C9: '组织领导',
};

/** The catalogue with a team's entries: same id replaces, a new id is added. */
export function mergeIndicators(base: IndicatorData, team: TeamIndicators): IndicatorData {
  return {
    topics: { ...base.topics, ...team.topics },
    indicators: mergeById(base.indicators, team.indicators ?? []),
    groups: mergeById(base.groups, team.groups ?? []),
  };
}

function mergeById<T extends { readonly id: string }>(base: readonly T[], added: readonly T[]): readonly T[] {
  const replaced = new Map(added.map((entry) => [entry.id, entry]));
  const known = new Set(base.map(({ id }) => id));
  const kept = base.map((entry) => replaced.get(entry.id) ?? entry);
  return [...kept, ...added.filter(({ id }) => !known.has(id))];
}
