/** Insert indicators, compare with last year, take over the ledger's values. */
import * as vscode from 'vscode';
import type { IndicatorState } from '../../indicators';
import type { Checked, Checker } from '../checker';
import { loadEngine } from '../load-engine';
import { toWorkspaceEdit } from '../positions';
import { targetDocument } from '../target';

const LEDGER_RULE = 'figures/ledger-mismatch';

/** The checked report a command is about; says so when there is none. */
async function targetReport(checker: Checker, uri: unknown): Promise<Checked | null> {
  const document = await targetDocument(uri);
  const checked = document ? ((await checker.current(document)) ?? (await checker.ask(document))) : null;
  if (!checked) void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first.'));
  return checked;
}

interface Choice extends vscode.QuickPickItem {
  readonly state?: IndicatorState;
}

/** A picker by chapter, several at once; what the report lacks stands first and is marked. */
export async function insertIndicators(checker: Checker, uri: unknown): Promise<void> {
  const checked = await targetReport(checker, uri);
  const editor = vscode.window.activeTextEditor;
  if (!checked || editor?.document !== checked.document) return;
  const { indicators } = await loadEngine();
  const choices = indicators
    .indicatorOverview(checked.report, checked.settings.catalog)
    .flatMap((chapter) => [
      { label: chapter.name, kind: vscode.QuickPickItemKind.Separator },
      ...[...chapter.indicators].sort((a, b) => a.found.length - b.found.length).map(choiceOf),
    ]);
  const chosen = await vscode.window.showQuickPick(choices, {
    canPickMany: true,
    matchOnDescription: true,
    placeHolder: vscode.l10n.t('Choose the indicators to insert'),
  });
  if (!chosen || chosen.length === 0) return;
  const sentences = chosen.flatMap(({ state }) =>
    state ? indicators.indicatorSnippet(state.indicator, ledgerValue(state)) : [],
  );
  await editor.insertSnippet(new vscode.SnippetString(`${numbered(sentences).join('，')}。`));
}

function choiceOf(state: IndicatorState): Choice {
  const missing = state.found.length === 0;
  return {
    label: `${missing ? '$(circle-outline)' : '$(pass)'} ${state.indicator.name}`,
    description: missing ? vscode.l10n.t('missing') : '',
    detail: state.lastYear === null ? '' : vscode.l10n.t('last year {0}', state.lastYear),
    state,
  };
}

function ledgerValue({ indicator, ledger }: IndicatorState): (id: string) => string | null {
  return (id) => (id === indicator.id && ledger ? ledger.written.replace(/%$/, '') : null);
}

/** Tab stops counted on from one sentence to the next. */
function numbered(snippets: readonly string[]): string[] {
  let last = 0;
  return snippets.map((snippet) => {
    const base = last;
    return snippet.replace(
      /(\\.)|\$\{(\d+)/g,
      (match, escaped: string | undefined, stop: string | undefined) => {
        if (escaped !== undefined || stop === undefined) return match;
        last = Math.max(last, base + Number(stop));
        return `\${${base + Number(stop)}`;
      },
    );
  });
}

/** Opens a table of both years beside the report. */
export async function compareWithLastYear(checker: Checker, uri: unknown): Promise<void> {
  const checked = await targetReport(checker, uri);
  if (!checked) return;
  const { indicators, parseReport } = await loadEngine();
  const { catalog } = checked.settings;
  const found = catalog.companions?.lastYear?.report ?? null;
  const before = found ?? (await chosenReport(parseReport));
  if (!before) return;
  const rows = indicators.compareReports(before, checked.report, catalog.indicators);
  const content = indicators.renderComparison(before, checked.report, rows, 'markdown');
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function chosenReport(
  parseReport: (text: string) => Checked['report'],
): Promise<Checked['report'] | null> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose last year’s report'),
      filters: { Markdown: ['md', 'markdown', 'txt'] },
    })) ?? [];
  return file ? parseReport((await vscode.workspace.openTextDocument(file)).getText()) : null;
}

/** Takes over every value of the ledger that differs from the report, as one step of undo. */
export async function updateFromLedger(checker: Checker, uri: unknown): Promise<void> {
  const checked = await targetReport(checker, uri);
  if (!checked) return;
  const { document, settings } = checked;
  if (!settings.catalog.companions?.ledger) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no ledger: save it as .fazhi/ledger.csv.'),
    );
    return;
  }
  const edits = checked.findings
    .filter(({ rule }) => rule === LEDGER_RULE)
    .flatMap(({ fix }) => fix?.edits ?? []);
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) return;
  const message =
    edits.length > 0
      ? vscode.l10n.t('{0} figures taken over from the ledger.', edits.length)
      : vscode.l10n.t('The figures agree with the ledger.');
  void vscode.window.showInformationMessage(message);
}
