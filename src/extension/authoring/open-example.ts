/** The example report of the walkthrough: a copy without a file, to be spoiled and mended at will. */
import * as vscode from 'vscode';

const EXAMPLE = '待修改-石梁县2025年度报告.md';

export async function openExample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'examples', EXAMPLE));
  const content = new TextDecoder().decode(bytes);
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown', content }),
  );
}
