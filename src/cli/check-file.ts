import path from 'node:path';
import { failure, summarize } from '../formats/summarize';
import type { FileResult } from '../formats/types';
import { fixAll, lint } from '../lint';
import { parseReport } from '../report';
import { type Encoding, encode } from './encoding';
import { type Input, inputFromBytes, readInput } from './input';
import type { Say } from './io';
import type { FileSettings, SettingsSource } from './settings';
import { writeAtomically } from './write';

/** What is the same for all files of a run. */
export interface FileJob {
  readonly cwd: string;
  readonly settings: SettingsSource;
  readonly fix: boolean;
}

/** Says on standard error what went wrong; the run goes on and ends with exit code 2. */
type Fail = (said: Say) => void;

/** Checks one file, and with `fix` mends it. A file that cannot be read is a result with a reason. */
export async function checkFile(job: FileJob, file: string, fail: Fail): Promise<FileResult> {
  const absolute = path.resolve(job.cwd, file);
  const input = await readInput(absolute);
  const settings = await job.settings.settingsOf(absolute);
  if (!input.ok) return unread(file, input.reason, settings, fail);
  if (!job.fix) return checkText(file, input.text, settings);
  return mend(job, file, input, settings, fail);
}

/** Checks the text from standard input. The name says by its extension what it is. */
export async function checkStdin(
  job: FileJob,
  bytes: Uint8Array,
  name: string,
  fail: Fail,
): Promise<FileResult> {
  const input = await inputFromBytes(bytes, name);
  const settings = await job.settings.settingsOf(path.resolve(job.cwd, name));
  return input.ok ? checkText(name, input.text, settings) : unread(name, input.reason, settings, fail);
}

function unread(file: string, reason: Say, { settings }: FileSettings, fail: Fail): FileResult {
  fail({ zh: `${file}：${reason.zh}。`, en: `${file}: ${reason.en}.` });
  return failure(file, reason[settings.language]);
}

const NOT_CHECKED: Say = {
  zh: '不是法治政府建设年度报告，未检查；要当作年度报告检查，请加 --force',
  en: 'no annual report, not checked; add --force to check it anyway',
};

function checkText(file: string, text: string, { settings, wordings }: FileSettings): FileResult {
  const report = parseReport(text, { wordings });
  const { findings, checked } = lint(report, settings);
  const reason = checked ? null : NOT_CHECKED[settings.language];
  return summarize(file, report, findings, checked ? 'linted' : 'skipped', reason, settings.language);
}

type ReadInput = Extract<Input, { ok: true }>;

/** Applies the safe fixes and writes the file back in its own encoding; what remains is the result. */
async function mend(
  { cwd }: FileJob,
  file: string,
  { text, encoding }: ReadInput,
  settings: FileSettings,
  fail: Fail,
): Promise<FileResult> {
  const outcome = fixAll(text, settings.settings, { wordings: settings.wordings });
  if (outcome.text === text) return checkText(file, text, settings);
  const problem = await writeBack(path.resolve(cwd, file), outcome.text, encoding);
  if (problem) {
    fail({
      zh: `${file}：${problem.zh}，文件没有改动。`,
      en: `${file}: ${problem.en}; the file was not changed.`,
    });
    return checkText(file, text, settings);
  }
  return checkText(file, outcome.text, settings);
}

/** Null when the file was written. */
async function writeBack(file: string, text: string, encoding: Encoding | null): Promise<Say | null> {
  if (encoding === null) {
    return {
      zh: 'Word 文件不能自动改正，请按提示在 Word 中修改',
      en: 'Word files cannot be fixed automatically',
    };
  }
  const bytes = encode(text, encoding);
  if (bytes === null) {
    return {
      zh: `改正后的文字无法用 ${encoding} 编码保存，请先另存为 UTF-8`,
      en: `the mended text cannot be saved as ${encoding}; save the file as UTF-8 first`,
    };
  }
  try {
    await writeAtomically(file, bytes);
    return null;
  } catch {
    return { zh: '无法写入，请检查文件权限或是否被占用', en: 'cannot be written; check its permissions' };
  }
}
