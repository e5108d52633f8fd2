/** Mistakes in `.fazhi/ledger.csv` and `.fazhi/indicators.json`, underlined where they stand. */
import * as vscode from 'vscode';
import { loadEngine } from '../load-engine';
import { toRange } from '../positions';
import type { TeamSource } from '../team/source';

const FILES = /\/\.fazhi\/(?:ledger\.csv|indicators\.json)$/;

export function registerLedgerProblems(team: TeamSource): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('fazhiReport.ledger');
  const check = (document: vscode.TextDocument): void => {
    if (FILES.test(document.uri.path)) void show(collection, team, document);
  };
  const all = (): void => vscode.workspace.textDocuments.forEach(check);
  all();
  return vscode.Disposable.from(
    collection,
    team.onDidChange(all),
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}

async function show(
  collection: vscode.DiagnosticCollection,
  team: TeamSource,
  document: vscode.TextDocument,
): Promise<void> {
  const { builtInCatalog, indicators } = await loadEngine();
  const { version, uri } = document;
  const folder = uri.path.slice(0, uri.path.lastIndexOf('/'));
  const { companions } = await team.place(uri);
  const data = (await companions.teamIndicators(folder)) ?? builtInCatalog.indicators;
  const text = document.getText();
  const { problems } = uri.path.endsWith('.csv')
    ? indicators.parseLedger(text, data)
    : indicators.readTeamIndicators(text);
  if (document.isClosed || document.version !== version) return;
  const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
  const diagnostics = problems.map(({ start, end, message, severity }) => {
    const level = severity === 'error' ? error : warning;
    const diagnostic = new vscode.Diagnostic(toRange(document, { start, end }), message, level);
    diagnostic.source = '法治报告';
    return diagnostic;
  });
  collection.set(uri, diagnostics);
}
