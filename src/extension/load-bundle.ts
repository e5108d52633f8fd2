/**
 * Loads a bundle that `activate` does not need (the engine, Word). A web worker cannot `require` a second file and
 * Node can, so both read it through the file system of VS Code and run it the way VS Code runs extensions.
 */
import * as vscode from 'vscode';

const loaded = new Map<string, Promise<unknown>>();

/** The core; the reader and the writer of Word files. */
export interface LazyBundles {
  readonly engine: typeof import('./engine');
  readonly 'word-reading': typeof import('../word/reading');
  readonly 'word-writing': typeof import('../word/writing');
}

/** @throws Error of the file system when the extension is incomplete */
export function loadBundle<Name extends keyof LazyBundles>(
  extension: vscode.Uri,
  name: Name,
): Promise<LazyBundles[Name]> {
  const known = loaded.get(name) ?? run(vscode.Uri.joinPath(extension, 'dist', `${name}.js`));
  loaded.set(name, known);
  return known as Promise<LazyBundles[Name]>;
}

async function run(file: vscode.Uri): Promise<unknown> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const bundle = { exports: {} };
  // The file is part of this extension; nothing from a workspace is ever run.
  new Function('module', 'exports', code)(bundle, bundle.exports);
  return bundle.exports;
}
