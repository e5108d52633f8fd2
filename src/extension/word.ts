/** Everything Word in the editor: commands, and dropping a file onto a document. */
import * as vscode from 'vscode';
import type { Checker } from './checker';
import { command } from './commands';
import { copyPage, type ExportRequest, exportPage, exportWord } from './export-word';
import { importDocument, WordDrop } from './import-word';

export function registerWord(checker: Checker, extension: vscode.Uri): vscode.Disposable[] {
  return [
    command('importDocument', (uri) => importDocument(extension, uri)),
    command('exportWord', (uri, request) => exportWord(checker, extension, uri, requestOf(request))),
    command('exportPage', (uri, request) => exportPage(checker, uri, requestOf(request))),
    command('copyPage', (uri) => copyPage(checker, uri)),
    vscode.languages.registerDocumentDropEditProvider({ language: 'markdown' }, new WordDrop(extension), {
      dropMimeTypes: ['files', 'text/uri-list'],
      providedDropEditKinds: [vscode.DocumentDropOrPasteEditKind.Text],
    }),
  ];
}

/** Menus hand over the selected files as a second argument; only callers of the command give a request. */
function requestOf(argument: unknown): ExportRequest {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return {};
  const { target, force } = argument as Partial<Record<keyof ExportRequest, unknown>>;
  return { ...(target instanceof vscode.Uri ? { target } : {}), force: force === true };
}
