import { parseArgs } from 'node:util';
import { nearest } from '../config/suggest';
import { type Say, UsageError } from './io';

export interface OptionSpec {
  /** What the value is called in the help; left out for switches. */
  readonly value?: string;
  /** One letter: `-o`. */
  readonly short?: string;
  readonly choices?: readonly string[];
  readonly multiple?: boolean;
  readonly help: Say;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Options all commands have. */
export const COMMON_OPTIONS: OptionSpecs = {
  lang: {
    value: 'zh|en',
    choices: ['zh', 'en'],
    help: { zh: '提示所用的语言，默认 zh', en: 'language of all messages, zh by default' },
  },
  help: { help: { zh: '显示帮助', en: 'show help' } },
};

export interface Arguments {
  readonly operands: readonly string[];
  /** The values given for an option, in order; empty when it was not given. */
  values(name: string): readonly string[];
  /** The last value given. */
  value(name: string): string | null;
  has(name: string): boolean;
}

/**
 * Reads the arguments of a command.
 * @throws UsageError saying which argument is wrong, what was probably meant, and where the help is
 */
export function readArguments(args: readonly string[], specs: OptionSpecs, command: string): Arguments {
  const all = { ...specs, ...COMMON_OPTIONS };
  const options = Object.fromEntries(
    Object.entries(all).map(([name, { value, short }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const value = checkOption(token, all, command);
    const before = given.get(token.name) ?? [];
    given.set(token.name, all[token.name]?.multiple ? [...before, value] : [value]);
  }
  return {
    operands,
    values: (name) => given.get(name) ?? [],
    value: (name) => given.get(name)?.at(-1) ?? null,
    has: (name) => given.has(name),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption(token: OptionToken, specs: OptionSpecs, command: string): string {
  const { name, rawName, value, inlineValue } = token;
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (!spec) throw unknownOption(rawName, name, specs, command);
  if (!spec.value) {
    if (value !== undefined)
      throw usage(command, `选项 ${rawName} 后面不带值`, `Option ${rawName} takes no value`);
    return '';
  }
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw usage(
      command,
      `选项 ${rawName} 后面要写 ${spec.value}`,
      `Option ${rawName} needs a value: ${spec.value}`,
    );
  }
  if (spec.choices && !spec.choices.includes(value)) {
    const list = spec.choices.join('|');
    throw usage(
      command,
      `选项 ${rawName} 不能是“${value}”，可以是 ${list}`,
      `Option ${rawName} cannot be “${value}”, it is one of ${list}`,
    );
  }
  return value;
}

function unknownOption(rawName: string, name: string, specs: OptionSpecs, command: string): UsageError {
  const guess = nearest(name, Object.keys(specs));
  return usage(
    command,
    `没有 ${rawName} 这个选项${guess ? `，是不是想写 --${guess}？` : ''}`,
    `There is no option ${rawName}${guess ? `; did you mean --${guess}?` : ''}`,
  );
}

/** A usage error that ends by pointing at the help of the command. */
export function usage(command: string, zh: string, en: string): UsageError {
  const stop = (text: string, mark: string) => (/[？?。.]$/.test(text) ? text : `${text}${mark}`);
  return new UsageError({
    zh: `${stop(zh, '。')}用 fazhi-report ${command} --help 查看用法。`,
    en: `${stop(en, '.')} Run fazhi-report ${command} --help to see how to use it.`,
  });
}
