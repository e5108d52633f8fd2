/**
 * Everything of the engine the editor uses. Import it through load-engine.ts, never directly:
 * it is read when the first text is checked, not while VS Code waits for `activate`.
 */
export { defaultSettings } from '../config/defaults';
export { applyFixes, LintCache, lint, safeFixes } from '../lint';
export { disableInFile, disableOnLine } from '../lint/write-directives';
export { parseReport } from '../report';
export { rules } from '../rules';
export { placeholdersIn } from '../template/placeholders';
export { composeDocument } from '../word/compose';
export { renderPage } from '../word/page';
