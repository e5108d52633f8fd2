import leven from 'leven';

/** The known name nearest to a mistyped one; null when none is near enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | null {
  const name = written.slice(0, 100).toLowerCase();
  let best: string | null = null;
  let distance = Math.max(1, Math.round(name.length * 0.4)) + 1;
  for (const candidate of known) {
    const found = distanceTo(name, candidate.toLowerCase());
    if (found < distance) {
      best = candidate;
      distance = found;
    }
  }
  return best;
}

/** `missing-plan` is as near to `structure/missing-plan` as the full name: the family is easily forgotten. */
function distanceTo(name: string, candidate: string): number {
  const whole = leven(name, candidate);
  const slash = candidate.indexOf('/');
  if (slash < 0 || name.includes('/')) return whole;
  return Math.min(whole, leven(name, candidate.slice(slash + 1)));
}

/** Ends a remark on an unknown name: `，是不是想写“x”？` when one is near, otherwise a full stop. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const guess = nearest(written, known);
  return guess === null ? '。' : `，是不是想写“${guess}”？`;
}
