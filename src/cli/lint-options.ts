/** Options of every command that checks files. */

import { formats } from '../formats/registry';
import type { FileResult } from '../formats/types';
import { LEVEL_RANK } from '../lint';
import { type Arguments, type OptionSpecs, usage } from './arguments';
import type { JobRequest } from './check-file';
import { DEFAULT_TIMEOUT, type ManyOptions } from './check-many';
import type { Io } from './io';
import { readLevels } from './rule-levels';

const LEVELS = ['error', 'warning', 'info'] as const;

export const CHECK_OPTIONS: OptionSpecs = {
  config: { value: 'FILE', help: { zh: '使用这个配置文件', en: 'use this configuration file' } },
  rule: {
    value: 'ID=error|warning|info|off',
    multiple: true,
    help: { zh: '设定一条规则的级别，可以写多次', en: 'set the level of a rule; may be repeated' },
  },
  force: { help: { zh: '不是年度报告的文本也检查', en: 'also check texts that are no annual report' } },
  'files-from': {
    value: 'FILE|-',
    help: {
      zh: '从文件（- 为标准输入）读取文件清单，一行一个',
      en: 'read the names of the files from a list (- for standard input), one a line',
    },
  },
  jobs: {
    value: 'N',
    help: { zh: '同时检查几个文件，默认按处理器数量', en: 'threads, by default as many as processors' },
  },
  timeout: {
    value: 'SECONDS',
    help: {
      zh: `一个文件检查多久后放弃，默认 ${DEFAULT_TIMEOUT} 秒`,
      en: `seconds after which a file is given up, ${DEFAULT_TIMEOUT} by default`,
    },
  },
};

/** Where the result goes and in which form. */
export const OUTPUT_OPTIONS: OptionSpecs = {
  format: {
    value: formats.map(({ id }) => id).join('|'),
    choices: formats.map(({ id }) => id),
    help: { zh: '输出格式，默认 text', en: 'output format, text by default' },
  },
  output: {
    value: 'FILE',
    short: 'o',
    help: { zh: '结果写入文件，不打印', en: 'write the result to a file' },
  },
};

export const FAIL_ON: OptionSpecs = {
  'fail-on': {
    value: 'error|warning|info|never',
    choices: [...LEVELS, 'never'],
    help: {
      zh: '达到这个级别时退出码为 1，默认 error',
      en: 'level that makes the exit code 1, error by default',
    },
  },
};

/** @throws UsageError for a rule or level that does not exist */
export function jobRequest(args: Arguments, io: Io, review: boolean): JobRequest {
  return {
    cwd: io.cwd,
    settings: {
      kind: 'command-line',
      language: io.language,
      levels: readLevels(args.values('rule')),
      anyDocument: args.has('force'),
      configFile: args.value('config'),
    },
    fix: args.has('fix'),
    review,
  };
}

/** @throws UsageError for what is no positive whole number */
export function manyOptions(args: Arguments, command: string): ManyOptions {
  return {
    jobs: wholeNumber(args, 'jobs', command),
    timeout: wholeNumber(args, 'timeout', command) ?? DEFAULT_TIMEOUT,
  };
}

function wholeNumber(args: Arguments, name: string, command: string): number | null {
  const value = args.value(name);
  if (value === null) return null;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw usage(
    command,
    `--${name} 后面要写正整数，而不是“${value}”`,
    `--${name} is a positive whole number, not “${value}”`,
  );
}

/** Whether a finding of the file is at or above the level that makes a run fail. */
export function reaches({ findings }: FileResult, args: Arguments): boolean {
  const failOn = args.value('fail-on') ?? 'error';
  const lowest = LEVELS.find((level) => level === failOn);
  return lowest !== undefined && findings.some(({ level }) => LEVEL_RANK[level] >= LEVEL_RANK[lowest]);
}
