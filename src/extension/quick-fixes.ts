/** The light bulb: mend this place, mend all places of a rule, silence a rule, read why it exists. */
import * as vscode from 'vscode';
import type { Finding, Fix } from '../rules/types';
import type { Checked, Checker } from './checker';
import { commandId } from './commands';
import { toDiagnostic } from './diagnostics';
import { type Engine, loadEngine } from './load-engine';
import { toRange, toWorkspaceEdit } from './positions';

/** Actions for the findings at the cursor. */
export class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly checker: Checker) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (context.only && !context.only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const checked = await this.checker.current(document);
    if (!checked) return [];
    const engine = await loadEngine();
    const here = checked.findings.filter((finding) => toRange(document, finding).intersection(range));
    const actions = here.flatMap((finding) => this.#mend(engine, checked, finding));
    const rules = here.filter((finding, i) => here.findIndex(({ rule }) => rule === finding.rule) === i);
    return [...actions, ...rules.flatMap((finding) => this.#others(engine, checked, finding))];
  }

  #mend(engine: Engine, checked: Checked, finding: Finding): vscode.CodeAction[] {
    const { fix } = finding;
    if (!fix) return [];
    const { document, settings } = checked;
    const one = action(checked, finding, fix.title[settings.language], fix.edits);
    one.isPreferred = fix.safety === 'safe';
    const fixes = fixesOf(checked, finding.rule);
    if (fixes.length < 2) return [one];
    const title = vscode.l10n.t('Fix all {0} places of this rule', fixes.length);
    const all = action(checked, finding, title, editsOf(engine, document, fixes));
    return [one, all];
  }

  #others({ disableInFile, disableOnLine }: Engine, checked: Checked, finding: Finding): vscode.CodeAction[] {
    const { report } = checked;
    const page = action(checked, finding, vscode.l10n.t('Why this rule: {0}', finding.rule));
    page.command = { command: commandId('openRule'), title: page.title, arguments: [finding.rule] };
    const { uri } = checked.document;
    const why = action(checked, finding, vscode.l10n.t('Who switched this rule on: {0}', finding.rule));
    why.command = { command: commandId('whyRule'), title: why.title, arguments: [finding.rule, uri] };
    const team = action(checked, finding, vscode.l10n.t('Set the level of {0} for the team…', finding.rule));
    team.command = {
      command: commandId('setTeamRuleLevel'),
      title: team.title,
      arguments: [finding.rule, uri],
    };
    const ofTeam = vscode.workspace.getWorkspaceFolder(uri) ? [team] : [];
    return [
      action(checked, finding, vscode.l10n.t('Ignore {0} on this line', finding.rule), [
        disableOnLine(report, finding.start, finding.rule),
      ]),
      action(checked, finding, vscode.l10n.t('Ignore {0} in this file', finding.rule), [
        disableInFile(report, finding.rule),
      ]),
      page,
      why,
      ...ofTeam,
    ];
  }
}

function fixesOf({ findings }: Checked, rule: string): Fix[] {
  return findings.flatMap((finding) => (finding.rule === rule && finding.fix ? [finding.fix] : []));
}

/** Edits of as many of the fixes as can be applied together. */
export function editsOf(engine: Engine, document: vscode.TextDocument, fixes: readonly Fix[]): Fix['edits'] {
  return engine.applyFixes(document.getText(), fixes).applied.flatMap((fix) => fix.edits);
}

function action(
  { document }: Checked,
  finding: Finding,
  title: string,
  edits?: Fix['edits'],
): vscode.CodeAction {
  const result = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  result.diagnostics = [toDiagnostic(document, finding)];
  if (edits) result.edit = toWorkspaceEdit(document, edits);
  return result;
}
