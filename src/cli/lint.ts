import { formatNamed } from '../formats/registry';
import type { FileResult, Format } from '../formats/types';
import { type Arguments, type OptionSpecs, usage } from './arguments';
import { Baseline } from './baseline';
import { type Examined, examineStdin, fileJob } from './check-file';
import { examineMany } from './check-many';
import type { Command } from './commands';
import { listFiles, nothingChecked, STDIN } from './file-list';
import { EXIT, type ExitCode, type Io } from './io';
import { CHECK_OPTIONS, FAIL_ON, jobRequest, manyOptions, OUTPUT_OPTIONS, reaches } from './lint-options';
import { complainOfOutput, type Output, OutputError, openOutput } from './output';
import { Verdict } from './verdict';
import { VERSION } from './version';

const DEFAULT_BASELINE = '.fazhi/baseline.json';

const options: OptionSpecs = {
  ...OUTPUT_OPTIONS,
  ...FAIL_ON,
  ...CHECK_OPTIONS,
  baseline: {
    value: 'FILE',
    help: { zh: '只报基线文件中没有的问题', en: 'report only findings that are not in this baseline' },
  },
  'update-baseline': {
    help: {
      zh: `把现有问题记入基线（没有写 --baseline 时为 ${DEFAULT_BASELINE}）`,
      en: `put what is found into the baseline (${DEFAULT_BASELINE} unless --baseline is given)`,
    },
  },
  fix: {
    help: {
      zh: '改正不会改变意思的问题，直接写回文件',
      en: 'mend what cannot change the meaning, in the files',
    },
  },
  'stdin-filename': {
    value: 'NAME',
    help: { zh: '标准输入的文件名', en: 'name of the text from standard input' },
  },
  quiet: { help: { zh: '只列问题，不打印汇总', en: 'findings only, no summary' } },
};

export const lintCommand: Command = {
  name: 'lint',
  summary: { zh: '检查年度报告，列出问题、依据和改法。', en: 'Checks annual reports.' },
  operands: { zh: '[文件|文件夹|通配符|-]… [选项]', en: '[file|folder|glob|-]… [options]' },
  options,
  notes: {
    zh: `支持 .md .markdown .txt .docx；文本可以是 UTF-8、UTF-16（带 BOM）或 GB18030。
文件很多时用 --format jsonl：查完一个写一行，占用内存不随文件数量增加。

退出码：
  0  没有达到 --fail-on 级别的问题
  1  有达到 --fail-on 级别的问题
  2  参数有误、文件无法读取或配置有误（原因见标准错误；其他文件照常检查）
  130  用 Ctrl-C 取消，没有写出结果
`,
    en: `Reads .md .markdown .txt .docx; text may be UTF-8, UTF-16 (with BOM) or GB18030.
For very many files use --format jsonl: one line is written as each file is done, and memory does not grow.

Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong arguments, unreadable input or invalid configuration (reason on standard error; other files are still checked)
  130  cancelled with Ctrl-C, no result was written
`,
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  checkOperands(args);
  const baseline = await readBaseline(args, io);
  try {
    return await runTo(args, io, baseline);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    complainOfOutput(io, error);
    return EXIT.failed;
  }
}

async function runTo(args: Arguments, io: Io, baseline: Baseline | null): Promise<ExitCode> {
  const job = jobRequest(args, io, false);
  const many = manyOptions(args, 'lint');
  const output = await openOutput(args.value('output'), io);
  const writer = new ResultWriter(formatNamed(args.value('format') ?? 'text'), output, args, io);
  const verdict = new Verdict(io);
  const update = args.has('update-baseline');
  const deliver = async (examined: Examined) => {
    verdict.add(examined);
    const file = baseline
      ? update
        ? baseline.take(examined.file)
        : baseline.filter(examined.file)
      : examined.file;
    if (reaches(file, args)) verdict.reached = true;
    await writer.add(file);
  };
  const { files, operands, problems } = await listFiles(args, io);
  for (const said of problems) verdict.fail(said);
  if (args.operands.includes(STDIN)) {
    const name = args.value('stdin-filename') ?? '<stdin>';
    await deliver(await examineStdin(fileJob(job), await io.readStdin(), name));
  }
  await examineMany(fileJob(job), files, many, io, deliver);
  if (io.signal.aborted) {
    await output.discard();
    return verdict.cancelled();
  }
  for (const operand of operands) {
    const said = nothingChecked(operand, (file) => verdict.isSkipped(file));
    if (said) verdict.fail(said);
  }
  await writer.finish();
  await finishBaseline(baseline, update, io);
  return verdict.exitCode();
}

function checkOperands(args: Arguments): void {
  const { operands } = args;
  if (operands.length === 0 && !args.has('files-from')) {
    throw usage(
      'lint',
      '没有说明要检查哪些文件，请写上文件、文件夹或 -（标准输入）',
      'No files given: name files, folders or - for standard input',
    );
  }
  const stdin =
    operands.filter((operand) => operand === STDIN).length + (args.value('files-from') === STDIN ? 1 : 0);
  if (stdin > 1) throw usage('lint', '标准输入（-）只能写一次', 'Standard input (-) can be given once only');
  if (operands.includes(STDIN) && args.has('fix')) {
    throw usage(
      'lint',
      '--fix 要写回文件，不能用于标准输入（-）',
      '--fix writes files back and cannot be used on standard input (-)',
    );
  }
}

async function readBaseline(args: Arguments, io: Io): Promise<Baseline | null> {
  const update = args.has('update-baseline');
  const file = args.value('baseline') ?? (update ? DEFAULT_BASELINE : null);
  return file === null ? null : Baseline.read(file, io.cwd, update);
}

async function finishBaseline(baseline: Baseline | null, update: boolean, io: Io): Promise<void> {
  if (!baseline) return;
  if (!update) {
    if (baseline.hidden > 0) {
      const said = {
        zh: `基线中已有的 ${baseline.hidden} 处没有列出。`,
        en: `${baseline.hidden} finding(s) of the baseline are not shown.`,
      };
      io.error(`${said[io.language]}\n`);
    }
    return;
  }
  try {
    await baseline.update();
  } catch {
    throw new OutputError(baseline.file, false);
  }
  const said = { zh: `已记入基线：${baseline.file}`, en: `Baseline written: ${baseline.file}` };
  io.error(`${said[io.language]}\n`);
}

/** Writes file by file where the format allows it, all at the end where it does not. */
class ResultWriter {
  readonly #files: FileResult[] = [];

  constructor(
    private readonly format: Format,
    private readonly output: Output,
    private readonly args: Arguments,
    private readonly io: Io,
  ) {}

  async add(file: FileResult): Promise<void> {
    if (this.format.renderFile) await this.output.write(this.format.renderFile(file));
    else this.#files.push(file);
  }

  async finish(): Promise<void> {
    if (!this.format.renderFile) {
      const run = { version: VERSION, language: this.io.language, files: this.#files };
      const color = this.io.color && !this.args.has('output');
      await this.output.write(this.format.render(run, { color, quiet: this.args.has('quiet') }));
    }
    await this.output.commit();
  }
}
