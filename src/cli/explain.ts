import path from 'node:path';
import { explainSays } from '../config';
import { rulePage } from '../formats/rule-page';
import { rules } from '../rules';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { complain, EXIT, type ExitCode, type Io } from './io';
import { unknownRule } from './rule-levels';
import { SettingsSource } from './settings';

export const explainCommand: Command = {
  name: 'explain',
  summary: { zh: '说明一条规则：查什么、为什么、举例。', en: 'Explains one rule (in Chinese).' },
  operands: { zh: '规则', en: 'RULE' },
  options: {
    for: {
      value: 'FILE',
      help: {
        zh: '说明这条规则对某个文件是什么级别、由哪个文件哪一行设定',
        en: 'say at which level the rule is for a file, and who set it',
      },
    },
    config: { value: 'FILE', help: { zh: '使用这个配置文件', en: 'use this configuration file' } },
  },
  notes: {
    zh: '例：fazhi-report explain numbering/heading-period\n    fazhi-report explain numbering/heading-period --for 2025年报告.md\n',
    en: 'E.g. fazhi-report explain numbering/heading-period\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const [id, ...more] = args.operands;
  if (id === undefined) throw usage('explain', '请写上规则名', 'Name a rule');
  if (more.length > 0) throw usage('explain', '一次只能说明一条规则', 'One rule at a time');
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw unknownRule('explain', id);
  const file = args.value('for');
  if (file === null) {
    io.out(rulePage(rule));
    return EXIT.clean;
  }
  return explainFor(id, path.resolve(io.cwd, file), args.value('config'), io);
}

/** Why a rule is on at some level for a file: who set it, and every file that had a say. */
async function explainFor(id: string, file: string, configFile: string | null, io: Io): Promise<ExitCode> {
  const source = new SettingsSource(io.cwd, { kind: 'command-line', configFile });
  const says = await source.saysOf(file, id);
  const lines = explainSays(id, says, (place) => path.relative(io.cwd, place));
  io.out(`${lines.join('\n')}\n`);
  const errors = source.errors();
  for (const { said } of errors) complain(io, said);
  return errors.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.clean;
}
