/** A report as text, read from its file without opening it as a document. */
import * as vscode from 'vscode';
import { loadBundle } from './load-bundle';

export type ReportText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Extensions looked for in folders. */
export const REPORT_EXTENSIONS = ['md', 'markdown', 'txt', 'docx'] as const;

/** A report of a million characters is 3 MB; what is larger is no report. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Never throws: what cannot be read says why. */
export async function readReport(extension: vscode.Uri, uri: vscode.Uri): Promise<ReportText> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) return refuse(vscode.l10n.t('It is larger than 20 MB, which no report is.'));
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length === 0) return refuse(vscode.l10n.t('The file is empty.'));
    if (isWord(uri)) return { ok: true, text: await wordText(extension, bytes) };
    return decode(bytes);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

export function isWord({ path }: vscode.Uri): boolean {
  return /\.docx$/i.test(path);
}

async function wordText(extension: vscode.Uri, bytes: Uint8Array): Promise<string> {
  const word = await loadBundle(extension, 'word-reading');
  return word.toMarkdown(word.readDocx(bytes)).markdown;
}

function decode(bytes: Uint8Array): ReportText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  for (const label of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    const text = tryDecode(label, bytes);
    if (text !== null && !text.includes('\0')) return { ok: true, text };
  }
  return refuse(vscode.l10n.t('It is no text in UTF-8, UTF-16 or GB18030. Save it as UTF-8 and try again.'));
}

function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(reason: string): ReportText {
  return { ok: false, reason };
}
