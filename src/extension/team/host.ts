/** The file system of a workspace folder as the team folder sees it: disk, remote or virtual alike. */
import * as vscode from 'vscode';
import { decodeText } from '../../config/decode';
import type { ConfigHost, FileRead } from '../../config/host';

/**
 * Paths are those of the folder's URIs. A file with unsaved changes is read as it stands in the editor; of one
 * without, the disk knows better: it may just have been written by someone else.
 * Symbolic links below the folder are refused: where they lead to cannot be asked.
 */
export function workspaceHost(root: vscode.Uri): ConfigHost {
  const uriOf = (path: string) => root.with({ path });
  return {
    async read(path, limit): Promise<FileRead> {
      const uri = uriOf(path);
      const open = vscode.workspace.textDocuments.find(
        (document) => document.isDirty && document.uri.toString() === uri.toString(),
      );
      if (open) return { kind: 'text', text: open.getText() };
      const info = await statOf(uri);
      if (!info) return { kind: 'missing' };
      if (await hasLink(root, uri)) return { kind: 'refused', why: 'link' };
      if (info.size > limit) return { kind: 'refused', why: 'too-large' };
      try {
        const text = decodeText(await vscode.workspace.fs.readFile(uri));
        return text === null ? { kind: 'refused', why: 'unreadable' } : { kind: 'text', text };
      } catch {
        return { kind: 'refused', why: 'unreadable' };
      }
    },
    async list(folder) {
      try {
        const entries = await vscode.workspace.fs.readDirectory(uriOf(folder));
        return entries.map(([name]) => name).sort();
      } catch {
        return null;
      }
    },
  };
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | null> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return null;
  }
}

/** Whether the file or a folder on the way to it, below the root, is a symbolic link. */
async function hasLink(root: vscode.Uri, uri: vscode.Uri): Promise<boolean> {
  const steps = uri.path.slice(root.path.length).split('/').filter(Boolean);
  const paths = steps.map((_step, index) => vscode.Uri.joinPath(root, ...steps.slice(0, index + 1)));
  const infos = await Promise.all(paths.map(statOf));
  return infos.some((info) => info !== null && (info.type & vscode.FileType.SymbolicLink) !== 0);
}
