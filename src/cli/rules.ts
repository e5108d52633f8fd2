import { textWidth } from '../formats/excerpt';
import { VERIFICATION_WORDS } from '../formats/rule-page';
import { LEVEL_WORDS } from '../formats/words';
import { rules } from '../rules';
import { ruleAddress } from '../rules/address';
import type { Rule } from '../rules/types';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { EXIT, type ExitCode, type Io } from './io';

export const rulesCommand: Command = {
  name: 'rules',
  summary: { zh: '列出全部规则、级别和依据。', en: 'Lists all rules with level and basis.' },
  operands: { zh: '[选项]', en: '[options]' },
  options: {
    format: {
      value: 'text|json',
      choices: ['text', 'json'],
      help: { zh: '输出格式，默认 text', en: 'output format, text by default' },
    },
  },
  notes: {
    zh: '一条规则的详细说明：fazhi-report explain 规则\n',
    en: 'More on one rule: fazhi-report explain RULE\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length > 0) {
    throw usage(
      'rules',
      'rules 不带参数；要看一条规则请用 explain',
      'rules takes no argument; use explain for one rule',
    );
  }
  io.out(args.value('format') === 'json' ? asJson() : asText(io));
  return EXIT.clean;
}

function asJson(): string {
  const list = rules.map((rule) => ({
    id: rule.id,
    level: rule.level,
    on: rule.on,
    title: rule.title,
    basis: rule.basis,
    parts: rule.parts ?? [],
    anyDocument: rule.anyDocument ?? false,
    options: rule.options ?? {},
    url: ruleAddress(rule.id),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

function asText({ language }: Io): string {
  const off = language === 'zh' ? '（默认关闭）' : ' (off)';
  const levels = rules.map(({ level, on }) => `${LEVEL_WORDS[language][level]}${on ? '' : off}`);
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const levelWidth = Math.max(...levels.map(textWidth));
  const line = (rule: Rule, index: number) => {
    const level = levels[index] ?? '';
    const basis = `${rule.basis.text}${language === 'zh' ? `（${VERIFICATION_WORDS[rule.basis.status]}）` : ''}`;
    const indent = ' '.repeat(idWidth + levelWidth + 4);
    return `${rule.id.padEnd(idWidth)}  ${level}${' '.repeat(levelWidth - textWidth(level))}  ${rule.title[language]}\n${indent}${basis}`;
  };
  return `${rules.map(line).join('\n')}\n`;
}
