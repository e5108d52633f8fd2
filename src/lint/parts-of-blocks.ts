import { PART_IDS, type PartId, type Report, type TextRange } from '../report/types';

interface PartRange extends TextRange {
  readonly id: PartId;
}

/**
 * The part each block belongs to, by block index. Where one part lies inside another (duties folded into
 * the achievements) the inner one counts. One sweep over sorted ranges, so it stays linear.
 */
export function partsOfBlocks(report: Report): readonly (PartId | null)[] {
  const ranges = PART_IDS.flatMap((id) =>
    report.parts[id].ranges.map((range): PartRange => ({ ...range, id })),
  );
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: PartRange[] = [];
  let next = 0;
  return report.blocks.map((block) => {
    const offset = block.start + block.content.textStart;
    for (let range = ranges[next]; range && range.start <= offset; range = ranges[++next]) open.push(range);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= offset) open.pop();
    return open.at(-1)?.id ?? null;
  });
}
