import path from 'node:path';
import { builtInCatalog } from '../catalog';
import { settingsFor, type Team } from '../config';
import { nearest } from '../config/suggest';
import { rules } from '../rules';
import { CompanionSource } from '../template/companions';
import { fillTemplate } from '../template/fill';
import { prefill } from '../template/prefill';
import type { Template } from '../template/types';
import { suggestedYear } from '../template/variables';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { nodeHost, portable } from './config-host';
import { EXIT, type ExitCode, type Io } from './io';
import { deliver } from './new-file';
import { SettingsSource } from './settings';
import { availableTemplates } from './templates';

export const newCommand: Command = {
  name: 'new',
  summary: { zh: '用提纲模板新建一份报告。', en: 'Starts a report from an outline.' },
  operands: { zh: '--template 模板 [选项]', en: '--template ID [options]' },
  options: {
    template: { value: 'ID', help: { zh: '模板，用 --list 查看', en: 'the outline; --list shows them' } },
    list: { help: { zh: '列出可用的模板', en: 'list the outlines' } },
    region: { value: 'NAME', help: { zh: '地区名称', en: 'name of the region' } },
    organ: { value: 'NAME', help: { zh: '报告机关全称', en: 'name of the organ that reports' } },
    year: {
      value: 'YEAR',
      help: { zh: '报告年度；十月起默认当年，之前默认上一年', en: 'year reported on' },
    },
    var: {
      value: 'NAME=VALUE',
      multiple: true,
      help: { zh: '团队模板自己的变量，可以写多次', en: 'a variable of the team’s outline; may be repeated' },
    },
    output: { value: 'FILE', short: 'o', help: { zh: '写入文件，默认打印', en: 'write to a file' } },
  },
  notes: {
    zh: '例：fazhi-report new --template department --region 某某市 --organ 某某市司法局 --year 2025 -o 报告.md\n已有的文件不会被覆盖。\n',
    en: 'A file that is there already is never overwritten.\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const file = path.resolve(io.cwd, args.value('output') ?? 'new.md');
  const source = new SettingsSource(io.cwd, { kind: 'command-line', configFile: null });
  const team = await source.teamOf(file);
  const templates = await availableTemplates(team);
  if (args.has('list')) {
    io.out(
      templates.map((template) => `${template.id}\t${template.name}\t${template.description}\n`).join(''),
    );
    return EXIT.clean;
  }
  const template = chosen(args, templates);
  const catalog = team ? settingsFor(team, rules, portable(file)).settings.catalog : builtInCatalog;
  const answers = { year: readYear(args.value('year'), 'new') ?? thisYear(), values: named(args) };
  const { text } = fillTemplate(template, answers, catalog);
  return deliver(await withTasks(text, template, team, args.value('organ')), args.value('output'), io);
}

/** A department's report starts with the tasks the local plan gives it. */
async function withTasks(
  text: string,
  template: Template,
  team: Team | null,
  organ: string | null,
): Promise<string> {
  if (template.level !== 'department' || organ === null || !team?.folder) return text;
  const programme = await new CompanionSource(nodeHost(team.base)).programme(team.folder);
  return programme === null ? text : prefill(text, organ, programme);
}

function chosen(args: Arguments, templates: readonly Template[]): Template {
  const id = args.value('template');
  const found = templates.find((template) => template.id === id);
  if (found) return found;
  const ids = templates.map((template) => template.id);
  if (id === null)
    throw usage(
      'new',
      `请用 --template 选一个模板：${ids.join('、')}`,
      `Choose an outline: ${ids.join(', ')}`,
    );
  const guess = nearest(id, ids);
  throw usage(
    'new',
    `没有“${id}”这个模板${guess ? `，是不是想写 ${guess}？` : `，可用的有：${ids.join('、')}`}`,
    `There is no outline “${id}”; there are: ${ids.join(', ')}`,
  );
}

function named(args: Arguments): Record<string, string> {
  const given = ['region', 'organ'].map((name) => [name, args.value(name)] as const);
  const own = args.values('var').map((written) => {
    const [, name, value] = /^([A-Za-z]\w*)=(.*)$/s.exec(written) ?? [];
    if (name === undefined || value === undefined) {
      throw usage(
        'new',
        `--var 要写成 名称=值，而不是“${written}”`,
        `--var is written NAME=VALUE, not “${written}”`,
      );
    }
    return [name, value] as const;
  });
  return Object.fromEntries([
    ...own,
    ...given.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  ]);
}

function thisYear(): number {
  const now = new Date();
  return suggestedYear(now.getFullYear(), now.getMonth() + 1);
}

/**
 * A year written on the command line; null when none is.
 * @throws UsageError for anything but a year reports are written about
 */
export function readYear(written: string | null, command: string): number | null {
  if (written === null) return null;
  const year = Number(written.replace(/年度?$/, ''));
  if (Number.isInteger(year) && year >= 2000 && year <= 2100) return year;
  throw usage(command, `“${written}”不是年份，请写成 2025 这样的四位数`, `“${written}” is no year`);
}
