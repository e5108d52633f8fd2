/** All figures of a report with the indicators they give and where they stand. Offsets count from the text's start. */
import { type Figure, readFigures } from '../report/figures';
import type { Block, PartId, Report, Section } from '../report/types';
import { PART_IDS } from '../report/types';
import type { Indicator, IndicatorData } from './indicators';
import { recogniseIndicators } from './recognise';

export interface ReportFigure {
  /** Offsets inside count from the start of `block`. */
  readonly figure: Figure;
  readonly block: Block;
  /** UTF-16 offsets into `report.source`. */
  readonly start: number;
  readonly end: number;
  readonly indicator: Indicator | null;
  readonly part: PartId | null;
  /** The innermost section the figure stands in. */
  readonly section: Section | null;
}

const known = new WeakMap<
  Report,
  { readonly data: IndicatorData; readonly figures: readonly ReportFigure[] }
>();

/** The figures of a report in text order, without those in navigation lines and footers. */
export function reportFigures(report: Report, data: IndicatorData): readonly ReportFigure[] {
  const hit = known.get(report);
  if (hit?.data === data) return hit.figures;
  const places = placesOf(report);
  const figures = report.blocks.flatMap((block) => blockFigures(report, block, data, places(block)));
  known.set(report, { data, figures });
  return figures;
}

interface Place {
  readonly part: PartId | null;
  readonly section: Section | null;
}

function blockFigures(
  report: Report,
  block: Block,
  data: IndicatorData,
  place: Place,
): readonly ReportFigure[] {
  const figures = readFigures(block.content);
  if (figures.length === 0 || isFurniture(report, block)) return [];
  const indicators = recogniseIndicators(block.content, data, place.section?.title ?? '');
  return figures.map((figure) => ({
    figure,
    block,
    start: block.start + figure.start,
    end: block.start + figure.end,
    indicator: indicators.get(figure.index) ?? null,
    ...place,
  }));
}

function isFurniture(report: Report, block: Block): boolean {
  return report.furniture.some(({ start, end }) => start <= block.start && block.start < end);
}

/** Blocks come in text order, so each list is walked once. */
function placesOf(report: Report): (block: Block) => Place {
  const parts = PART_IDS.flatMap((id) => report.parts[id].ranges.map((range) => ({ ...range, id }))).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return (block) => {
    const at = block.start + block.content.textStart;
    const part = parts.findLast(({ start, end }) => start <= at && at < end)?.id ?? null;
    return { part, section: sectionAt(report.sections, at) };
  };
}

/** The last section that begins at or before the offset. */
function sectionAt(sections: readonly Section[], at: number): Section | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.heading.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1] ?? null;
}
