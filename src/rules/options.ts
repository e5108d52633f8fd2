import type { OptionValues } from './types';

/** Typed access to a rule's options. The engine turns a thrown error into one finding that names the rule. */
function wrongType(name: string, wanted: string): TypeError {
  return new TypeError(`option "${name}" must be ${wanted}`);
}

/** @throws TypeError when the option is no number */
export function numberOption(options: OptionValues, name: string): number {
  const value = options[name];
  if (typeof value !== 'number') throw wrongType(name, 'a number');
  return value;
}

/** @throws TypeError when the option is no string */
export function stringOption(options: OptionValues, name: string): string {
  const value = options[name];
  if (typeof value !== 'string') throw wrongType(name, 'a string');
  return value;
}

/** @throws TypeError when the option is neither true nor false */
export function booleanOption(options: OptionValues, name: string): boolean {
  const value = options[name];
  if (typeof value !== 'boolean') throw wrongType(name, 'true or false');
  return value;
}

/** @throws TypeError when the option is no list of strings */
export function wordsOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  if (!Array.isArray(value) || !value.every((word) => typeof word === 'string')) {
    throw wrongType(name, 'a list of words');
  }
  return value;
}
