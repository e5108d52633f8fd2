/**
 * Facts the rules and the authoring help draw on: set phrases, laws, calendar, indicators.
 * Each has its own module and data file beside this one; a team's `.fazhi/` adds or replaces entries.
 */
// biome-ignore lint/suspicious/noEmptyInterface: every capability adds its own field
export interface Catalog {}
