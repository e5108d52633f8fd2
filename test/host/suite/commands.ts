/** Each command, driven as from the keyboard: run it, accept what the list offers. */
import * as vscode from 'vscode';
import { ok, same, until } from './check';
import {
  aMoment,
  closeAll,
  EXTENSION_ID,
  example,
  findings,
  GOOD,
  PERIOD_RULE,
  reported,
  showFile,
  showText,
  WITH_PERIOD,
} from './documents';

const { executeCommand } = vscode.commands;
const MARKDOWN_EDITOR = 'vscode.markdown.editor';

/** Runs a command that shows a list, presses ↓ `down` times, then Enter. */
async function choose(command: string, down: number, ...args: unknown[]): Promise<void> {
  const ended = executeCommand(command, ...args);
  await aMoment();
  for (let i = 0; i < down; i++) await executeCommand('workbench.action.quickOpenSelectNext');
  await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await ended;
}

function line(editor: vscode.TextEditor): string {
  return editor.document.lineAt(editor.selection.active.line).text;
}

function activePreview(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview');
}

describe('commands', () => {
  afterEach(closeAll);

  it('are all declared in the manifest', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    const declared = extension?.packageJSON.contributes.commands.map(
      (each: { command: string }) => each.command,
    );
    const all = await vscode.commands.getCommands(true);
    same(
      declared.filter((name: string) => !all.includes(name)),
      [],
    );
  });

  it('check this report: goes to the chosen finding', async () => {
    const editor = await showText(WITH_PERIOD);
    await reported(editor.document.uri, PERIOD_RULE);
    await choose('fazhiReport.checkReport', 0);
    const chosen = findings(editor.document.uri).find(({ range }) =>
      range.start.isEqual(vscode.window.activeTextEditor?.selection.active ?? range.end),
    );
    ok(chosen, 'the cursor stands at a finding');
  });

  it('check this report: works on plain text, which is silent before', async () => {
    const { document } = await showText(WITH_PERIOD, 'plaintext');
    await aMoment();
    same(findings(document.uri), []);
    await choose('fazhiReport.checkReport', 0);
    await reported(document.uri, PERIOD_RULE);
  });

  it('go to part: goes to the chosen part', async () => {
    const editor = await showFile(example(GOOD));
    await choose('fazhiReport.goToPart', 2);
    await until('the duties part', () => line(editor).includes('第一责任人'));
  });

  it('show all rules: opens the page of the chosen rule', async () => {
    await showText(WITH_PERIOD);
    await choose('fazhiReport.showRules', 0);
    await until('a preview', activePreview);
  });

  it('why this rule: opens its page without a network', async () => {
    await executeCommand('fazhiReport.openRule', PERIOD_RULE);
    await until('a preview', activePreview);
  });

  it('work while a custom editor shows the document', async function () {
    const uri = example(GOOD);
    try {
      await executeCommand('vscode.openWith', uri, MARKDOWN_EDITOR);
    } catch {
      this.skip();
    }
    await until('the custom editor', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.viewType === MARKDOWN_EDITOR;
    });
    same(vscode.window.activeTextEditor, undefined);
    // The editor's page takes the focus once it has loaded, which would close the list.
    for (let i = 0; i < 3; i++) await aMoment();
    await choose('fazhiReport.goToPart', 3);
    const editor = await until('a text editor', () => vscode.window.activeTextEditor);
    await until('the plan part', () => line(editor).includes('2026年度'));
  });
});
