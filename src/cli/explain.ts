import { rulePage } from '../formats/rule-page';
import { rules } from '../rules';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { EXIT, type ExitCode, type Io } from './io';
import { unknownRule } from './rule-levels';

export const explainCommand: Command = {
  name: 'explain',
  summary: { zh: '说明一条规则：查什么、为什么、举例。', en: 'Explains one rule (in Chinese).' },
  operands: { zh: '规则', en: 'RULE' },
  options: {},
  notes: {
    zh: '例：fazhi-report explain numbering/heading-period\n',
    en: 'E.g. fazhi-report explain numbering/heading-period\n',
  },
  run,
};

async function run({ operands }: Arguments, io: Io): Promise<ExitCode> {
  const [id, ...more] = operands;
  if (id === undefined) throw usage('explain', '请写上规则名', 'Name a rule');
  if (more.length > 0) throw usage('explain', '一次只能说明一条规则', 'One rule at a time');
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw unknownRule('explain', id);
  io.out(rulePage(rule));
  return EXIT.clean;
}
