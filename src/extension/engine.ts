/**
 * Everything of the core that the editor uses, as one bundle, so that parser and rules are in it once.
 * Import it through load-engine.ts, never directly: it is read when the first text is checked, not while
 * VS Code waits for `activate`.
 */
export { builtInCatalog } from '../catalog';
export { explainSays, findTeamFolder, readTeam, settingsFor } from '../config';
export { defaultSettings } from '../config/defaults';
export { offsetOfRule, setRuleLevel } from '../config/edit';
export { EXAMPLE_CONFIG, EXAMPLE_SNIPPETS } from '../config/example';
export { readJsonc } from '../config/jsonc';
export { failure, summarize } from '../formats/summarize';
export * as indicators from '../indicators';
export { applyFixes, LintCache, lint, safeFixes } from '../lint';
export { disableInFile, disableOnLine } from '../lint/write-directives';
export * as paste from '../paste/markdown';
export { parseReport } from '../report';
export * as review from '../review/bundle';
export { readUnit } from '../review/unit';
export { rules } from '../rules';
export * as authoring from '../template/authoring';
export { CompanionSource, withCompanions } from '../template/companions';
export { parseTemplate } from '../template/parse';
export { placeholdersIn } from '../template/placeholders';
export { applyEdits as applyAll } from '../template/rollover/text';
export { composeDocument } from '../word/compose';
export { renderPage } from '../word/page';
