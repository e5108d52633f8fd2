/** The safe fixes of punctuation, blanks and dates, for any text: pasted pieces are no whole report. */
import type { Catalog } from '../catalog/types';
import type { Report } from '../report/types';
import zeroPadded from '../rules/dates/zero-padded';
import type { Fix, Problem } from '../rules/types';
import asciiQuotes from '../rules/typography/ascii-quotes';
import dashLost from '../rules/typography/dash-lost';
import halfWidth from '../rules/typography/half-width-punctuation';
import manualIndent from '../rules/typography/manual-indent';
import straySpace from '../rules/typography/stray-space';

const BLOCK_RULES = [asciiQuotes, straySpace, dashLost, zeroPadded];
const DOCUMENT_RULES = [halfWidth, manualIndent];

/** Fixes whose meaning cannot change; offsets count from the start of the text. */
export function safeMarkFixes(report: Report, catalog: Catalog): Fix[] {
  const fixes: Fix[] = [];
  for (const rule of DOCUMENT_RULES) {
    for (const problem of rule.check(report, { catalog, options: {} })) collect(problem, 0, fixes);
  }
  const { year, halfWidth: half } = report;
  const context = { catalog, options: {}, year, part: null, organLevel: null, halfWidth: half };
  for (const { content, start } of report.blocks) {
    for (const rule of BLOCK_RULES) {
      for (const problem of rule.check(content, context)) collect(problem, start, fixes);
    }
  }
  return fixes;
}

function collect({ fix }: Problem, from: number, fixes: Fix[]): void {
  if (fix?.safety !== 'safe') return;
  const edits = fix.edits.map(({ start, end, text }) => ({ start: from + start, end: from + end, text }));
  fixes.push({ ...fix, edits });
}
