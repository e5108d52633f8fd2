import { textWidth } from '../formats/excerpt';
import type { Language } from '../rules/types';
import { COMMON_OPTIONS } from './arguments';
import { COMMANDS, type Command } from './commands';

const WORDS = {
  zh: {
    usage: '用法：',
    options: '选项：',
    commands: '命令：',
    more: '某个命令的用法：fazhi-report <命令> --help',
  },
  en: {
    usage: 'Usage: ',
    options: 'Options:',
    commands: 'Commands:',
    more: 'Help on a command: fazhi-report <command> --help',
  },
} as const;

/** Rows of two columns, the second aligned for double-width characters. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => textWidth(left)));
  return rows
    .map(([left, right]) => `  ${left}${' '.repeat(width - textWidth(left) + 2)}${right}`)
    .join('\n');
}

export function generalHelp(language: Language): string {
  const words = WORDS[language];
  const rows = COMMANDS.map(({ name, summary }) => [name, summary[language]] as const);
  const command = language === 'zh' ? '<命令>' : '<command>';
  return `${words.usage}fazhi-report ${command}\n\n${words.commands}\n${table(rows)}\n\n${words.more}\n`;
}

export function commandHelp(command: Command, language: Language): string {
  const words = WORDS[language];
  const rows = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(
    ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help[language]] as const,
  );
  return [
    `${command.summary[language]}\n`,
    `${words.usage}fazhi-report ${command.name} ${command.operands[language]}\n`,
    `${words.options}\n${table(rows)}\n`,
    command.notes[language],
  ].join('\n');
}
