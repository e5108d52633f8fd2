/** The light bulb: mend, undo, silence, mend everything. */
import * as vscode from 'vscode';
import { ok, same, until } from './check';
import { closeAll, gone, PERIOD_RULE, reported, showText, WITH_PERIOD } from './documents';

const { executeCommand } = vscode.commands;

function actionsAt(uri: vscode.Uri, range: vscode.Range, kind?: string): Thenable<vscode.CodeAction[]> {
  return executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, 20);
}

async function openFaulty(): Promise<{ document: vscode.TextDocument; found: vscode.Diagnostic }> {
  const { document } = await showText(WITH_PERIOD);
  return { document, found: await reported(document.uri, PERIOD_RULE) };
}

/** The action of a document's finding that edits the text and whose title fits. */
async function actionAt(
  document: vscode.TextDocument,
  found: vscode.Diagnostic,
  fits: (title: string) => boolean,
) {
  const actions = await actionsAt(document.uri, found.range);
  const action = actions.find(({ title, edit }) => edit && fits(title));
  ok(action?.edit, `an action that fits, among ${actions.map(({ title }) => title).join(' | ')}`);
  return action.edit;
}

const MENDED = WITH_PERIOD.replace('健全依法行政制度。', '健全依法行政制度');

describe('fixes', () => {
  afterEach(closeAll);

  it('applies a fix, and undo brings the finding back', async () => {
    const { document, found } = await openFaulty();
    const edit = await actionAt(document, found, (title) => !title.includes(PERIOD_RULE));
    ok(await vscode.workspace.applyEdit(edit), 'the edit applies');
    same(document.getText(), MENDED);
    await gone(document.uri, PERIOD_RULE);
    await executeCommand('undo');
    same(document.getText(), WITH_PERIOD);
    await reported(document.uri, PERIOD_RULE);
  });

  it('silences a rule on the line, then in the file', async () => {
    for (const nth of [0, 1]) {
      const { document, found } = await openFaulty();
      const actions = await actionsAt(document.uri, found.range);
      const silencing = actions.filter(({ title, edit }) => edit && title.includes(PERIOD_RULE))[nth];
      ok(silencing?.edit, 'a silencing action');
      await vscode.workspace.applyEdit(silencing.edit);
      ok(document.getText().includes('<!-- fazhi-disable-'), 'a comment was written');
      await gone(document.uri, PERIOD_RULE);
      await closeAll();
    }
  });

  it('fixes on save through source.fixAll.fazhiReport', async () => {
    const { document, found } = await openFaulty();
    const [action] = await actionsAt(document.uri, found.range, 'source.fixAll.fazhiReport');
    ok(action?.edit, 'the source action');
    await vscode.workspace.applyEdit(action.edit);
    same(document.getText(), MENDED);
  });

  it('fixes everything safe by command, in a document given by address', async () => {
    const { document } = await openFaulty();
    await showText('别的文稿');
    await executeCommand('fazhiReport.fixAllSafe', document.uri);
    await until('the mended text', () => document.getText() === MENDED);
  });
});
