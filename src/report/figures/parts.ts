/** Which figures are parts of which total: 现有475个，其中甲20个、乙415个; 分为; 包括. */
import type { Figure } from './types';

type Draft = Omit<Figure, 'partOf'>;

const OPENS = /其中|^(?:主要)?(?:包括|包含|分为|含|即)/;
/** A clause of its own: the listing is over. */
const CLOSES = /^(?:同时|另外?|此外|全年|年内|累计|共计?|合计|并且?|目前|今年|切实|有效|有力)/;

/** For every figure the index of its total, or null. */
export function partsOf(figures: readonly Draft[]): readonly (number | null)[] {
  const result: (number | null)[] = figures.map(() => null);
  figures.forEach((figure, index) => {
    const previous = figures[index - 1];
    if (!previous || figure.kind !== 'count' || figure.role !== 'value') return;
    const total = OPENS.test(figure.lead) ? totalBefore(figures, index) : (result[index - 1] ?? null);
    if (total === null || !continues(figures, total, previous, figure)) return;
    result[index] = total;
  });
  return result;
}

/** The nearest count before the figure; none when that is only a remark in brackets (含上年结转12件). */
function totalBefore(figures: readonly Draft[], index: number): number | null {
  const figure = figures[index];
  const candidate = figures
    .slice(Math.max(0, index - 4), index)
    .findLast(({ kind, role }) => kind === 'count' && role === 'value');
  if (!figure || !candidate || isAside(candidate, figure)) return null;
  const near = figure.clause.sentence - candidate.clause.sentence;
  const opensSentence = near === 1 && /^其中/.test(figure.lead);
  return near === 0 || opensSentence ? candidate.index : null;
}

function isAside(candidate: Draft, figure: Draft): boolean {
  return candidate.clause.parent !== null && candidate.clause.parent !== figure.clause.parent;
}

function continues(figures: readonly Draft[], total: number, previous: Draft, figure: Draft): boolean {
  const whole = figures[total];
  if (!whole || whole.unit !== figure.unit) return false;
  if (previous.index === total) return true;
  const bracketed = previous.clause.parent !== null;
  const sameStretch = previous.clause.segment === figure.clause.segment;
  return (
    sameStretch &&
    !CLOSES.test(figure.lead) &&
    (!bracketed || previous.clause.parent === figure.clause.parent)
  );
}
