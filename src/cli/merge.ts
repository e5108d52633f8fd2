import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { formatNamed } from '../formats/registry';
import type { FileResult } from '../formats/types';
import { type Arguments, type OptionSpecs, usage } from './arguments';
import type { Command } from './commands';
import { EXIT, type ExitCode, type Io, UsageError } from './io';
import { FAIL_ON, OUTPUT_OPTIONS, reaches } from './lint-options';
import { complainOfOutput, OutputError, openOutput } from './output';
import { VERSION } from './version';

const options: OptionSpecs = {
  ...OUTPUT_OPTIONS,
  ...FAIL_ON,
  quiet: { help: { zh: '只列问题，不打印汇总', en: 'findings only, no summary' } },
};

export const mergeCommand: Command = {
  name: 'merge',
  summary: {
    zh: '把几台机器分别检查的结果（lint --format jsonl）合成一份。',
    en: 'Joins the results of several machines (lint --format jsonl) into one.',
  },
  operands: { zh: '结果.jsonl… [选项]', en: 'RESULT.jsonl… [options]' },
  options,
  notes: {
    zh: '例：fazhi-report merge 甲.jsonl 乙.jsonl --format html --output 总表.html\n同一路径出现多次时，以后面的为准。退出码与 lint 相同。\n',
    en: 'Example: fazhi-report merge a.jsonl b.jsonl --format html --output all.html\nOf two results for one path the later counts. Exit codes are those of lint.\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length === 0) {
    throw usage('merge', '没有说明要合并哪些结果', 'No results given');
  }
  const files = new Map<string, FileResult>();
  for (const operand of args.operands) {
    for await (const file of readResults(operand, io)) files.set(file.path, file);
  }
  const all = [...files.values()];
  const format = formatNamed(args.value('format') ?? 'text');
  const color = io.color && !args.has('output');
  const merged = { version: VERSION, language: io.language, files: all };
  try {
    const output = await openOutput(args.value('output'), io);
    await output.write(format.render(merged, { color, quiet: args.has('quiet') }));
    await output.commit();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    complainOfOutput(io, error);
    return EXIT.failed;
  }
  if (all.some(({ status }) => status === 'failed')) return EXIT.failed;
  return all.some((file) => reaches(file, args)) ? EXIT.findings : EXIT.clean;
}

/** @throws UsageError that names file and line when something is no result of ours */
async function* readResults(operand: string, io: Io): AsyncGenerator<FileResult> {
  const input = createReadStream(path.resolve(io.cwd, operand), 'utf8');
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() !== '') yield parseLine(line);
    }
  } catch {
    throw new UsageError({
      zh: `${operand} 第 ${number} 行读不出检查结果。这里只接受 lint --format jsonl 的输出。`,
      en: `${operand}, line ${number}: no result of a check. Only the output of lint --format jsonl can be merged.`,
    });
  }
}

/** @throws Error for anything that is no line of ours */
function parseLine(line: string): FileResult {
  const { version, ...file } = JSON.parse(line);
  const valid =
    version === 1 &&
    typeof file.path === 'string' &&
    typeof file.status === 'string' &&
    Array.isArray(file.findings);
  if (!valid) throw new Error('no result');
  return file;
}
