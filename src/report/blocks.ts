/** Source → blocks, taking over from the last version what did not change. */
import { splitChunks } from './chunks';
import { parseChunk } from './markdown';
import { perContent } from './memo';
import type { Block, ChunkBlock, ParseMemory, Report } from './types';
import { isProse } from './words';

export function readBlocks(
  source: string,
  previous: Report | null,
): { blocks: Block[]; memory: ParseMemory } {
  const ranges = splitChunks(
    source,
    previous ? { source: previous.source, ranges: previous.memory.ranges } : undefined,
  );
  const chunks = new Map<string, readonly ChunkBlock[]>();
  const blocks: Block[] = [];
  for (const range of ranges) {
    const text = source.slice(range.start, range.end);
    const first = range.start === 0;
    const key = first ? `\u0000${text}` : text;
    const parsed = chunks.get(key) ?? previous?.memory.chunks.get(key) ?? parseChunk(text, first);
    chunks.set(key, parsed);
    for (const { start, content } of parsed) {
      const at = range.start + start;
      blocks.push({ start: at, end: at + content.text.length, content, index: blocks.length });
    }
  }
  return { blocks, memory: { ranges, chunks } };
}

const widthCounts = perContent((content) => ({
  half: isProse(content)
    ? (content.text.match(/[\u4e00-\u9fff”》）)][,;:?!()]|[,;:()][\u4e00-\u9fff“《]/g)?.length ?? 0)
    : 0,
  full: isProse(content) ? (content.text.match(/[，；：？！（）]/g)?.length ?? 0) : 0,
}));

/** At least eight half-width marks beside Han characters and hardly a full-width one. */
export function isHalfWidth(blocks: readonly Block[]): boolean {
  let half = 0;
  let full = 0;
  for (const block of blocks) {
    const counts = widthCounts(block.content);
    half += counts.half;
    full += counts.full;
  }
  return half >= 8 && full <= half * 0.1;
}
