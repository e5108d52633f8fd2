/** Which document a command is about. */
import * as vscode from 'vscode';

/**
 * The document a command was called for: the URI it was given, else the active editor's, else the active
 * tab's (a custom editor such as VS Code's own Markdown editor has no text editor behind it).
 * Undefined when there is none or it cannot be read as text.
 */
export async function targetDocument(argument: unknown): Promise<vscode.TextDocument | undefined> {
  const uri = argument instanceof vscode.Uri ? argument : activeUri();
  if (!uri) return undefined;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function activeUri(): vscode.Uri | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor) return editor.document.uri;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return undefined;
}

/** The open document in front of the user, in whatever editor. */
export function activeDocument(): vscode.TextDocument | undefined {
  const uri = activeUri()?.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** Shows a place of a document in a text editor. */
export async function reveal(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(range.start, range.start),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
