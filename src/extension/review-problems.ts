/** Findings of a review in Problems, by file, without opening a document. */
import * as vscode from 'vscode';
import type { PlacedFinding } from '../formats/types';
import type { Checker } from './checker';
import { commandUri } from './commands';
import { SEVERITY, SOURCE } from './diagnostics';
import { isWord } from './read-report';
import type { ReviewSession } from './review-session';
import { shownAs } from './word-text';

export function registerReviewProblems(session: ReviewSession, checker: Checker): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('fazhi-report-review');
  return vscode.Disposable.from(
    collection,
    session.onDidChange(() => publish(session, checker, collection)),
    // An open document is checked as it changes; two sets of marks would contradict each other.
    checker.onDidCheck(({ document }) => collection.delete(document.uri)),
    checker.onDidForget(() => publish(session, checker, collection)),
  );
}

function publish(session: ReviewSession, checker: Checker, collection: vscode.DiagnosticCollection): void {
  collection.clear();
  if (session.state.kind !== 'done') return;
  for (const { unit, findings } of session.state.reviewed) {
    const uri = session.uriOf(unit.file);
    if (!uri || isWatched(uri, checker)) continue;
    const standing = findings.filter(({ state }) => state !== 'rejected' && state !== 'done');
    collection.set(
      shownAs(uri),
      standing.map(({ finding }) => toDiagnostic(finding, uri)),
    );
  }
}

function isWatched(uri: vscode.Uri, checker: Checker): boolean {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  return document !== undefined && checker.last(document)?.active === true;
}

/** The range a finding has in its file. */
export function rangeOf({ line, column, endLine, endColumn }: PlacedFinding): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}

function toDiagnostic(finding: PlacedFinding, uri: vscode.Uri): vscode.Diagnostic {
  const message = `${finding.message}\n${vscode.l10n.t('Basis: {0}', finding.basis.text)}`;
  const diagnostic = new vscode.Diagnostic(rangeOf(finding), message, SEVERITY[finding.level]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: commandUri('openRule', finding.rule) };
  diagnostic.relatedInformation = finding.related.map(
    ({ line, column, message: words }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(isWord(uri) ? shownAs(uri) : uri, new vscode.Position(line - 1, column - 1)),
        words,
      ),
  );
  return diagnostic;
}
