/** A table copied from Excel or WPS becomes a Markdown table when pasted into a report. */
import * as vscode from 'vscode';
import type { Checker } from '../checker';
import { loadEngine } from '../load-engine';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'table', 'fazhiReport');

export class TablePaste implements vscode.DocumentPasteEditProvider {
  static readonly metadata: vscode.DocumentPasteProviderMetadata = {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: ['text/html', 'text/plain'],
  };

  constructor(private readonly checker: Checker) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[]> {
    if (!this.checker.last(document)?.active) return [];
    const html = (await data.get('text/html')?.asString()) ?? null;
    const plain = (await data.get('text/plain')?.asString()) ?? null;
    const { indicators } = await loadEngine();
    const table = indicators.tableFromClipboard(html, plain);
    if (table === null || token.isCancellationRequested) return [];
    return [new vscode.DocumentPasteEdit(table, vscode.l10n.t('Paste as a Markdown table'), KIND)];
  }
}
