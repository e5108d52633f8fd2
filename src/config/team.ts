import type { OrganLevel, PartId } from '../report/types';
import type { Level } from '../rules/types';

/** What `.fazhi/config.json` may say: the shape schemas/config.base.json checks. */
export interface ConfigData {
  readonly extends?: string | readonly string[];
  readonly rules?: RulesData;
  readonly overrides?: readonly OverrideData[];
  readonly parts?: PartsData;
  readonly vocabulary?: Partial<Vocabulary>;
  readonly defaults?: TeamDefaults;
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly lastYear?: string | readonly string[];
  readonly programmes?: Readonly<Record<string, string>>;
}

export type RulesData = Readonly<Record<string, string | RuleData>>;

export interface RuleData {
  readonly level?: Level | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface OverrideData {
  readonly files: string | readonly string[];
  readonly rules?: RulesData;
  readonly parts?: PartsData;
  readonly defaults?: TeamDefaults;
  readonly thresholds?: Readonly<Record<string, number>>;
}

export type PartsData = Partial<Readonly<Record<PartId, PartData>>> & { readonly enforceOrder?: boolean };

export interface PartData {
  readonly words?: readonly string[];
  readonly required?: boolean;
}

export interface TeamDefaults {
  readonly region?: string;
  readonly organ?: string;
  readonly level?: OrganLevel;
}

export interface TeamPhrase {
  readonly text: string;
  readonly wrong: readonly string[];
  readonly note?: string;
}

export interface RenamedOrganisation {
  readonly old: string | readonly string[];
  readonly new: string;
  /** First report year the new name belongs to; always, when left out. */
  readonly since?: number;
}

export interface AvoidedWord {
  readonly text: string;
  readonly use?: string;
  readonly reason?: string;
}

export interface Vocabulary {
  readonly phrases: readonly TeamPhrase[];
  readonly organisations: readonly RenamedOrganisation[];
  readonly avoid: readonly AvoidedWord[];
}

/** A team's facts for one document, all layers merged; what the rules see as `catalog.team`. */
export interface TeamFacts {
  readonly vocabulary: Vocabulary;
  /** Additional words for the headings of a part. */
  readonly partWords: Readonly<Partial<Record<PartId, readonly string[]>>>;
  readonly defaults: TeamDefaults;
  /** Lowest acceptable value by indicator name; rates in per cent. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** Name of the programme in force by report year. */
  readonly programmes: Readonly<Record<string, string>>;
}

export const NO_TEAM: TeamFacts = {
  vocabulary: { phrases: [], organisations: [], avoid: [] },
  partWords: {},
  defaults: {},
  thresholds: {},
  programmes: {},
};
