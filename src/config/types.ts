import type { Catalog } from '../catalog/types';
import type { Language, Level, OptionValues } from '../rules/types';

export interface RuleSetting {
  readonly level: Level | 'off';
  /** Options with defaults filled in. */
  readonly options: OptionValues;
}

/** Everything a lint run depends on beside the text. Built once, compared by identity. */
export interface Settings {
  readonly language: Language;
  /** One entry for every rule there is, by rule id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly catalog: Catalog;
  /** Check every text as if it were an annual report (`--force`, or a setting of the workspace). */
  readonly anyDocument?: boolean;
}
