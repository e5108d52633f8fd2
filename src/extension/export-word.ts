/** Reports into Word files and web pages. */
import * as vscode from 'vscode';
import type { OfficialDocument } from '../word/official';
import type { WriteOptions } from '../word/write-options';
import type { Checked, Checker } from './checker';
import { loadBundle } from './load-bundle';
import { loadEngine } from './load-engine';
import { targetDocument } from './target';
import { chooseTarget, writeWhole } from './write-file';

/** Where to, for callers that have asked already. */
export interface ExportRequest {
  readonly target?: vscode.Uri;
  /** Go on in spite of errors and blanks. */
  readonly force?: boolean;
}

/** Writes the report as .docx; returns where it is, undefined when the user turned back. */
export async function exportWord(
  checker: Checker,
  extension: vscode.Uri,
  argument: unknown,
  request: ExportRequest = {},
): Promise<vscode.Uri | undefined> {
  return exportAs('.docx', checker, argument, request, async (report, source) => {
    const { writeDocx } = await loadBundle(extension, 'word-writing');
    const pictures = await readPictures(report, source.uri);
    const { bytes, missingPictures } = await writeDocx({
      document: report,
      options: optionsFor(source.uri),
      pictures,
    });
    if (missingPictures.length > 0) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('These pictures were not found and are left out: {0}', missingPictures.join('、')),
      );
    }
    return bytes;
  });
}

/** Writes the report as a page of its own. */
export async function exportPage(
  checker: Checker,
  argument: unknown,
  request: ExportRequest = {},
): Promise<vscode.Uri | undefined> {
  return exportAs('.html', checker, argument, request, async (report) => {
    const { renderPage } = await loadEngine();
    const { html, missingMetadata } = renderPage(report);
    if (missingMetadata.length > 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The page lacks metadata that government sites need: {0}. Give them in the front matter, or let the CMS add them.',
          missingMetadata.join('、'),
        ),
      );
    }
    return new TextEncoder().encode(html);
  });
}

/** Copies the text of the page for pasting into a CMS. */
export async function copyPage(checker: Checker, argument: unknown): Promise<void> {
  const checked = await reportOf(checker, argument);
  if (checked === null) return;
  const { composeDocument, renderPage } = await loadEngine();
  await vscode.env.clipboard.writeText(renderPage(composeDocument(checked.report), { fragment: true }).html);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The HTML of the text is on the clipboard: paste it into the source view of the CMS.'),
  );
}

type Render = (report: OfficialDocument, source: vscode.TextDocument) => Promise<Uint8Array>;

async function exportAs(
  kind: '.docx' | '.html',
  checker: Checker,
  argument: unknown,
  request: ExportRequest,
  render: Render,
): Promise<vscode.Uri | undefined> {
  const checked = await reportOf(checker, argument);
  if (checked === null) return undefined;
  if (request.force !== true && !(await goesOn(checked))) return undefined;
  const target = request.target ?? (await chooseTarget(checked.document.uri, kind));
  if (target === undefined) return undefined;
  const title = vscode.l10n.t('Exporting {0}', nameOf(target));
  try {
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
      const { composeDocument } = await loadEngine();
      await writeWhole(target, await render(composeDocument(checked.report), checked.document));
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} could not be written. Close it in Word or WPS and try again. ({1})',
        nameOf(target),
        reason,
      ),
    );
    return undefined;
  }
  void offerToOpen(target);
  return target;
}

/** The report in front of the user, checked now; a message when there is none. */
async function reportOf(checker: Checker, argument: unknown): Promise<Checked | null> {
  const document = await targetDocument(argument);
  const checked = document && ((await checker.current(document)) ?? (await checker.ask(document)));
  if (checked) return checked;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a report first, then run this command again.'),
  );
  return null;
}

/** Errors and blanks are shown first; the user decides. */
async function goesOn({ report, findings, document }: Checked): Promise<boolean> {
  const { placeholdersIn } = await loadEngine();
  const errors = findings.filter(({ level }) => level === 'error');
  const blanks = placeholdersIn(report.source);
  if (errors.length + blanks.length === 0) return true;
  const at = (offset: number) => vscode.l10n.t('Line {0}', document.positionAt(offset).line + 1);
  const listed = [
    ...errors.map(({ start, message }) => `${at(start)}  ${message}`),
    ...blanks.map(({ start, text }) => `${at(start)}  {{${text}}}`),
  ];
  const more = listed.length > MOST_LISTED ? `\n…… ${listed.length}` : '';
  const goOn = vscode.l10n.t('Export anyway');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('The report has {0} error(s) and {1} blank(s) left.', errors.length, blanks.length),
    { modal: true, detail: listed.slice(0, MOST_LISTED).join('\n') + more },
    goOn,
  );
  return chosen === goOn;
}

const MOST_LISTED = 12;

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const said = vscode.l10n.t('{0} was written.', nameOf(target));
  const chosen = await vscode.window.showInformationMessage(
    said,
    ...(target.scheme === 'file' ? [open] : []),
  );
  if (chosen === open) await vscode.env.openExternal(target);
}

function optionsFor(uri: vscode.Uri): Partial<WriteOptions> {
  const settings = vscode.workspace.getConfiguration('fazhiReport.word', uri);
  return {
    fonts: settings.get<WriteOptions['fonts']>('fonts', 'gb2312'),
    grid: settings.get<WriteOptions['grid']>('grid', 'standard'),
    boldLevel3: settings.get('boldLevel3', false),
    pageNumbers: settings.get('pageNumbers', true),
  };
}

/** Pictures beside the report; nothing is fetched from the network. */
async function readPictures(report: OfficialDocument, source: vscode.Uri): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const block of report.blocks) {
    if (block.kind !== 'picture' || /^[a-z][a-z0-9+.-]+:/i.test(block.picture.address)) continue;
    const { address } = block.picture;
    try {
      const uri = vscode.Uri.joinPath(source, '..', decodeURIComponent(address));
      found.set(address, await vscode.workspace.fs.readFile(uri));
    } catch {
      // Named as missing when the file has been written.
    }
  }
  return found;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
