import path from 'node:path';
import { failure, summarize } from '../formats/summarize';
import type { FileResult } from '../formats/types';
import { fixAll, lint } from '../lint';
import { parseReport } from '../report';
import type { ReviewUnit } from '../review/types';
import { readUnit } from '../review/unit';
import { paragraphOf } from '../word/to-markdown';
import { readTypesetting } from '../word/typesetting';
import { type Encoding, encode } from './encoding';
import { type Input, inputFromBytes, readInput, type WordSource } from './input';
import type { Say } from './io';
import { type ConfigError, type FileSettings, type SettingsRequest, SettingsSource } from './settings';
import { writeAtomically } from './write';

/** What a run asks of every file; plain data, so that it reaches other threads. */
export interface JobRequest {
  readonly cwd: string;
  readonly settings: SettingsRequest;
  readonly fix: boolean;
  /** Also read what a review compares: figures and running text. */
  readonly review: boolean;
}

/** A run as one thread sees it. */
export interface FileJob {
  readonly request: JobRequest;
  readonly settings: SettingsSource;
}

/** What came of one file; plain data too. */
export interface Examined {
  readonly file: FileResult;
  /** Null unless the run is a review. */
  readonly unit: ReviewUnit | null;
  /** For standard error: why the file could not be read or written; the run then ends with exit code 2. */
  readonly said: readonly Say[];
  /** Mistakes found so far in configuration files. */
  readonly problems: readonly ConfigError[];
}

export function fileJob(request: JobRequest): FileJob {
  return { request, settings: new SettingsSource(request.cwd, request.settings) };
}

type Fail = (said: Say) => void;

/** Checks one file, and with `fix` mends it. A file that cannot be read is a result with a reason. */
export async function examineFile(job: FileJob, file: string): Promise<Examined> {
  const absolute = path.resolve(job.request.cwd, file);
  return examine(job, file, async () => readInput(absolute));
}

/** Checks the text from standard input. The name says by its extension what it is. */
export async function examineStdin(job: FileJob, bytes: Uint8Array, name: string): Promise<Examined> {
  return examine(job, name, () => inputFromBytes(bytes, name));
}

async function examine(job: FileJob, file: string, read: () => Promise<Input>): Promise<Examined> {
  const said: Say[] = [];
  const absolute = path.resolve(job.request.cwd, file);
  const input = await read();
  const settings = await job.settings.settingsOf(absolute);
  const checked = input.ok
    ? await checkInput(job, file, input, settings, (words) => said.push(words))
    : { file: unread(file, input.reason, settings, (words) => said.push(words)), unit: null };
  return { ...checked, said, problems: job.settings.errors() };
}

type Checked = Pick<Examined, 'file' | 'unit'>;

async function checkInput(
  { request }: FileJob,
  file: string,
  input: ReadInput,
  settings: FileSettings,
  fail: Fail,
): Promise<Checked> {
  const text = request.fix ? await mend(request.cwd, file, input, settings, fail) : input.text;
  return checkText(file, text, settings, request.review, input.word);
}

function unread(file: string, reason: Say, { settings }: FileSettings, fail: Fail): FileResult {
  fail({ zh: `${file}：${reason.zh}。`, en: `${file}: ${reason.en}.` });
  return failure(file, reason[settings.language]);
}

const NOT_CHECKED: Say = {
  zh: '不是法治政府建设年度报告，未检查；要当作年度报告检查，请加 --force',
  en: 'no annual report, not checked; add --force to check it anyway',
};

async function checkText(
  file: string,
  text: string,
  own: FileSettings,
  review: boolean,
  word: WordSource | null = null,
): Promise<Checked> {
  const report = parseReport(text, { wordings: own.wordings });
  const settings = await own.complete(report);
  const setting = word && readTypesetting(word.document, word.places, report);
  const { findings, checked } = lint(report, settings, undefined, setting);
  const reason = checked ? null : NOT_CHECKED[settings.language];
  const status = checked ? 'linted' : 'skipped';
  const paragraphAt = (offset: number) => (word ? paragraphOf(word.places, offset) : null);
  const result = summarize(file, report, findings, status, reason, settings.language, paragraphAt);
  return { file: result, unit: review ? readUnit(result, report, settings.catalog) : null };
}

type ReadInput = Extract<Input, { ok: true }>;

/** Applies the safe fixes and writes the file back in its own encoding. Returns the text that is in the file now. */
async function mend(
  cwd: string,
  file: string,
  { text, encoding }: ReadInput,
  settings: FileSettings,
  fail: Fail,
): Promise<string> {
  const outcome = fixAll(text, settings.settings, { wordings: settings.wordings });
  if (outcome.text === text) return text;
  const problem = await writeBack(path.resolve(cwd, file), outcome.text, encoding);
  if (!problem) return outcome.text;
  fail({
    zh: `${file}：${problem.zh}，文件没有改动。`,
    en: `${file}: ${problem.en}; the file was not changed.`,
  });
  return text;
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
