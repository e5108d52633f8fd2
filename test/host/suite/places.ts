/** Where the extension runs: worker or Node, and files that are on no disk. */
import * as vscode from 'vscode';
import { same } from './check';
import { closeAll, PERIOD_RULE, reported, showFile, WITH_PERIOD } from './documents';

/** One file in memory; everything else is not there. */
class OneFile implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #path: string;
  #bytes: Uint8Array;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#bytes = new TextEncoder().encode(text);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    if (uri.path !== this.#path) throw vscode.FileSystemError.FileNotFound(uri);
    return this.#bytes;
  }

  writeFile(_uri: vscode.Uri, content: Uint8Array): void {
    this.#bytes = content;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('places', () => {
  afterEach(closeAll);

  it('checks files of a virtual file system', async () => {
    const uri = vscode.Uri.parse('memfs:/报告.md');
    const provider = vscode.workspace.registerFileSystemProvider('memfs', new OneFile(uri.path, WITH_PERIOD));
    try {
      const { document } = await showFile(uri);
      same(document.languageId, 'markdown');
      await reported(uri, PERIOD_RULE);
    } finally {
      await closeAll();
      provider.dispose();
    }
  });
});
