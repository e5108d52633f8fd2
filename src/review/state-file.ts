/** Reading and writing the review file; a file others edited by hand is never trusted. */
import { safeJson } from '../formats/safe-text';
import type { Level } from '../rules/types';
import type { RememberedFinding, RememberedFindings, ReviewState, UnitState } from './state';
import type { FindingState } from './types';

const STATES: readonly unknown[] = ['open', 'accepted', 'rejected', 'done'] satisfies FindingState[];
const LEVELS: readonly unknown[] = ['error', 'warning', 'info'] satisfies Level[];

type Loose = Readonly<Record<string, unknown>>;

/**
 * Reads the review file.
 * @returns null when the text is no review file at all: it must then not be written over
 */
export function parseReviewState(text: string): ReviewState | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(data) || data.version !== 1 || !isRecord(data.units)) return null;
  return { version: 1, units: mapRecord(data.units, unitOf) };
}

export function writeReviewState(state: ReviewState): string {
  return `${safeJson(state, 2)}\n`;
}

function unitOf(value: unknown): UnitState | null {
  if (!isRecord(value) || typeof value.content !== 'string' || !isRecord(value.findings)) return null;
  return {
    path: textOf(value.path),
    content: value.content,
    round: typeof value.round === 'number' ? value.round : 1,
    findings: findingsOf(value.findings),
    before: isRecord(value.before) ? findingsOf(value.before) : null,
    note: textOf(value.note),
  };
}

function findingsOf(value: Loose): RememberedFindings {
  return mapRecord(value, (finding): RememberedFinding | null => {
    if (!isRecord(finding) || typeof finding.rule !== 'string') return null;
    const { rule, message, quote, note } = finding;
    const level = LEVELS.includes(finding.level) ? (finding.level as Level) : 'info';
    const state = STATES.includes(finding.state) ? (finding.state as FindingState) : 'open';
    return { rule, level, message: textOf(message), quote: textOf(quote), state, note: textOf(note) };
  });
}

function mapRecord<T>(record: Loose, map: (value: unknown) => T | null): Readonly<Record<string, T>> {
  const pairs = Object.entries(record).flatMap(([key, value]): [string, T][] => {
    const mapped = map(value);
    return mapped === null ? [] : [[key, mapped]];
  });
  return Object.fromEntries(pairs);
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
