/** The engine as its users see it: the editor, the command line and the remark plugin. */
export { LintCache } from './cache';
export { DIRECTIVES, type DirectiveName } from './directives';
export { type FixAllOutcome, fixAll, safeFixes } from './fix-all';
export { applyFixes, type FixOutcome } from './fixes';
export { type LintResult, lint, lintWith } from './lint';
export { LEVEL_RANK, RULE_FAILED } from './run-rules';
