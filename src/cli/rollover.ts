import path from 'node:path';
import { parseReport, type Report } from '../report';
import { rollOver } from '../template/rollover';
import type { Template } from '../template/types';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { portable } from './config-host';
import { readInput } from './input';
import { complain, EXIT, type ExitCode, type Io } from './io';
import { readYear } from './new';
import { deliver } from './new-file';
import { SettingsSource } from './settings';
import { availableTemplates } from './templates';

export const rolloverCommand: Command = {
  name: 'rollover',
  summary: {
    zh: '由上年报告生成今年的草稿：年份顺延，数字变成待填，承诺列成清单。',
    en: 'Makes this year’s draft from last year’s report.',
  },
  operands: { zh: '上年报告 [选项]', en: 'OLD [options]' },
  options: {
    year: { value: 'YEAR', help: { zh: '新报告的年度，默认上年报告的下一年', en: 'year of the new report' } },
    output: { value: 'FILE', short: 'o', help: { zh: '写入文件，默认打印', en: 'write to a file' } },
  },
  notes: {
    zh: '例：fazhi-report rollover 2024年报告.md --year 2025 -o 2025年报告.md\n已有的文件不会被覆盖；不会编造任何内容。\n',
    en: 'Nothing is invented, and a file that is there already is never overwritten.\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = args.operands;
  if (file === undefined || more.length > 0) throw usage('rollover', '请写上一份上年报告', 'Name one report');
  const absolute = path.resolve(io.cwd, file);
  const input = await readInput(absolute);
  if (!input.ok) {
    complain(io, { zh: `${file}：${input.reason.zh}。`, en: `${file}: ${input.reason.en}.` });
    return EXIT.failed;
  }
  const source = new SettingsSource(io.cwd, { kind: 'command-line', configFile: null });
  const { settings, wordings } = await source.settingsOf(absolute);
  const report = parseReport(input.text, { wordings });
  const year = readYear(args.value('year'), 'rollover') ?? nextYear(report);
  const template = templateFor(report, await availableTemplates(await source.teamOf(absolute)));
  const lastYear = relativePath(absolute, args.value('output'), io);
  const { text, placeholders } = rollOver(report, { year, catalog: settings.catalog, lastYear, template });
  const exit = await deliver(text, args.value('output'), io);
  if (exit === EXIT.clean && args.has('output')) {
    io.out(`已生成${year}年度草稿 ${args.value('output')}，待填写或核对 ${placeholders} 处。\n`);
  }
  return exit;
}

function nextYear(report: Report): number {
  if (report.year !== null) return report.year + 1;
  throw usage(
    'rollover',
    '上年报告里看不出年度，请用 --year 写明新报告的年度',
    'Give the new year with --year',
  );
}

/** The built-in outline of the organ's level words the parts that last year's report lacked. */
export function templateFor(report: Report, templates: readonly Template[]): Template | null {
  const { organLevel } = report;
  const id = organLevel === 'department' || organLevel === 'town' ? organLevel : 'government';
  return templates.find((template) => template.id === id) ?? null;
}

/** Only a text beside the draft can be compared with it; Word files cannot. */
function relativePath(old: string, output: string | null, io: Io): string | null {
  if (output === null || !/\.(?:md|markdown|txt)$/i.test(old)) return null;
  return portable(path.relative(path.dirname(path.resolve(io.cwd, output)), old));
}
