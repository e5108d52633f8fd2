/** Word files, texts and web pages into Markdown: as a command, and by dropping one onto a document. */
import * as vscode from 'vscode';
import { loadBundle } from './load-bundle';
import { chooseTarget, writeWhole } from './write-file';

const SOURCES = ['docx', 'txt', 'html', 'htm', 'doc', 'wps'];

interface Imported {
  readonly markdown: string;
  readonly notices: readonly string[];
}

/** Imports the file it is called for, else asks for one; opens the Markdown. */
export async function importDocument(
  extension: vscode.Uri,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const source = argument instanceof vscode.Uri ? argument : await askForFile();
  if (source === undefined) return undefined;
  const imported = await withProgress(nameOf(source), () => readDocument(extension, source));
  if (imported === null) return undefined;
  const target = await chooseTarget(source, '.md');
  if (target === undefined) return undefined;
  await writeWhole(target, new TextEncoder().encode(imported.markdown));
  await vscode.window.showTextDocument(target);
  tell(imported, nameOf(source));
  return target;
}

/** A .docx dropped onto a Markdown document goes in as text where it was dropped. */
export class WordDrop implements vscode.DocumentDropEditProvider {
  constructor(private readonly extension: vscode.Uri) {}

  async provideDocumentDropEdits(
    _document: vscode.TextDocument,
    _position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const dropped = await droppedWord(transfer);
    if (dropped === undefined || token.isCancellationRequested) return undefined;
    const imported = await importBytes(this.extension, dropped.bytes, dropped.name);
    if (imported === null || token.isCancellationRequested) return undefined;
    tell(imported, dropped.name);
    return new vscode.DocumentDropEdit(imported.markdown, vscode.l10n.t('Insert the text of the Word file'));
  }
}

async function droppedWord(
  transfer: vscode.DataTransfer,
): Promise<{ bytes: Uint8Array; name: string } | undefined> {
  for (const [, item] of transfer) {
    const file = item.asFile();
    if (file !== undefined && /\.docx$/i.test(file.name))
      return { bytes: await file.data(), name: file.name };
  }
  const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
  const address = list.split(/\r?\n/).find((line) => /\.docx$/i.test(line.trim()));
  if (address === undefined) return undefined;
  const uri = vscode.Uri.parse(address.trim());
  return { bytes: await vscode.workspace.fs.readFile(uri), name: nameOf(uri) };
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectMany: false,
      filters: { 'Word, TXT, HTML': SOURCES },
      title: vscode.l10n.t('Choose a report to import'),
    })) ?? [];
  return chosen;
}

async function readDocument(extension: vscode.Uri, source: vscode.Uri): Promise<Imported | null> {
  try {
    return await importBytes(extension, await vscode.workspace.fs.readFile(source), nameOf(source));
  } catch (error) {
    refuse(nameOf(source), error);
    return null;
  }
}

/** Null when the file cannot be read; the reason has then been shown. */
async function importBytes(extension: vscode.Uri, bytes: Uint8Array, name: string): Promise<Imported | null> {
  const word = await loadBundle(extension, 'word-reading');
  try {
    const kind = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
    if (kind === 'txt') return word.toMarkdown(word.readPlainText(decode(bytes)));
    if (kind === 'html' || kind === 'htm') return word.toMarkdown(word.readHtml(decode(bytes)));
    return word.toMarkdown(word.readDocx(bytes));
  } catch (error) {
    refuse(name, error);
    return null;
  }
}

/** UTF-8 where the bytes are, else GB18030, which old texts and pages of offices are in. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function refuse(name: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be imported. {1}', name, reason));
}

function tell({ notices }: Imported, name: string): void {
  const said = notices.length === 0 ? '' : ` ${notices.join('')}`;
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} was imported.', name) + said);
}

function withProgress<T>(name: string, work: () => Promise<T>): Thenable<T> {
  const title = vscode.l10n.t('Importing {0}', name);
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, work);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
