import { builtInCatalog } from '../catalog';
import type { Catalog } from '../catalog/types';
import type { Language, Level, OptionValues, Rule } from '../rules/types';
import type { RuleSetting, Settings } from './types';

export interface SettingOverrides {
  readonly language?: Language;
  /** Levels by rule id; a level also switches on a rule that is off by default. */
  readonly levels?: Readonly<Record<string, Level | 'off'>>;
  /** Options by rule id, laid over the defaults one by one. */
  readonly options?: Readonly<Record<string, OptionValues>>;
  readonly catalog?: Catalog;
  readonly anyDocument?: boolean;
}

/** A rule's options as they are when nobody sets them. */
export function defaultOptions(rule: Rule): OptionValues {
  return Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]),
  );
}

/** The settings of a run in which nobody configured anything but `overrides`. Unknown rule ids are ignored. */
export function defaultSettings(rules: readonly Rule[], overrides: SettingOverrides = {}): Settings {
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    settings.set(rule.id, {
      level: overrides.levels?.[rule.id] ?? (rule.on ? rule.level : 'off'),
      options: { ...defaultOptions(rule), ...overrides.options?.[rule.id] },
    });
  }
  return {
    language: overrides.language ?? 'zh',
    rules: settings,
    catalog: overrides.catalog ?? builtInCatalog,
    anyDocument: overrides.anyDocument ?? false,
  };
}
