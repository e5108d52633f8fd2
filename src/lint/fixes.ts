import type { Edit, Fix } from '../rules/types';

export interface FixOutcome {
  readonly text: string;
  readonly applied: readonly Fix[];
  /** Fixes left out because they touch one that was applied, or do not fit the text. */
  readonly skipped: number;
}

/**
 * Applies fixes as minimal edits. A fix is applied whole or not at all; of fixes that touch each other
 * the first by position is applied. The same fix given twice (two findings, one mending) counts once.
 */
export function applyFixes(source: string, fixes: readonly Fix[]): FixOutcome {
  const accepted: Edit[] = [];
  const applied: Fix[] = [];
  const known = new Set<string>();
  let skipped = 0;
  for (const fix of [...fixes].sort((a, b) => firstStart(a) - firstStart(b))) {
    const edits = [...fix.edits].sort(byPlace);
    const key = JSON.stringify(edits.map(({ start, end, text }) => [start, end, text]));
    if (known.has(key)) continue;
    if (fits(edits, source.length) && edits.every((edit) => isFree(accepted, edit))) {
      for (const edit of edits) accepted.splice(insertionIndex(accepted, edit.start), 0, edit);
      applied.push(fix);
      known.add(key);
    } else skipped++;
  }
  return { text: replaceAll(source, accepted), applied, skipped };
}

function firstStart(fix: Fix): number {
  return Math.min(...fix.edits.map((edit) => edit.start));
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}

/** At least one edit, all inside the text, none overlapping another. */
function fits(sorted: readonly Edit[], length: number): boolean {
  return (
    sorted.length > 0 &&
    sorted.every((edit, i) => {
      const previous = sorted[i - 1];
      const inside = edit.start >= 0 && edit.start <= edit.end && edit.end <= length;
      return inside && (!previous || !touch(previous, edit));
    })
  );
}

/** Overlapping, or an insertion at the edge of another edit: which text comes first would be a guess. */
function touch(a: Edit, b: Edit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Index of the first accepted edit that starts at or after the offset. */
function insertionIndex(sorted: readonly Edit[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Accepted edits do not overlap, so only the neighbours can be in the way. */
function isFree(accepted: readonly Edit[], edit: Edit): boolean {
  const index = insertionIndex(accepted, edit.start);
  const neighbours = [accepted[index - 1], accepted[index], accepted[index + 1]];
  return neighbours.every((other) => !other || !touch(other, edit));
}

function replaceAll(source: string, sorted: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of sorted) {
    pieces.push(source.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  pieces.push(source.slice(done));
  return pieces.join('');
}
