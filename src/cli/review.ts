import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtInCatalog } from '../catalog';
import { parseReport } from '../report';
import { buildReview } from '../review/build';
import type { CopyText } from '../review/copy-text';
import type { ReviewDocument } from '../review/document';
import { applyState, NO_STATE, REVIEW_FILE, type ReviewState, unitKey } from '../review/state';
import { parseReviewState, writeReviewState } from '../review/state-file';
import { reviewHtml } from '../review/to-html';
import { reviewMarkdown } from '../review/to-markdown';
import type { ReviewUnit } from '../review/types';
import { unitWithoutText } from '../review/without-text';
import { ruleTitle } from '../rules/title';
import { type Arguments, type OptionSpecs, usage } from './arguments';
import { type Examined, fileJob } from './check-file';
import { examineMany } from './check-many';
import type { Command } from './commands';
import { listFiles } from './file-list';
import { expandOperand } from './files';
import { EXIT, type ExitCode, type Io, UsageError } from './io';
import { CHECK_OPTIONS, FAIL_ON, jobRequest, manyOptions, reaches } from './lint-options';
import { complainOfOutput, OutputError, openOutput } from './output';
import { Verdict } from './verdict';
import { VERSION } from './version';
import { writeAtomically } from './write';

const FORMATS = ['markdown', 'html', 'docx'] as const;
type ReviewFormat = (typeof FORMATS)[number];

const options: OptionSpecs = {
  output: {
    value: 'FILE.html|FILE.md|FILE.docx',
    short: 'o',
    help: { zh: '写入这个文件，按扩展名决定格式', en: 'write to this file; the extension says the format' },
  },
  format: {
    value: FORMATS.join('|'),
    choices: FORMATS,
    help: {
      zh: '格式，默认看输出文件的扩展名，打印时为 markdown',
      en: 'format, by default that of the output file, else markdown',
    },
  },
  'last-year': {
    value: 'FOLDER',
    help: {
      zh: '上年报告所在文件夹，用于比对沿用的文字',
      en: 'folder with last year’s reports, to find text taken over',
    },
  },
  state: {
    value: 'FILE',
    help: {
      zh: `审核记录，默认 ${REVIEW_FILE}，有就读取`,
      en: `review file, ${REVIEW_FILE} by default, read when it is there`,
    },
  },
  record: {
    help: {
      zh: '把这一轮的结果记入审核记录，下一轮就能看出哪些已改正、哪些是新出现的',
      en: 'record this round, so that the next one shows what was mended and what is new',
    },
  },
  ...FAIL_ON,
  ...CHECK_OPTIONS,
};

export const reviewCommand: Command = {
  name: 'review',
  summary: {
    zh: '检查一批报告，写成审核情况：总表、常见问题、数据对照、文字雷同、分单位意见。',
    en: 'Checks a batch of reports and writes the review (in Chinese): overview, figures, copying, opinions.',
  },
  operands: { zh: '[文件|文件夹|通配符]… [选项]', en: '[file|folder|glob]… [options]' },
  options,
  notes: {
    zh: `例：
  fazhi-report review 报送/ -o 审核情况.html
  fazhi-report review 报送/ --output 审核情况.md --last-year 上年/ --record

退出码与 lint 相同，默认发现问题不算失败（--fail-on never）。
`,
    en: `Examples:
  fazhi-report review submissions/ --output review.html
  fazhi-report review submissions/ --output review.md --last-year last/ --record

Exit codes are those of lint; findings do not fail the run unless --fail-on is given.
`,
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length === 0 && !args.has('files-from')) {
    throw usage(
      'review',
      '没有说明要审核哪些文件，请写上文件夹或文件',
      'No files given: name a folder or files',
    );
  }
  try {
    return await review(args, io);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    complainOfOutput(io, error);
    return EXIT.failed;
  }
}

async function review(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOf(args);
  const state = await readState(args, io);
  const verdict = new Verdict(io);
  const output = await openOutput(args.value('output'), io);
  const { files, problems } = await listFiles(args, io);
  for (const said of problems) verdict.fail(said);
  const units = await readUnits(files, args, io, verdict);
  const lastYear = await readLastYear(args, io, verdict);
  if (io.signal.aborted) {
    await output.discard();
    return verdict.cancelled();
  }
  const { reviewed, state: next } = applyState(units, state ?? NO_STATE);
  const document = buildReview({
    units: reviewed,
    indicators: builtInCatalog.indicators.indicators,
    lastYear: byKey(units, lastYear),
    ruleTitle,
    subtitle: `由 fazhi-report ${VERSION} 自动检查生成，供审核人参考`,
  });
  await output.write(await render(document, format));
  await output.commit();
  if (args.has('record')) await record(args, io, writeReviewState(next));
  return verdict.exitCode();
}

