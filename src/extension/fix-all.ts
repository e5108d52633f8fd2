/** Everything safe at once: on save (`source.fixAll.fazhiReport`) and as a command. */
import * as vscode from 'vscode';
import type { Checked, Checker } from './checker';
import { loadEngine } from './load-engine';
import { toWorkspaceEdit } from './positions';
import { editsOf } from './quick-fixes';
import { targetDocument } from './target';

export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('fazhiReport');

/** One mended place can bring another to light; more rounds than this are a fault of a rule. */
const MOST_ROUNDS = 10;

/** The source action, which settings can run on save. */
export class FixAllAction implements vscode.CodeActionProvider {
  constructor(private readonly checker: Checker) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (!context.only?.intersects(FIX_ALL)) return [];
    const checked = await this.checker.current(document);
    const edit = checked && (await safeEdit(checked));
    if (!edit) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Fix everything that is safe'), FIX_ALL);
    action.edit = edit.edit;
    return [action];
  }
}

/** The command: repeats until nothing safe is left, and says how much was mended. */
export async function fixAllSafe(checker: Checker, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (!document || !checker.watches(document)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a report first, then run this command again.'),
    );
    return;
  }
  const mended = await mend(checker, document);
  const message =
    mended === 0
      ? vscode.l10n.t(
          'There is nothing to fix that is certain. What remains needs your judgement: see Problems.',
        )
      : vscode.l10n.t('Fixed {0} places. Undo brings them back.', mended);
  void vscode.window.showInformationMessage(message);
}

async function mend(checker: Checker, document: vscode.TextDocument): Promise<number> {
  let mended = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const checked = await checker.current(document);
    const edit = checked && (await safeEdit(checked));
    if (!edit || !(await vscode.workspace.applyEdit(edit.edit))) break;
    mended += edit.count;
  }
  return mended;
}

interface SafeEdit {
  readonly edit: vscode.WorkspaceEdit;
  readonly count: number;
}

async function safeEdit(checked: Checked): Promise<SafeEdit | null> {
  const engine = await loadEngine();
  const edits = editsOf(engine, checked.document, engine.safeFixes(checked.findings));
  if (edits.length === 0) return null;
  return { edit: toWorkspaceEdit(checked.document, edits), count: edits.length };
}
