/** The schema VS Code completes and explains the team's configuration with: the base schema plus the rules. */
import { readFileSync } from 'node:fs';
import { rules } from '../../src/rules';
import type { Rule, RuleOption } from '../../src/rules/types';
import type { Generator } from './types';

const LEVELS = ['error', 'warning', 'info', 'off'];

/** Unknown keys are left to the extension, which says what was probably meant: two squiggles help nobody. */
export function configSchema(): string {
  const base: unknown = JSON.parse(
    readFileSync(new URL('../../schemas/config.base.json', import.meta.url), 'utf8'),
    (key, value) => (key === 'additionalProperties' && value === false ? undefined : value),
  );
  if (typeof base !== 'object' || base === null || !('definitions' in base))
    throw new Error('config.base.json');
  const definitions = { ...(base.definitions as Record<string, unknown>), rules: ruleProperties() };
  return `${JSON.stringify({ ...base, $id: 'fazhi-report/config-with-rules', definitions }, null, 2)}\n`;
}

function ruleProperties() {
  const families = [...new Set(rules.map(({ id }) => `${id.split('/')[0]}/*`))];
  const ofFamilies = families.map(
    (key) => [key, { enum: LEVELS, description: `${key.slice(0, -2)} 一类的全部规则` }] as const,
  );
  return {
    description: '规则的级别：error 必须修改、warning 建议修改、info 可以完善、off 关闭。',
    type: 'object',
    properties: Object.fromEntries([
      ...ofFamilies,
      ...rules.map((rule) => [rule.id, ruleSchema(rule)] as const),
    ]),
  };
}

function ruleSchema({ title, level, on, options }: Rule) {
  const description = `${title.zh}（默认：${on ? level : 'off'}）`;
  if (!options) return { description, enum: LEVELS };
  const properties = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, optionSchema(option)]),
  );
  const whole = {
    type: 'object',
    properties: { level: { enum: LEVELS }, options: { type: 'object', properties } },
  };
  return { description, anyOf: [{ enum: LEVELS }, whole] };
}

function optionSchema({ default: value, description }: RuleOption) {
  const type = Array.isArray(value) ? 'array' : typeof value;
  return { description, type, default: value, ...(type === 'array' ? { items: { type: 'string' } } : {}) };
}

export const configSchemaFile: Generator = {
  folders: [],
  files: () => [{ path: 'schemas/config.schema.json', content: configSchema() }],
};
