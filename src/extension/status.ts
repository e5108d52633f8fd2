/** The language status item of a report: which parts are there, when it was checked. */
import * as vscode from 'vscode';
import type { Level } from '../rules/types';
import { placeholdersIn } from '../template/placeholders';
import type { Checked, Checker } from './checker';
import { commandId } from './commands';
import { presentParts } from './parts';
import { activeDocument } from './target';

/** Shows the item while the active editor holds a report. */
export function registerStatus(checker: Checker): vscode.Disposable {
  let item: vscode.LanguageStatusItem | null = null;
  const update = () => {
    const document = activeDocument();
    const checked = document ? checker.last(document) : null;
    item?.dispose();
    item = checked?.active ? show(checked) : null;
  };
  return vscode.Disposable.from(
    checker.onDidCheck(({ document }) => {
      if (document === activeDocument()) update();
    }),
    checker.onDidForget(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    new vscode.Disposable(() => item?.dispose()),
  );
}

function show(checked: Checked): vscode.LanguageStatusItem {
  const { document, report } = checked;
  const selector = { scheme: document.uri.scheme, language: document.languageId };
  const item = vscode.languages.createLanguageStatusItem('fazhiReport.parts', selector);
  const present = presentParts(report);
  item.name = vscode.l10n.t('Parts of the report');
  const parts = vscode.l10n.t('Four parts {0}/4', present);
  const blanks = placeholdersIn(report.source).length;
  item.text = blanks === 0 ? parts : `${parts} · ${vscode.l10n.t('to fill {0}', blanks)}`;
  item.detail = `${countLine(checked)} · ${vscode.l10n.t('checked at {0}', timeOf(checked.at))}`;
  item.severity =
    present < 4 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command = {
    command: commandId('goToPart'),
    title: vscode.l10n.t('Go to part'),
    arguments: [document.uri],
  };
  return item;
}

/** “2 must fix, 5 should fix, 1 to improve”; what does not occur is left out. */
export function countLine({ findings }: Checked): string {
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const counts = [
    [of('error'), vscode.l10n.t('{0} must be fixed', of('error'))],
    [of('warning'), vscode.l10n.t('{0} should be fixed', of('warning'))],
    [of('info'), vscode.l10n.t('{0} could be better', of('info'))],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([, text]) => text);
  return said.length > 0 ? said.join(vscode.l10n.t(', ')) : vscode.l10n.t('no findings');
}

function timeOf(at: Date): string {
  return at.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
}
