/** Format Selection: the safe fixes inside the selection, and nothing else. */
import * as vscode from 'vscode';
import type { TextRange } from '../report/types';
import type { Edit, Fix } from '../rules/types';
import type { Checker } from './checker';
import { loadEngine } from './load-engine';
import { toRange } from './positions';

/** A fix with more edits than a pair mends many places at once: the places inside the selection are enough. */
const PAIR = 2;

export class FormatSelection implements vscode.DocumentRangeFormattingEditProvider {
  constructor(private readonly checker: Checker) {}

  async provideDocumentRangeFormattingEdits(
    document: vscode.TextDocument,
    range: vscode.Range,
    _options: vscode.FormattingOptions,
    token: vscode.CancellationToken,
  ): Promise<vscode.TextEdit[]> {
    const checked = await this.checker.current(document);
    if (!checked || token.isCancellationRequested) return [];
    const { applyFixes, safeFixes } = await loadEngine();
    const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const fixes = safeFixes(checked.findings).flatMap((fix) => inside(fix, selected));
    const { applied } = applyFixes(document.getText(), fixes);
    return applied
      .flatMap(({ edits }) => edits)
      .map((edit) => new vscode.TextEdit(toRange(document, edit), edit.text));
  }
}

/** The fix as far as it lies in the selection; a pair is mended whole or not at all. */
function inside(fix: Fix, { start, end }: TextRange): Fix[] {
  const isInside = (edit: Edit) => edit.start >= start && edit.end <= end;
  const edits = fix.edits.filter(isInside);
  const whole = edits.length === fix.edits.length;
  return edits.length > 0 && (whole || fix.edits.length > PAIR) ? [{ ...fix, edits }] : [];
}
