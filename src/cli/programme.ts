import path from 'node:path';
import { PROGRAMME_FORMATS, renderProgramme } from '../programme/formats';
import { readProgramme } from '../programme/read';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { readInput } from './input';
import { complain, EXIT, type ExitCode, type Io } from './io';
import { deliver } from './new-file';

export const programmeCommand: Command = {
  name: 'programme',
  summary: {
    zh: '把本地实施方案读成表：任务、责任单位、量化承诺。',
    en: 'Reads a local implementation plan into a table of tasks, units and promises.',
  },
  operands: { zh: '实施方案 [选项]', en: 'FILE [options]' },
  options: {
    format: {
      value: PROGRAMME_FORMATS.join('|'),
      choices: [...PROGRAMME_FORMATS],
      help: { zh: '输出格式，默认 text', en: 'output format, text by default' },
    },
    output: { value: 'FILE', short: 'o', help: { zh: '写入文件，默认打印', en: 'write to a file' } },
  },
  notes: {
    zh: '把方案存为 .fazhi/programme.md 或 .txt 后，检查报告时会对照任务和承诺。\n',
    en: 'Kept as .fazhi/programme.md or .txt, the plan is compared with every report.\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = args.operands;
  if (file === undefined || more.length > 0)
    throw usage('programme', '请写上一个实施方案文件', 'Name one plan');
  const input = await readInput(path.resolve(io.cwd, file));
  if (!input.ok) {
    complain(io, { zh: `${file}：${input.reason.zh}。`, en: `${file}: ${input.reason.en}.` });
    return EXIT.failed;
  }
  const programme = readProgramme(input.text);
  if (programme.tasks.length === 0) {
    complain(io, {
      zh: `${file} 里没有找到带编号的任务。请确认这是实施方案的正文。`,
      en: `No numbered tasks were found in ${file}.`,
    });
    return EXIT.failed;
  }
  const format = PROGRAMME_FORMATS.find((known) => known === args.value('format')) ?? 'text';
  return deliver(renderProgramme(programme, format), args.value('output'), io);
}
