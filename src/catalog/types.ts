/**
 * Facts the rules and the authoring help draw on: set phrases, laws, calendar, indicators.
 * Each has its own module and data file beside this one; a team's `.fazhi/` adds or replaces entries.
 */
import type { TeamFacts } from '../config/team';
import type { Companions } from '../template/companions';
import type { IndicatorData } from './indicators';
import type { LanguageCatalog } from './language';

export interface Catalog extends LanguageCatalog {
  /** What a report counts, with topics and groups (src/catalog/indicators.ts). */
  readonly indicators: IndicatorData;
  /** What the team's `.fazhi/` says for this document; left out when there is none. */
  readonly team?: TeamFacts;
  /** Other files this report is looked at together with; left out when there are none. */
  readonly companions?: Companions;
}
