/** The single points a part is made of: lower headings, a series (一是、二是), or paragraphs. */
import type { Part, Report, TextRange } from '../../report/types';
import { seriesOf } from '../numbering/series';
import { type Piece, partBody } from './body';

export interface Item extends TextRange {
  /** First sentence or heading: what the point is about. */
  readonly lead: TextRange;
}

/** Paragraphs that only announce what follows are no points. */
const SHORTEST_PARAGRAPH = 20;

export function itemsOf(report: Report, part: Part): Item[] {
  const headings = part.sections.flatMap((section) => section.children);
  if (headings.length > 0) {
    return headings.map(({ heading, body }) => ({ start: heading.start, end: body.end, lead: heading }));
  }
  const pieces = partBody(report, part);
  const starts = seriesStarts(report, pieces);
  return starts.length > 1 ? itemsAt(report, pieces, starts) : paragraphs(report, pieces);
}

/** Starts of the items of the outermost series; an item before the first mark (一是 forgotten) is added. */
function seriesStarts(report: Report, pieces: readonly Piece[]): number[] {
  const from = pieces[0]?.start ?? 0;
  const to = pieces.at(-1)?.end ?? 0;
  const series = seriesOf(report).find(({ marks }) => {
    const start = marks[0]?.start ?? -1;
    return start >= from && start < to && marks.length > 1;
  });
  const first = series?.marks[0];
  if (!series || !first) return [];
  const before = pieces.findLast((piece) => piece.end <= first.start && !/[：:]$/.test(piece.text));
  const lost = series.headless && first.opens && before ? [before.start] : [];
  return [...lost, ...series.marks.map((mark) => mark.start)];
}

function itemsAt(report: Report, pieces: readonly Piece[], starts: readonly number[]): Item[] {
  const end = pieces.at(-1)?.end ?? 0;
  return starts.map((start, index) => withLead(report, start, starts[index + 1] ?? end));
}

function paragraphs(report: Report, pieces: readonly Piece[]): Item[] {
  return pieces
    .filter(({ text }) => text.length >= SHORTEST_PARAGRAPH && !/[：:]$/.test(text))
    .map(({ start, end }) => withLead(report, start, end));
}

function withLead(report: Report, start: number, end: number): Item {
  const text = report.source.slice(start, end);
  const stop = text.search(/[。；;！\n]/);
  const lead = stop < 0 ? text.trimEnd().length : text.charAt(stop) === '\n' ? stop : stop + 1;
  return { start, end, lead: { start, end: start + lead } };
}
