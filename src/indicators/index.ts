/** Figures and indicators as the editor uses them. */
export { CHAPTERS } from '../catalog/indicators';
export { parseLedger } from '../catalog/ledger';
export { readTeamIndicators } from '../catalog/team-indicators';
export { INDICATORS_NAME, LEDGER_NAME } from '../template/companions';
export { compareReports } from './compare';
export { completionsAt, type IndicatorCompletion } from './completions';
export { rateExpectedAfter } from './compute-rate';
export { explainFigure, figureAt } from './explain';
export { type ChapterState, type IndicatorState, indicatorOverview } from './overview';
export { tableFromClipboard } from './paste-table';
export { renderComparison } from './render';
export { indicatorSnippet } from './sentence';
