/** Language: findings in the editor, everything safe at once with undo, format selection, paste, cleaning. */
import * as vscode from 'vscode';
import { ok, same } from './check';
import { closeAll, reported, reportWith, showText } from './documents';

const { executeCommand } = vscode.commands;

const FAULTY = reportWith(
  '（一）规范执法。全面布署执法检查,查处案件12 件𠮷。',
  '（二）落实规划。落实《柳泉县法治政府建设实施纲要（20212025年）》,推进"放管服"改革。',
);

const SAFE = FAULTY.replace('检查,查处案件12 件', '检查，查处案件12件')
  .replace('20212025', '2021—2025')
  .replace('》,推进"放管服"', '》，推进“放管服”');

function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  ok(at >= 0, words);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

describe('language', () => {
  afterEach(closeAll);

  it('marks a wrong character and a lost dash', async () => {
    const { document } = await showText(FAULTY);
    const wrong = await reported(document.uri, 'typography/wrong-character');
    same(document.getText(wrong.range), '布署');
    const dash = await reported(document.uri, 'typography/dash-lost');
    same(document.getText(dash.range), '20212025');
  });

  it('fixes everything safe at once, leaves words alone, and undo brings it back', async () => {
    const { document } = await showText(FAULTY);
    await reported(document.uri, 'typography/dash-lost');
    await executeCommand('fazhiReport.fixAllSafe', document.uri);
    same(document.getText(), SAFE);
    for (let step = 0; step < 5 && document.getText() !== FAULTY; step++) await executeCommand('undo');
    same(document.getText(), FAULTY);
  });

  it('formats a selection with safe fixes inside it only', async () => {
    const { document } = await showText(FAULTY);
    await reported(document.uri, 'typography/dash-lost');
    const range = rangeOf(document, '（一）规范执法。全面布署执法检查,查处案件12 件𠮷。');
    const edits = await executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      document.uri,
      range,
      { tabSize: 2, insertSpaces: true },
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    same(document.getText(), FAULTY.replace('检查,查处案件12 件', '检查，查处案件12件'));
  });

  it('cleans a selection as pasting would', async () => {
    const editor = await showText('二、存在的不足和原因\n\n　　执法力量薄弱,培训不足(每年仅1次)。\n');
    const { document } = editor;
    editor.selection = new vscode.Selection(0, 0, document.lineCount, 0);
    await executeCommand('fazhiReport.cleanSelection');
    same(document.getText().trim(), '## 二、存在的不足和原因\n\n执法力量薄弱，培训不足（每年仅1次）。');
    await executeCommand('undo');
    ok(document.getText().includes('　　执法力量薄弱,'), 'undo brings the text back');
  });

  it('pastes as report Markdown when asked for', async function () {
    const editor = await showText(`${FAULTY}\n`);
    const { document } = editor;
    await reported(document.uri, 'typography/dash-lost');
    const raw = '　　全年培训执法人员320人次,开展评查(含专项)4次。\n　　新聘法律顾问6名。';
    await vscode.env.clipboard.writeText(raw);
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await executeCommand('editor.action.pasteAs', { kind: 'text.fazhiReport.markdown' });
    // A browser without a real clipboard pastes past all providers; there is nothing to test there then.
    if (document.getText() === `${FAULTY}\n` || document.getText().endsWith(raw)) return this.skip();
    const pasted = '全年培训执法人员320人次，开展评查（含专项）4次。\n\n新聘法律顾问6名。';
    ok(document.getText().endsWith(pasted), document.getText().slice(-80));
  });
});
