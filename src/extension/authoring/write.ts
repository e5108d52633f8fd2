/** New texts into files, or into an unsaved editor where there is no folder. */
import * as vscode from 'vscode';
import { writeWhole } from '../write-file';

/**
 * Opens a new text with the caret at `offset`. In a folder it becomes a file under `name`, or `name（2）`…
 * when that is taken: nothing is overwritten.
 * @param name without extension; characters no file system takes are left out
 */
export async function openNew(
  folder: vscode.Uri | undefined,
  name: string,
  text: string,
  offset: number,
): Promise<vscode.Uri> {
  const document = folder
    ? await vscode.workspace.openTextDocument(await writeNew(folder, name, text))
    : await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  const editor = await vscode.window.showTextDocument(document);
  const caret = document.positionAt(offset);
  const end = document.positionAt(closingOf(text, offset));
  editor.selection = new vscode.Selection(caret, end);
  editor.revealRange(new vscode.Range(caret, end));
  return document.uri;
}

/** The blank is selected: typing takes its place. */
function closingOf(text: string, offset: number): number {
  const close = text.startsWith('{{', offset) ? text.indexOf('}}', offset) : -1;
  return close < 0 ? offset : close + 2;
}

async function writeNew(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri> {
  const safe =
    name
      .replace(/[\\/:*?"<>|\r\n{}]/g, '')
      .trim()
      .slice(0, 80) || '法治政府建设年度报告';
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, `${safe}${count === 1 ? '' : `（${count}）`}.md`);
    if (await exists(uri)) continue;
    await writeWhole(uri, new TextEncoder().encode(text));
    return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
