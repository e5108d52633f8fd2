import path from 'node:path';
import type { builtInIndicators } from '../catalog/indicators';
import { reportFigures } from '../catalog/report-indicators';
import { renderFigures, TABLE_FORMATS } from '../indicators/render';
import { ledgerOf } from '../indicators/write-ledger';
import { parseReport, type Report } from '../report';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { readInput } from './input';
import { complain, EXIT, type ExitCode, type Io } from './io';
import { deliver, deliverFile } from './new-file';
import { SettingsSource } from './settings';
import { TABLE_OPTIONS } from './table-options';

export const indicatorsCommand: Command = {
  name: 'indicators',
  summary: { zh: '列出报告中的数字和指标。', en: 'Lists the figures and indicators of a report.' },
  operands: { zh: '文件 [选项]', en: 'FILE [options]' },
  options: {
    ...TABLE_OPTIONS,
    'write-ledger': {
      value: 'FILE',
      help: {
        zh: '把认出的指标写成台账（CSV），一般是 .fazhi/ledger.csv；文件已存在时不覆盖',
        en: 'write the recognised indicators as a ledger (CSV), usually .fazhi/ledger.csv',
      },
    },
    force: { help: { zh: '覆盖已有的文件', en: 'overwrite a file that is there' } },
  },
  notes: {
    zh: '例：fazhi-report indicators 报告.md --format csv -o 数字.csv\n    fazhi-report indicators 2025年报告.md --write-ledger .fazhi/ledger.csv\n',
    en: 'E.g. fazhi-report indicators report.md --format json\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = args.operands;
  if (file === undefined || more.length > 0) throw usage('indicators', '请写一份报告', 'Name one report');
  const absolute = path.resolve(io.cwd, file);
  const read = await readReport(absolute, file, io);
  if (!read) return EXIT.failed;
  const overwriting = args.has('force') ? 'forced' : 'ask';
  const ledgerFile = args.value('write-ledger');
  if (ledgerFile !== null) {
    if (read.report.year === null) {
      complain(io, {
        zh: `${file} 的标题里看不出是哪一年的报告，无法写台账；请在标题中写明年度。`,
        en: `${file} does not say its year in the title.`,
      });
      return EXIT.failed;
    }
    return deliverFile(ledgerOf(read.report, read.data), ledgerFile, io, overwriting);
  }
  const format = TABLE_FORMATS.find((known) => known === args.value('format')) ?? 'text';
  const text = renderFigures(read.report, reportFigures(read.report, read.data), format);
  return deliver(text, args.value('output'), io, overwriting);
}

export interface ReadReport {
  readonly report: Report;
  /** The catalogue that applies to the file, with the team's indicators. */
  readonly data: typeof builtInIndicators;
}

/** Reads a report with the settings that apply to it; says why when it cannot. */
export async function readReport(absolute: string, named: string, io: Io): Promise<ReadReport | null> {
  const input = await readInput(absolute);
  if (!input.ok) {
    complain(io, { zh: `${named}：${input.reason.zh}。`, en: `${named}: ${input.reason.en}.` });
    return null;
  }
  const source = new SettingsSource(io.cwd, { kind: 'command-line', configFile: null });
  const { wordings, complete } = await source.settingsOf(absolute);
  const report = parseReport(input.text, { wordings });
  return { report, data: (await complete(report)).catalog.indicators };
}
