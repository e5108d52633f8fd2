/** Files a command makes: named, asked about, written whole or not at all. */
import * as vscode from 'vscode';

/**
 * Where the result of a command goes: beside the source under the same name. Where that is taken, or the
 * source has no file yet, the user chooses; the dialogue asks before it overwrites.
 */
export async function chooseTarget(source: vscode.Uri, extension: string): Promise<vscode.Uri | undefined> {
  const path = source.path.replace(/\.[^./]*$/, '');
  const beside = source.with({ path: `${path}${extension}` });
  const isFile = source.scheme !== 'untitled';
  if (isFile && !(await exists(beside))) return beside;
  return vscode.window.showSaveDialog({
    ...(isFile ? { defaultUri: beside } : {}),
    filters: { [extension.slice(1).toUpperCase()]: [extension.slice(1)] },
    title: isFile
      ? vscode.l10n.t('A file of this name is there already: overwrite it or choose another name')
      : vscode.l10n.t('Save as'),
  });
}

/** Written under another name first, so that a full disk leaves the old file alone. */
export async function writeWhole(target: vscode.Uri, content: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const temporary = vscode.Uri.joinPath(target, '..', `.${name}.tmp`);
  try {
    await fs.writeFile(temporary, content);
    await fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await Promise.resolve(fs.delete(temporary)).catch(() => undefined);
    throw error;
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
