import Papa from 'papaparse';
import type { Programme, Task, TaskPromise, TaskUnit } from './types';

export const PROGRAMME_FORMATS = ['text', 'json', 'csv', 'markdown'] as const;
export type ProgrammeFormat = (typeof PROGRAMME_FORMATS)[number];

const HEADERS = ['序号', '编号', '任务', '所属部分', '责任单位', '承诺'];
const ROLES: Readonly<Record<TaskUnit['role'], string>> = {
  responsible: '',
  lead: '（牵头）',
  support: '（配合）',
};
const COMPARISONS: Readonly<Record<TaskPromise['comparison'], string>> = {
  'at-least': '不少于 ',
  'at-most': '不超过 ',
  exact: '',
};

/** A programme's tasks as a table in one of the formats. */
export function renderProgramme(programme: Programme, format: ProgrammeFormat): string {
  if (format === 'json') return `${JSON.stringify(programme, null, 2)}\n`;
  const rows = programme.tasks.map(rowOf);
  // Excel and WPS read a CSV file as UTF-8 only behind a byte order mark.
  if (format === 'csv')
    return `\uFEFF${Papa.unparse({ fields: HEADERS, data: rows }, { escapeFormulae: true })}\r\n`;
  return format === 'markdown' ? markdown(programme, rows) : plain(programme);
}

function rowOf(task: Task): string[] {
  const promises = task.promises.map(promiseText).join('；');
  return [String(task.index), task.mark, task.title, task.chapter, unitsText(task.units), promises];
}

export function unitsText(units: readonly TaskUnit[]): string {
  return units.map(({ name, role }) => name + ROLES[role]).join('、');
}

/** 出庭应诉率 100%; 学法讲座 不少于 4次 */
export function promiseText({ indicator, comparison, value, unit }: TaskPromise): string {
  return `${indicator} ${COMPARISONS[comparison]}${value}${unit}`.trim();
}

function markdown({ title }: Programme, rows: readonly string[][]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  const ruler = line(HEADERS.map(() => '---'));
  return `# ${title}\n\n${[line(HEADERS), ruler, ...rows.map(line)].join('\n')}\n`;
}

function plain({ title, tasks }: Programme): string {
  const lines = tasks.flatMap((task) => [
    `${task.index}. ${task.mark}${task.title}`,
    ...(task.units.length > 0 ? [`   责任单位：${unitsText(task.units)}`] : []),
    ...task.promises.map((promise) => `   承诺：${promiseText(promise)}（${promise.text}）`),
  ]);
  const assigned = tasks.filter(({ units }) => units.length > 0).length;
  const promised = tasks.reduce((sum, { promises }) => sum + promises.length, 0);
  return `${title}\n\n${lines.join('\n')}\n\n共 ${tasks.length} 项，其中 ${assigned} 项列明责任单位，量化承诺 ${promised} 条。\n`;
}
