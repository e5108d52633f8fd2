/** Pasting from Word, WPS or a web page as the Markdown of a report; the same as a command on a selection. */
import * as vscode from 'vscode';
import type { Checker } from './checker';
import { command } from './commands';
import { loadEngine } from './load-engine';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('fazhiReport', 'markdown');
const HTML = 'text/html';
const PLAIN = 'text/plain';
const DOCUMENTS: vscode.DocumentSelector = [{ language: 'markdown' }];

class ReportPaste implements vscode.DocumentPasteEditProvider {
  constructor(private readonly checker: Checker) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const [html = '', plain = ''] = await Promise.all([
      data.get(HTML)?.asString(),
      data.get(PLAIN)?.asString(),
    ]);
    const checked = await this.checker.current(document);
    if (token.isCancellationRequested || !checked) return undefined;
    const { builtInCatalog, paste } = await loadEngine();
    const fromHtml = html !== '' && !isFromEditor(data);
    const text = fromHtml ? paste.pasteHtml(html, builtInCatalog) : paste.pasteText(plain, builtInCatalog);
    if (text === '' || text === plain.trim() || isTableOnly(text)) return undefined;
    const edit = new vscode.DocumentPasteEdit(
      inDocument(document, text),
      vscode.l10n.t('Paste as Report Markdown'),
      KIND,
    );
    // In a report the clean text comes first and plain text is one click away; elsewhere it is only on offer.
    if (!checked.active || !fromHtml) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }
}

/** A lone table is pasted by indicators/paste.ts. */
function isTableOnly(text: string): boolean {
  return text.startsWith('| ') && !text.includes('\n\n');
}

/** Text copied inside the editor carries HTML for its colours only. */
function isFromEditor(data: vscode.DataTransfer): boolean {
  return (
    data.get('vscode-editor-data') !== undefined ||
    data.get('application/vnd.code.copymetadata') !== undefined
  );
}

function inDocument(document: vscode.TextDocument, text: string): string {
  return document.eol === vscode.EndOfLine.CRLF ? text.replace(/\n/g, '\r\n') : text;
}

/** Cleans the selected text (the whole document where nothing is selected) as pasting would. */
async function cleanSelection(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a report first, then run this command again.'),
    );
    return;
  }
  const { document, selection } = editor;
  const range = selection.isEmpty ? wholeOf(document) : wholeLines(document, selection);
  const before = document.getText(range);
  const { builtInCatalog, paste } = await loadEngine();
  const after = inDocument(document, paste.cleanMarkdown(before, builtInCatalog));
  if (after === before) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to clean in the selection.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, after);
  await vscode.workspace.applyEdit(edit);
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

function wholeLines(document: vscode.TextDocument, { start, end }: vscode.Range): vscode.Range {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return new vscode.Range(start.line, 0, last, document.lineAt(last).range.end.character);
}

export function registerPaste(checker: Checker): vscode.Disposable[] {
  return [
    vscode.languages.registerDocumentPasteEditProvider(DOCUMENTS, new ReportPaste(checker), {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: [HTML, PLAIN],
    }),
    command('cleanSelection', cleanSelection),
  ];
}
