import { nearest } from '../config/suggest';
import { rules } from '../rules';
import type { Level } from '../rules/types';
import { usage } from './arguments';

const SETTABLE: readonly (Level | 'off')[] = ['error', 'warning', 'info', 'off'];

/**
 * Reads the values of `--rule ID=LEVEL`.
 * @throws UsageError for an unknown rule or level, with what was probably meant
 */
export function readLevels(values: readonly string[]): Record<string, Level | 'off'> {
  const levels: Record<string, Level | 'off'> = {};
  for (const value of values) {
    const [, id = '', written = ''] = /^([^=]*)=(.*)$/.exec(value) ?? [];
    if (!id)
      throw usage(
        'lint',
        `--rule 要写成 规则=级别，而不是“${value}”`,
        `--rule is written ID=LEVEL, not “${value}”`,
      );
    if (!rules.some((rule) => rule.id === id)) throw unknownRule('lint', id);
    const level = SETTABLE.find((one) => one === written);
    if (!level) {
      const list = SETTABLE.join('|');
      throw usage(
        'lint',
        `规则 ${id} 的级别不能是“${written}”，可以是 ${list}`,
        `The level of ${id} cannot be “${written}”, it is one of ${list}`,
      );
    }
    levels[id] = level;
  }
  return levels;
}

export function unknownRule(command: string, id: string) {
  const guess = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  return usage(
    command,
    `没有“${id}”这条规则${guess ? `，是不是想写 ${guess}？` : '。'}用 fazhi-report rules 可以列出全部规则`,
    `There is no rule “${id}”${guess ? `; did you mean ${guess}?` : '.'} fazhi-report rules lists all rules`,
  );
}
