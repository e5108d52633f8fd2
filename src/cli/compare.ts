import path from 'node:path';
import { compareReports } from '../indicators/compare';
import { renderComparison, TABLE_FORMATS } from '../indicators/render';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { readReport } from './indicators';
import { EXIT, type ExitCode, type Io } from './io';
import { deliver } from './new-file';
import { TABLE_OPTIONS } from './table-options';

export const compareCommand: Command = {
  name: 'compare',
  summary: { zh: '两年的指标逐项比较。', en: 'Compares the indicators of two years.' },
  operands: { zh: '上年报告 本年报告 [选项]', en: 'OLD NEW [options]' },
  options: {
    ...TABLE_OPTIONS,
  },
  notes: {
    zh: '例：fazhi-report compare 2024年报告.md 2025年报告.md --format markdown\n',
    en: 'E.g. fazhi-report compare 2024.md 2025.md --format markdown\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const [before, after, ...more] = args.operands;
  if (before === undefined || after === undefined || more.length > 0) {
    throw usage(
      'compare',
      '请写两份报告：先上年的，后本年的',
      'Name two reports: last year’s, then this year’s',
    );
  }
  const old = await readReport(path.resolve(io.cwd, before), before, io);
  const now = await readReport(path.resolve(io.cwd, after), after, io);
  if (!old || !now) return EXIT.failed;
  const format = TABLE_FORMATS.find((known) => known === args.value('format')) ?? 'text';
  const rows = compareReports(old.report, now.report, now.data);
  return deliver(renderComparison(old.report, now.report, rows, format), args.value('output'), io);
}
