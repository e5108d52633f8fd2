/**
 * A long title over several lines: 回行时词意完整、排列对称、长短适宜 (GB/T 9704—2012, 7.3.1). Words are told
 * apart by the platform's segmenter; names the field uses are kept whole beside that.
 */
import { widthOf } from './characters';
import { TITLE_CHARACTERS } from './measures';

const WHOLE =
  /法治政府建设|法治政府|法治建设|第一责任人|人民政府|情况的?报告|\d+\s*年(?:度|上半年|下半年)?|《[^》]*》|“[^”]*”|（[^）]*）|\([^)]*\)/g;
/** May end a line, best first by meaning: behind the organ, behind 关于. */
const GOOD_END = /(?:人民政府|政府|委员会|局|厅|办公室|办事处|管委会)$/;
const NO_START = /^[的了、，。；：！？）》”’)\]]/;
const NO_END = /[（《“‘([]$/;
const COST = { badEnd: 4, about: 2, goodEnd: -6 } as const;

/**
 * @returns lines of about equal length, none wider than the type area unless a word is; breaks the
 *   writer made (`\n`) are kept as they are
 */
export function titleLines(title: string): string[] {
  if (title.includes('\n')) return title.split('\n').map((line) => line.trim());
  const count = Math.ceil(widthOf(title) / TITLE_CHARACTERS);
  if (count <= 1) return [title];
  return balance(title, places(title), count) ?? balance(title, places(title), count + 1) ?? [title];
}

/** Offsets at which a line may begin, with what a break there costs. */
function places(title: string): Map<number, number> {
  const inside = new Set<number>();
  for (const match of title.matchAll(WHOLE)) {
    for (let at = match.index + 1; at < match.index + match[0].length; at++) inside.add(at);
  }
  const found = new Map<number, number>();
  for (const at of wordStarts(title)) {
    const before = title.slice(0, at);
    const after = title.slice(at);
    if (at === 0 || inside.has(at) || NO_START.test(after) || NO_END.test(before)) continue;
    found.set(at, costOf(before, after));
  }
  return found;
}

function costOf(before: string, after: string): number {
  if (GOOD_END.test(before) && !/^(?:办公|关于)?[的]/.test(after)) return COST.goodEnd;
  if (before.endsWith('关于')) return COST.about;
  return COST.badEnd;
}

function wordStarts(title: string): number[] {
  if (typeof Intl.Segmenter !== 'function') return [...title].map((_, index) => index);
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map((word) => word.index);
}

/** Least sum of squared differences from the mean length, with the cost of each break. */
function balance(title: string, starts: ReadonlyMap<number, number>, count: number): string[] | null {
  const ideal = widthOf(title) / count;
  const best = new Map<string, { cost: number; lines: string[] } | null>();
  const from = (start: number, left: number): { cost: number; lines: string[] } | null => {
    const key = `${start} ${left}`;
    const known = best.get(key);
    if (known !== undefined) return known;
    let found: { cost: number; lines: string[] } | null = null;
    const ends = left === 1 ? [title.length] : [...starts.keys()].filter((at) => at > start);
    for (const end of ends) {
      const line = title.slice(start, end);
      const width = widthOf(line);
      if (width > TITLE_CHARACTERS) break;
      const rest = left === 1 ? { cost: 0, lines: [] } : from(end, left - 1);
      if (rest === null) continue;
      const cost = (width - ideal) ** 2 + (starts.get(end) ?? 0) + rest.cost;
      if (found === null || cost < found.cost) found = { cost, lines: [line, ...rest.lines] };
    }
    best.set(key, found);
    return found;
  };
  return from(0, count)?.lines ?? null;
}
