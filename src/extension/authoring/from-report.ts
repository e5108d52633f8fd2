/** What is made from a report that is there: this year's draft, its missing parts, a template of the team. */
import * as vscode from 'vscode';
import type { Report } from '../../report/types';
import type { Checked, Checker } from '../checker';
import { loadEngine } from '../load-engine';
import { toWorkspaceEdit } from '../positions';
import { isWord, readReport } from '../read-report';
import { targetDocument } from '../target';
import { writeWhole } from '../write-file';
import { outlineOfLevel, outlinesFor } from './templates';
import { openNew } from './write';

/** The report a command is about, whatever its text looks like; a message when there is none. */
async function reportFor(checker: Checker, argument: unknown): Promise<Checked | null> {
  const document = await targetDocument(argument);
  const checked = document && ((await checker.current(document)) ?? (await checker.ask(document)));
  if (!checked)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a report first, then run this command again.'),
    );
  return checked ?? null;
}

/** Last year's report, Word files included → this year's draft beside it. Asks for the file when none is given. */
export async function rollOverReport(
  checker: Checker,
  extension: vscode.Uri,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const uri = argument instanceof vscode.Uri ? argument : await chooseReport();
  const text = uri && (await textOf(extension, uri));
  if (!uri || text === null || text === undefined) return undefined;
  const { parseReport, rollOver, placeholdersIn } = (await loadEngine()).authoring;
  const { wordings } = await checker.settings.forUri(uri);
  const report = parseReport(text, { wordings });
  const { templates, catalog } = await outlinesFor(extension, checker.settings.team, uri);
  const year = report.year === null ? await askYear() : report.year + 1;
  if (year === undefined) return undefined;
  const builtIn = templates.filter((template) => template.builtIn);
  const template = outlineOfLevel(builtIn, report.organLevel) ?? null;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  // Only a text beside the draft can be compared with it later.
  const lastYear = uri.scheme === 'untitled' || isWord(uri) ? null : name;
  const draft = rollOver(report, { year, catalog, lastYear, template });
  const folder = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
  const first = placeholdersIn(draft.text)[0]?.start ?? 0;
  const made = await openNew(folder, draftName(name, report, year), draft.text, first);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Draft for {0}: {1} places to fill or check. Nothing was invented.',
      year,
      draft.placeholders,
    ),
  );
  return made;
}

/** The text as it stands in the editor, else as it is in the file; a message and null when it cannot be read. */
async function textOf(extension: vscode.Uri, uri: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const read = await readReport(extension, uri);
  if (read.ok) return read.text;
  void vscode.window.showErrorMessage(read.reason);
  return null;
}

/** 2024年报告.md → 2025年报告; a name without the year gets it in front. */
function draftName(name: string, report: Report, year: number): string {
  const bare = name.replace(/\.[^.]*$/, '');
  const moved = report.year === null ? bare : bare.replaceAll(String(report.year), String(year));
  return moved === bare ? `${year}年度-${bare}` : moved;
}

/** The file in front of the user comes first. */
async function chooseReport(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles(
    '**/*.{md,markdown,txt,docx}',
    '**/{node_modules,.fazhi}/**',
    500,
  );
  const front = vscode.window.activeTextEditor?.document.uri;
  const others = found
    .filter((uri) => uri.toString() !== front?.toString())
    .sort((a, b) => (a.path < b.path ? 1 : -1));
  const items = [...(front ? [front] : []), ...others].map((uri) => ({
    label: vscode.workspace.asRelativePath(uri),
    uri,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No report was found here: open the folder with last year’s report first.'),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which is last year’s report?'),
  });
  return picked?.uri;
}

async function askYear(): Promise<number | undefined> {
  const text = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Year of the new report'),
    validateInput: (value) =>
      /^20\d{2}$/.test(value) ? null : vscode.l10n.t('A year of four digits, e.g. 2025'),
  });
  return text === undefined ? undefined : Number(text);
}

/** Puts the parts a draft lacks where they belong. */
export async function insertMissing(
  checker: Checker,
  extension: vscode.Uri,
  argument: unknown,
): Promise<void> {
  const checked = await reportFor(checker, argument);
  if (!checked) return;
  const { document, report } = checked;
  const { templates, catalog } = await outlinesFor(extension, checker.settings.team, document.uri);
  const { insertMissingParts } = (await loadEngine()).authoring;
  const template = outlineOfLevel(templates, report.organLevel);
  const values = { region: report.region ?? '', organ: report.organ ?? '' };
  const year = report.year ?? new Date().getFullYear() - 1;
  const edits = template ? insertMissingParts(report, template, { year, values }, catalog) : [];
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('All four parts are there.'));
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}

/** Keeps a report as a template of the team: figures and names become blanks and variables. */
export async function saveAsTemplate(checker: Checker, argument: unknown): Promise<vscode.Uri | undefined> {
  const checked = await reportFor(checker, argument);
  const folder = checked && vscode.workspace.getWorkspaceFolder(checked.document.uri)?.uri;
  if (!checked || !folder) return undefined;
  const name = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Name of the template'),
    value: vscode.l10n.t('Report outline of our team'),
    validateInput: (text) =>
      /^[^\\/:*?"<>|]{1,60}$/.test(text.trim())
        ? null
        : vscode.l10n.t('1 to 60 characters, none that file names cannot hold'),
  });
  if (name === undefined) return undefined;
  const { templateFromReport } = (await loadEngine()).authoring;
  const id = name.trim().replace(/[^\p{L}\p{N}_-]/gu, '') || 'template';
  const { team, root } = await checker.settings.team.place(checked.document.uri);
  const base = team?.folder ? root.with({ path: team.folder }) : vscode.Uri.joinPath(folder, '.fazhi');
  const target = vscode.Uri.joinPath(base, 'templates', `${id}.md`);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(base, 'templates'));
  await writeWhole(target, new TextEncoder().encode(templateFromReport(checked.report, name.trim())));
  checker.settings.team.reset();
  await vscode.window.showTextDocument(target);
  return target;
}

/** An implementation plan as a table in a new editor. */
export async function showProgramme(argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (!document) return;
  const { readProgramme, renderProgramme } = (await loadEngine()).authoring;
  const programme = readProgramme(document.getText());
  if (programme.tasks.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No numbered tasks were found in this text. Is it an implementation plan?'),
    );
    return;
  }
  const content = renderProgramme(programme, 'markdown');
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown', content }),
  );
}
