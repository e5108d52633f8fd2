import type { Arguments, OptionSpecs } from './arguments';
import type { ExitCode, Io, Say } from './io';

export interface Command {
  readonly name: string;
  readonly summary: Say;
  /** Operands as the help shows them: `[文件|文件夹|通配符|-]…`. */
  readonly operands: Say;
  readonly options: OptionSpecs;
  /** Ends the help: exit codes, examples. */
  readonly notes: Say;
  /** @throws UsageError for arguments that make no sense */
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

interface CommandEntry {
  readonly name: string;
  readonly summary: Say;
  load(): Promise<Command>;
}

/** Every command, in the order of the help. A command is loaded only when it is asked for. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'lint',
    summary: { zh: '检查年度报告', en: 'check annual reports' },
    load: async () => (await import('./lint')).lintCommand,
  },
  {
    name: 'review',
    summary: { zh: '审核一批报告，写成审核情况', en: 'review a batch of reports' },
    load: async () => (await import('./review')).reviewCommand,
  },
  {
    name: 'merge',
    summary: { zh: '合并几台机器的检查结果', en: 'join results of several machines' },
    load: async () => (await import('./merge')).mergeCommand,
  },
  {
    name: 'rules',
    summary: { zh: '列出全部规则、级别和依据', en: 'list all rules with level and basis' },
    load: async () => (await import('./rules')).rulesCommand,
  },
  {
    name: 'explain',
    summary: { zh: '说明一条规则：查什么、为什么、举例', en: 'explain one rule (in Chinese)' },
    load: async () => (await import('./explain')).explainCommand,
  },
  {
    name: 'new',
    summary: { zh: '用提纲模板新建报告', en: 'start a report from an outline' },
    load: async () => (await import('./new')).newCommand,
  },
  {
    name: 'rollover',
    summary: { zh: '由上年报告生成今年的草稿', en: 'make this year’s draft from last year’s report' },
    load: async () => (await import('./rollover')).rolloverCommand,
  },
  {
    name: 'programme',
    summary: { zh: '读出本地实施方案的任务、责任单位和承诺', en: 'read a local implementation plan' },
    load: async () => (await import('./programme')).programmeCommand,
  },
  {
    name: 'indicators',
    summary: { zh: '列出报告中的数字和指标，写台账', en: 'list the figures and indicators of a report' },
    load: async () => (await import('./indicators')).indicatorsCommand,
  },
  {
    name: 'compare',
    summary: { zh: '两年的指标逐项比较', en: 'compare the indicators of two years' },
    load: async () => (await import('./compare')).compareCommand,
  },
  {
    name: 'import',
    summary: {
      zh: '把 Word 文件、文本或网页变成 Markdown',
      en: 'turn a Word file, text or web page into Markdown',
    },
    load: async () => (await import('./import')).importCommand,
  },
  {
    name: 'export',
    summary: {
      zh: '把报告变成公文格式的 Word 文件或网页',
      en: 'turn a report into a Word file or a web page',
    },
    load: async () => (await import('./export')).exportCommand,
  },
];
