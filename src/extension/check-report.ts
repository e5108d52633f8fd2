/** “Check this report”: one short list, grouped by what must, should and could be changed. */
import * as vscode from 'vscode';
import type { Finding, Level } from '../rules/types';
import type { Checked, Checker } from './checker';
import { loadEngine } from './load-engine';
import { presentParts } from './parts';
import { toRange } from './positions';
import { countLine } from './status';
import { reveal, targetDocument } from './target';

interface FindingItem extends vscode.QuickPickItem {
  readonly finding?: Finding;
}

/** Checks a document, whatever its language, and lists what was found. */
export async function checkReport(checker: Checker, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (!document) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No text is open. Open a report (.md or .txt) and run this command again.'),
    );
    return;
  }
  if (!(await isReport(checker, document)) && !(await confirm(document))) return;
  const checked = await checker.ask(document);
  if (checked) await show(checked);
}

async function isReport(checker: Checker, document: vscode.TextDocument): Promise<boolean> {
  if (checker.last(document)?.active) return true;
  const { parseReport } = await loadEngine();
  return parseReport(document.getText()).kind.kind === 'annual-report';
}

/** Asks before checking a text that does not look like a report. */
async function confirm(document: vscode.TextDocument): Promise<boolean> {
  const anyway = vscode.l10n.t('Check anyway');
  const name = vscode.workspace.asRelativePath(document.uri);
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{0} does not look like an annual report on law-based government, so it was not checked.',
      name,
    ),
    anyway,
  );
  return answer === anyway;
}

async function show(checked: Checked): Promise<void> {
  const parts = vscode.l10n.t('Four parts {0}/4', presentParts(checked.report));
  const summary = `${countLine(checked)} · ${parts}`;
  if (checked.findings.length === 0) {
    void vscode.window.showInformationMessage(summary);
    return;
  }
  const chosen = await vscode.window.showQuickPick(await items(checked), {
    title: summary,
    placeHolder: vscode.l10n.t('Choose a finding to go to its place; all of them are in Problems too'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.finding) await reveal(checked.document, toRange(checked.document, chosen.finding));
}

async function items(checked: Checked): Promise<FindingItem[]> {
  const { rules } = await loadEngine();
  const { language } = checked.settings;
  const titles = new Map(rules.map(({ id, title }) => [id, title[language]]));
  const groups: readonly (readonly [Level, string])[] = [
    ['error', vscode.l10n.t('Must be fixed')],
    ['warning', vscode.l10n.t('Should be fixed')],
    ['info', vscode.l10n.t('Could be better')],
  ];
  return groups.flatMap(([level, label]) => {
    const found = checked.findings.filter((finding) => finding.level === level);
    if (found.length === 0) return [];
    const heading: FindingItem = { label, kind: vscode.QuickPickItemKind.Separator };
    return [
      heading,
      ...found.map((finding) => itemOf(checked, finding, titles.get(finding.rule) ?? finding.rule)),
    ];
  });
}

function itemOf({ document }: Checked, finding: Finding, title: string): FindingItem {
  const line = document.positionAt(finding.start).line;
  return {
    finding,
    label: title,
    description: vscode.l10n.t('line {0}', line + 1),
    detail: finding.message,
  };
}
