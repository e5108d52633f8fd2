import path from 'node:path';
import { formatNamed, formats } from '../formats/registry';
import { failure } from '../formats/summarize';
import type { FileResult, LintRun } from '../formats/types';
import { LEVEL_RANK } from '../lint';
import { type Arguments, type OptionSpecs, usage } from './arguments';
import { checkFile, checkStdin, type FileJob } from './check-file';
import type { Command } from './commands';
import { expandOperand, type Operand } from './files';
import { complain, EXIT, type ExitCode, type Io, type Say } from './io';
import { readLevels } from './rule-levels';
import { SettingsSource } from './settings';
import { VERSION } from './version';
import { writeAtomically } from './write';

const LEVELS = ['error', 'warning', 'info'] as const;
const STDIN = '-';

const options: OptionSpecs = {
  format: {
    value: formats.map(({ id }) => id).join('|'),
    choices: formats.map(({ id }) => id),
    help: { zh: '输出格式，默认 text', en: 'output format, text by default' },
  },
  output: { value: 'FILE', help: { zh: '结果写入文件，不打印', en: 'write the result to a file' } },
  config: { value: 'FILE', help: { zh: '使用这个配置文件', en: 'use this configuration file' } },
  'fail-on': {
    value: 'error|warning|info|never',
    choices: [...LEVELS, 'never'],
    help: {
      zh: '达到这个级别时退出码为 1，默认 error',
      en: 'level that makes the exit code 1, error by default',
    },
  },
  rule: {
    value: 'ID=error|warning|info|off',
    multiple: true,
    help: { zh: '设定一条规则的级别，可以写多次', en: 'set the level of a rule; may be repeated' },
  },
  fix: {
    help: {
      zh: '改正不会改变意思的问题，直接写回文件',
      en: 'mend what cannot change the meaning, in the files',
    },
  },
  force: { help: { zh: '不是年度报告的文本也检查', en: 'also check texts that are no annual report' } },
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

退出码：
  0  没有达到 --fail-on 级别的问题
  1  有达到 --fail-on 级别的问题
  2  参数有误、文件无法读取或配置有误（原因见标准错误；其他文件照常检查）
`,
    en: `Reads .md .markdown .txt .docx; text may be UTF-8, UTF-16 (with BOM) or GB18030.

Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong arguments, unreadable input or invalid configuration (reason on standard error; other files are still checked)
`,
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  checkOperands(args);
  const settings = new SettingsSource(io.cwd, {
    kind: 'command-line',
    language: io.language,
    levels: readLevels(args.values('rule')),
    anyDocument: args.has('force'),
    configFile: args.value('config'),
  });
  const job: FileJob = { cwd: io.cwd, settings, fix: args.has('fix') };
  const { files, failed } = await checkAll(job, args, io);
  const errors = settings.errors();
  for (const { said } of errors) complain(io, said);
  const invalid = errors.some(({ severity }) => severity === 'error');
  const written = await writeResult({ version: VERSION, language: io.language, files }, args, io);
  if (failed || invalid || !written) return EXIT.failed;
  return reaches(files, args.value('fail-on') ?? 'error') ? EXIT.findings : EXIT.clean;
}

function checkOperands({ operands, has }: Arguments): void {
  if (operands.length === 0) {
    throw usage(
      'lint',
      '没有说明要检查哪些文件，请写上文件、文件夹或 -（标准输入）',
      'No files given: name files, folders or - for standard input',
    );
  }
  const stdin = operands.filter((operand) => operand === STDIN).length;
  if (stdin > 1) throw usage('lint', '标准输入（-）只能写一次', 'Standard input (-) can be given once only');
  if (stdin > 0 && has('fix')) {
    throw usage(
      'lint',
      '--fix 要写回文件，不能用于标准输入（-）',
      '--fix writes files back and cannot be used on standard input (-)',
    );
  }
}

interface Checked {
  readonly files: readonly FileResult[];
  /** Something could not be read or written; it has been said on standard error. */
  readonly failed: boolean;
}

/** Checks each file once, in the order of the operands. */
async function checkAll(job: FileJob, args: Arguments, io: Io): Promise<Checked> {
  const results = new Map<string, FileResult>();
  let failed = false;
  const fail = (said: Say) => {
    failed = true;
    complain(io, said);
  };
  for (const written of args.operands) {
    if (written === STDIN) {
      const name = args.value('stdin-filename') ?? '<stdin>';
      results.set(STDIN, await checkStdin(job, await io.readStdin(), name, fail));
      continue;
    }
    const operand = await expandOperand(written, io.cwd);
    if (operand.kind === 'missing') results.set(written, missing(written, io, fail));
    for (const file of operand.files) {
      if (!results.has(file)) results.set(file, await checkFile(job, file, fail));
    }
    const nothing = nothingFound(operand, (file) => results.get(file));
    if (nothing) fail(nothing);
  }
  return { files: [...results.values()], failed };
}

function missing(written: string, io: Io, fail: (said: Say) => void): FileResult {
  const reason = {
    zh: '没有这个文件或文件夹，请核对路径',
    en: 'there is no such file or folder; check the path',
  };
  fail({ zh: `${written}：${reason.zh}。`, en: `${written}: ${reason.en}.` });
  return failure(written, reason[io.language]);
}

/** A folder or a glob that led to no report at all is a mistake of the caller: a green light would mislead. */
function nothingFound(
  { written, kind, files }: Operand,
  resultOf: (file: string) => FileResult | undefined,
): Say | null {
  if (kind === 'glob' && files.length === 0) {
    return {
      zh: `没有与“${written}”相符的文件，请核对通配符。`,
      en: `No file matches “${written}”; check the pattern.`,
    };
  }
  if (kind !== 'folder') return null;
  if (files.length === 0) {
    return {
      zh: `文件夹“${written}”中没有 .md、.markdown、.txt 或 .docx 文件，请核对路径。`,
      en: `The folder “${written}” holds no .md, .markdown, .txt or .docx file; check the path.`,
    };
  }
  if (files.some((file) => resultOf(file)?.status !== 'skipped')) return null;
  return {
    zh: `文件夹“${written}”中的 ${files.length} 个文件都不是法治政府建设年度报告，没有检查。请核对路径；确要检查，请加 --force。`,
    en: `None of the ${files.length} file(s) in “${written}” is an annual report, so nothing was checked. Check the path, or add --force.`,
  };
}

/** Prints the result or writes it to the file; false when it could not be written, which has then been said. */
async function writeResult(result: LintRun, args: Arguments, io: Io): Promise<boolean> {
  const format = formatNamed(args.value('format') ?? 'text');
  const output = args.value('output');
  const rendered = format.render(result, { color: io.color && output === null, quiet: args.has('quiet') });
  if (output === null) {
    io.out(rendered);
    return true;
  }
  try {
    await writeAtomically(path.resolve(io.cwd, output), rendered);
    return true;
  } catch {
    complain(io, {
      zh: `结果无法写入 ${output}，请检查文件夹是否存在、是否有写入权限。`,
      en: `The result cannot be written to ${output}; check that the folder exists and may be written to.`,
    });
    return false;
  }
}

/** Whether any finding is at or above the level that makes a run fail. */
function reaches(files: readonly FileResult[], failOn: string): boolean {
  const lowest = LEVELS.find((level) => level === failOn);
  if (!lowest) return false;
  return files.some(({ findings }) => findings.some(({ level }) => LEVEL_RANK[level] >= LEVEL_RANK[lowest]));
}