function formatOf(args: Arguments): ReviewFormat {
  const output = args.value('output');
  const format = FORMATS.find((known) => known === args.value('format'));
  if (format && (format !== 'docx' || output !== null)) return format;
  if (format) {
    throw usage('review', 'Word 文件不能打印出来，请用 --output 写明文件', 'A Word file needs --output');
  }
  if (output === null || /\.(?:md|markdown)$/i.test(output)) return 'markdown';
  if (/\.html?$/i.test(output)) return 'html';
  if (/\.docx$/i.test(output)) return 'docx';
  throw usage(
    'review',
    `不知道“${path.basename(output)}”要写成什么格式，请用 .html、.docx 或 .md 作扩展名，或加 --format`,
    `The format of “${path.basename(output)}” is not clear: use .html, .docx or .md, or add --format`,
  );
}

async function render(document: ReviewDocument, format: ReviewFormat): Promise<string | Uint8Array> {
  if (format === 'html') return reviewHtml(document);
  if (format === 'markdown') return reviewMarkdown(document);
  const [{ composeDocument }, { writeDocx }] = await Promise.all([
    import('../word/compose'),
    import('../word/writing'),
  ]);
  return (await writeDocx({ document: composeDocument(parseReport(reviewMarkdown(document))) })).bytes;
}

async function readUnits(
  files: readonly string[],
  args: Arguments,
  io: Io,
  verdict: Verdict | null,
): Promise<ReviewUnit[]> {
  const job = fileJob(jobRequest(args, io, true));
  const units: ReviewUnit[] = [];
  const deliver = async (examined: Examined) => {
    verdict?.add(examined);
    if (verdict && args.has('fail-on') && reaches(examined.file, args)) verdict.reached = true;
    units.push(examined.unit ?? unitWithoutText(examined.file));
  };
  await examineMany(job, files, manyOptions(args, 'review'), io, deliver);
  return units;
}

/** Last year's reports are only compared with: what is wrong with them is no matter of this review. */
async function readLastYear(args: Arguments, io: Io, verdict: Verdict): Promise<readonly ReviewUnit[]> {
  const folder = args.value('last-year');
  if (folder === null) return [];
  const { files } = await expandOperand(folder, io.cwd);
  if (files.length === 0) {
    verdict.fail({
      zh: `“${folder}”中没有上年报告，请核对 --last-year 后面的路径。`,
      en: `There is no report in “${folder}”; check the path after --last-year.`,
    });
  }
  return readUnits(files, args, io, null);
}

/** Last year's text by the key of this year's unit: the unit's name is what stays from year to year. */
function byKey(units: readonly ReviewUnit[], lastYear: readonly ReviewUnit[]): ReadonlyMap<string, CopyText> {
  const byName = new Map(lastYear.map((unit) => [nameOf(unit), unit.copy]));
  return new Map(
    units.flatMap((unit): [string, CopyText][] => {
      const text = byName.get(nameOf(unit));
      return text ? [[unitKey(unit.file), text]] : [];
    }),
  );
}

function nameOf({ file }: ReviewUnit): string {
  return file.report?.unit ?? path.basename(file.path);
}

function statePath(args: Arguments, io: Io): string {
  return path.resolve(io.cwd, args.value('state') ?? REVIEW_FILE);
}

/** Null when there is none yet. @throws UsageError when the file is no review file: it is never written over */
async function readState(args: Arguments, io: Io): Promise<ReviewState | null> {
  const file = statePath(args, io);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const state = parseReviewState(text);
  if (state) return state;
  throw new UsageError({
    zh: `${file} 不是审核记录，没有改动它。请改正或移走这个文件，或用 --state 指定另一个。`,
    en: `${file} is no review file and was left alone. Mend or move it, or name another one with --state.`,
  });
}

async function record(args: Arguments, io: Io, text: string): Promise<void> {
  const file = statePath(args, io);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeAtomically(file, text);
  } catch {
    throw new OutputError(file, false);
  }
}
