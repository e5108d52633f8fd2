/** Mistakes in the files of a team folder, underlined where they stand. */
import * as vscode from 'vscode';
import type { ConfigProblem } from '../../config';
import { loadEngine } from '../load-engine';
import type { TeamSource } from './source';

const TEMPLATE = /\/\.fazhi\/templates\/[^/]+\.md$/i;

/** Keeps the squiggles of configuration files (as teams are read) and of templates (as they are edited). */
export function registerTeamProblems(source: TeamSource): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('fazhiReport.team');
  const check = (document: vscode.TextDocument) => {
    if (TEMPLATE.test(document.uri.path)) void checkTemplate(collection, document);
    else if (source.isOurs(document.uri)) void source.place(document.uri);
  };
  for (const document of vscode.workspace.textDocuments) check(document);
  return vscode.Disposable.from(
    collection,
    source.onDidRead((files) => {
      for (const { uri, problems } of files) collection.set(uri, problems.map(toDiagnostic));
    }),
    source.onDidChange(() => {
      // A file that is gone is never read again: what was said of it goes with it.
      collection.clear();
      for (const document of vscode.workspace.textDocuments) check(document);
    }),
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (TEMPLATE.test(uri.path)) collection.delete(uri);
    }),
  );
}

async function checkTemplate(
  collection: vscode.DiagnosticCollection,
  document: vscode.TextDocument,
): Promise<void> {
  const { parseTemplate } = await loadEngine();
  const { version } = document;
  const { problems } = parseTemplate(document.uri.path, document.getText());
  if (document.version === version && !document.isClosed)
    collection.set(document.uri, problems.map(toDiagnostic));
}

function toDiagnostic({
  line,
  column,
  endLine,
  endColumn,
  message,
  severity,
}: ConfigProblem): vscode.Diagnostic {
  const range = new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, message, level);
  diagnostic.source = '法治报告';
  return diagnostic;
}
