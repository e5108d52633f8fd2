import type { Block, Report } from '../report/types';
import { promisesIn } from './promises';
import type { Task, TaskUnit } from './types';
import { splitNames } from './units';

const COLUMNS = {
  mark: /^(?:序号|编号|编码)$/,
  title: /任务|事项|工作内容|重点工作|举措|措施/,
  responsible: /^(?:责任|负责|承办|落实)(?:单位|部门|机关|主体)$/,
  lead: /^(?:牵头|主责|主办)(?:责任)?(?:单位|部门|机关)$/,
  support: /^(?:配合|参与|协办)(?:单位|部门|机关)$/,
};

type Column = keyof typeof COLUMNS;

/** Tasks of the tables that have a column of units: 任务清单, 责任分工表. */
export function tasksOfTables(report: Report): readonly Task[] {
  const tasks = report.blocks.filter(({ content }) => content.kind === 'table').flatMap(tasksOf);
  return tasks.map((task, index) => ({ ...task, index: index + 1 }));
}

function tasksOf(block: Block): Task[] {
  const rows = rowsOf(block);
  const columns = (rows[0]?.cells ?? []).map(columnOf);
  const hasUnits = columns.some((column) => column === 'responsible' || column === 'lead');
  if (!hasUnits || !columns.includes('title')) return [];
  return rows.slice(2).flatMap((row) => {
    const cells = (column: Column) => row.cells.filter((_cell, index) => columns[index] === column);
    const words = cells('title').at(-1) ?? '';
    if (words === '') return [];
    const range = { start: row.start, end: row.end };
    const units = (['responsible', 'lead', 'support'] as const).flatMap((role) =>
      cells(role).flatMap((cell) => splitNames(cell).map((name): TaskUnit => ({ name, role }))),
    );
    const title = /^[^。；;]*/.exec(words)?.[0] ?? words;
    const chapter = cells('title').length > 1 ? (cells('title')[0] ?? '') : '';
    return [
      {
        ...range,
        index: 0,
        mark: cells('mark')[0] ?? '',
        title,
        chapter,
        text: words,
        units,
        promises: promisesIn([block], range),
      },
    ];
  });
}

function columnOf(header: string): Column | null {
  const words = header.replace(/\s/g, '');
  const found = Object.entries(COLUMNS).find(([, pattern]) => pattern.test(words));
  return (found?.[0] as Column | undefined) ?? null;
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

function rowsOf(block: Block): Row[] {
  const rows: Row[] = [];
  let start = block.start;
  for (const line of block.content.text.split('\n')) {
    const cells = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    rows.push({ start, end: start + line.length, cells });
    start += line.length + 1;
  }
  return rows;
}
