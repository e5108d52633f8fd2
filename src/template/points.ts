import { readOrdinal } from '../report/ordinals';
import type { PartId, Report } from '../report/types';
import { itemsOf } from '../rules/structure/items';

/** A single point of a part: a shortcoming admitted, an arrangement promised. */
export interface Point {
  /** What it is about: heading words or first sentence, without number and full stop. */
  readonly title: string;
  /** Everything said under it. */
  readonly text: string;
}

/** The points of a part in order; empty when the part is missing. */
export function pointsOf(report: Report, part: PartId): readonly Point[] {
  return itemsOf(report, report.parts[part]).map(({ start, end, lead }) => {
    const first = report.source.slice(lead.start, lead.end).trim();
    const title = first.slice(readOrdinal(first)?.text.length ?? 0).replace(/[。；;！!]$/, '');
    return { title: title.trim(), text: report.source.slice(start, end).trim() };
  });
}
