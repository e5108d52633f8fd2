/** Findings as squiggles and in Problems. */
import * as vscode from 'vscode';
import type { Finding, Level } from '../rules/types';
import type { Checked, Checker } from './checker';
import { commandUri } from './commands';
import { toRange } from './positions';

/** Shown in brackets after each message. */
export const SOURCE = '法治报告';

export const SEVERITY: Readonly<Record<Level, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Publishes what the checker finds. */
export function registerDiagnostics(checker: Checker): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('fazhi-report');
  return vscode.Disposable.from(
    collection,
    checker.onDidCheck((checked) => publish(collection, checked)),
    checker.onDidForget((uri) => collection.delete(uri)),
  );
}

function publish(collection: vscode.DiagnosticCollection, { document, version, findings }: Checked): void {
  if (document.version !== version) return;
  collection.set(
    document.uri,
    findings.map((finding) => toDiagnostic(document, finding)),
  );
}

/** A finding of the document's current text. */
export function toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const message = `${finding.message}\n${vscode.l10n.t('Basis: {0}', finding.basis.text)}`;
  const diagnostic = new vscode.Diagnostic(toRange(document, finding), message, SEVERITY[finding.level]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: commandUri('openRule', finding.rule) };
  diagnostic.relatedInformation = finding.related.map(
    (place) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(document.uri, toRange(document, place)),
        place.message,
      ),
  );
  return diagnostic;
}
