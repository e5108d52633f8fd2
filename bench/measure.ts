/** Medians and ratios. Times are milliseconds; ratios are taken inside one run, so they hold on any machine. */

export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  /** Whether the target is reached; null where there is none. */
  readonly reached: boolean | null;
}

/** Median time of `run` over `times` runs after `warmUp` untimed ones. */
export function median(run: () => unknown, times = 15, warmUp = 3): number {
  for (let i = 0; i < warmUp; i++) run();
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return took[times >> 1] ?? 0;
}

/** Rounds before the clock starts: all tasks alike are compiled by then. */
const WARM_UP = 25;

/** Medians of several tasks, taken in turns so that a busy moment of the machine hits all of them. */
export function medians<K extends string>(
  tasks: Readonly<Record<K, () => unknown>>,
  times = 15,
): Record<K, number> {
  const names = Object.keys(tasks) as K[];
  const took = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < times; round++) {
    for (const name of names) {
      const start = performance.now();
      tasks[name]();
      if (round >= 0) took.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, middle(took.get(name) ?? [])])) as Record<K, number>;
}

export function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n## ${title}\n\n| what | measured | target | |\n|---|---|---|---|`);
  for (const row of rows) {
    const mark = row.reached === null ? '' : row.reached ? 'ok' : 'MISSED';
    console.log(`| ${row.what} | ${row.measured} | ${row.target} | ${mark} |`);
  }
}

export function atMost(what: string, value: number, limit: number, unit: string, detail = ''): Row {
  return {
    what,
    measured: `${value.toFixed(2)} ${unit}${detail && ` (${detail})`}`,
    target: `≤ ${limit} ${unit}`,
    reached: value <= limit,
  };
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
