/** Between the model's offsets and VS Code's positions; the only place that converts. */
import * as vscode from 'vscode';
import type { TextRange } from '../report/types';
import type { Edit } from '../rules/types';

/** A range of the document's current text. */
export function toRange(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The edits of one document as one step of undo. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  result.set(
    document.uri,
    edits.map((edit) => new vscode.TextEdit(toRange(document, edit), edit.text)),
  );
  return result;
}
