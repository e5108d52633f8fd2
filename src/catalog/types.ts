/**
 * Facts the rules and the authoring help draw on: set phrases, laws, calendar, indicators.
 * Each part has its own module and data file; a team's `.fazhi/` adds to or replaces entries.
 */
export type Catalog = Readonly<Record<string, unknown>>;
