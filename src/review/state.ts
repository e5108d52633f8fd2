/**
 * The review file `.fazhi/review.json`: what reviewers decided, by unit and by the content of each finding,
 * and what the round before had found. Written by the command line and the editor alike.
 */
import type { FileResult, PlacedFinding } from '../formats/types';
import type { FindingState, MendedFinding, ReviewedFinding, ReviewUnit } from './types';

export const REVIEW_FILE = '.fazhi/review.json';

/** A finding as remembered. */
export interface RememberedFinding extends MendedFinding {
  readonly state: FindingState;
  readonly note: string;
}

export type RememberedFindings = Readonly<Record<string, RememberedFinding>>;

export interface UnitState {
  readonly path: string;
  /** Name of the text these findings belong to; another text begins a new round. */
  readonly content: string;
  readonly round: number;
  /** By fingerprint. */
  readonly findings: RememberedFindings;
  /** Of the round before; null in the first. */
  readonly before: RememberedFindings | null;
  /** The reviewer's own words on the report as a whole. */
  readonly note: string;
}

export interface ReviewState {
  readonly version: 1;
  /** By unit, see `unitKey`. */
  readonly units: Readonly<Record<string, UnitState>>;
}

export const NO_STATE: ReviewState = { version: 1, units: {} };

/** Second versions come under other file names: the unit and its year are what stays. */
export function unitKey({ path, report }: FileResult): string {
  return report?.unit ? `${report.unit} ${report.year ?? ''}`.trim() : path;
}

/** Two submissions of one unit keep apart by their paths. */
export function unitKeys(files: readonly FileResult[]): string[] {
  const keys = files.map(unitKey);
  return keys.map((key, index) =>
    keys.indexOf(key) === keys.lastIndexOf(key) ? key : `${key} ${files[index]?.path}`,
  );
}

export interface ReviewedUnit {
  readonly unit: ReviewUnit;
  readonly key: string;
  /** 1 in a first round. */
  readonly round: number;
  readonly findings: readonly ReviewedFinding[];
  readonly mended: readonly MendedFinding[];
  readonly note: string;
}

/** The units with what is remembered of them, and the state to write back. */
export function applyState(
  units: readonly ReviewUnit[],
  state: ReviewState,
): { readonly reviewed: readonly ReviewedUnit[]; readonly state: ReviewState } {
  const keys = unitKeys(units.map(({ file }) => file));
  const next: Record<string, UnitState> = { ...state.units };
  const reviewed = units.map((unit, index): ReviewedUnit => {
    const key = keys[index] ?? unit.file.path;
    if (unit.file.status !== 'linted') return untouched(unit, key);
    const own = advance(unit, ownValue(state.units, key) ?? null);
    next[key] = own;
    return review(unit, key, own);
  });
  return { reviewed, state: { version: 1, units: next } };
}

function untouched(unit: ReviewUnit, key: string): ReviewedUnit {
  const findings = unit.file.findings.map((finding) => ({
    finding,
    state: 'open' as const,
    note: '',
    novelty: null,
  }));
  return { unit, key, round: 1, findings, mended: [], note: '' };
}

/** A new text begins a new round, in which what was found before is what is compared with. */
function advance({ file, content }: ReviewUnit, known: UnitState | null): UnitState {
  const same = known?.content === content;
  const findings = carryOver(file.findings, known?.findings ?? {});
  return {
    path: file.path,
    content,
    round: known ? known.round + (same ? 0 : 1) : 1,
    findings,
    before: same ? known.before : (known?.findings ?? null),
    note: known?.note ?? '',
  };
}

function carryOver(findings: readonly PlacedFinding[], known: RememberedFindings): RememberedFindings {
  const match = matcher(known, findings);
  return Object.fromEntries(
    findings.map((finding) => {
      const { rule, level, message, quote, fingerprint } = finding;
      const old = match(finding);
      return [
        fingerprint,
        { rule, level, message, quote, state: old?.state ?? 'open', note: old?.note ?? '' },
      ];
    }),
  );
}

/** Quotes shorter than this stand in many sentences. */
const TELLING = 6;

/**
 * Finds the remembered finding that is this one: by its fingerprint, or, when its sentence was edited around it,
 * by the rule and the words found. Each remembered finding is matched once.
 */
function matcher(
  known: RememberedFindings,
  findings: readonly PlacedFinding[],
): (finding: PlacedFinding) => RememberedFinding | null {
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  const byWords = new Map<string, string[]>();
  for (const [fingerprint, { rule, quote }] of Object.entries(known)) {
    if (present.has(fingerprint)) continue;
    const words = `${rule} ${quote}`;
    byWords.set(words, [...(byWords.get(words) ?? []), fingerprint]);
  }
  const used = new Set<string>();
  return ({ fingerprint, rule, quote }) => {
    const candidates = quote.length >= TELLING ? (byWords.get(`${rule} ${quote}`) ?? []) : [];
    const name = [fingerprint, ...candidates].find((one) => ownValue(known, one) && !used.has(one));
    if (name === undefined) return null;
    used.add(name);
    return ownValue(known, name) ?? null;
  };
}

function review(unit: ReviewUnit, key: string, { findings, before, round, note }: UnitState): ReviewedUnit {
  const match = matcher(before ?? {}, unit.file.findings);
  const remaining = new Set<RememberedFinding>();
  const reviewed = unit.file.findings.map((finding): ReviewedFinding => {
    const old = match(finding);
    if (old) remaining.add(old);
    const own = ownValue(findings, finding.fingerprint);
    const novelty = before === null ? null : old ? 'remaining' : 'new';
    return { finding, state: own?.state ?? 'open', note: own?.note ?? '', novelty };
  });
  const mended = Object.values(before ?? {}).filter((old) => !remaining.has(old) && old.state !== 'rejected');
  return { unit, key, round, findings: reviewed, mended, note };
}

/** Sets the state of one finding. */
export function decide(
  state: ReviewState,
  key: string,
  fingerprint: string,
  decision: FindingState,
): ReviewState {
  const unit = ownValue(state.units, key);
  const finding = unit ? ownValue(unit.findings, fingerprint) : undefined;
  if (!unit || !finding) return state;
  const findings = { ...unit.findings, [fingerprint]: { ...finding, state: decision } };
  return { ...state, units: { ...state.units, [key]: { ...unit, findings } } };
}

/** `__proto__` and the like are keys like any other in a file people edit. */
function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
