/** The text of a Word file as a read-only document: the place to which findings in it lead. */
import * as vscode from 'vscode';
import { isWord, readReport } from './read-report';

const SCHEME = 'fazhi-word';

/** Where a finding of the file can be shown: of a Word file its text, else the file itself. */
export function shownAs(uri: vscode.Uri): vscode.Uri {
  return isWord(uri) ? uri.with({ scheme: SCHEME, query: uri.scheme }) : uri;
}

export function registerWordText(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const read = await readReport(extension, uri.with({ scheme: uri.query, query: '' }));
      return read.ok ? read.text : read.reason;
    },
  });
}
