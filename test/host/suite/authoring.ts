/** Starting a report: from the picker, from last year's report, from a draft with parts missing. */
import * as vscode from 'vscode';
import { match, ok, until } from './check';
import { aMoment, closeAll, example, GOOD, showFile, showText } from './documents';

const { executeCommand } = vscode.commands;

function shown(words: RegExp): Promise<vscode.TextEditor> {
  return until(`an editor with ${words}`, () =>
    [vscode.window.activeTextEditor].find((editor) => editor && words.test(editor.document.getText())),
  );
}

describe('authoring', () => {
  const made: vscode.Uri[] = [];

  afterEach(async () => {
    await closeAll();
    for (const uri of made.splice(0))
      await Promise.resolve(vscode.workspace.fs.delete(uri)).catch(() => undefined);
  });

  it('a new report from the picker: the caret is at the first blank', async () => {
    const ended = executeCommand<vscode.Uri>('fazhiReport.newReport');
    for (let step = 0; step < 4; step++) {
      await aMoment();
      await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    made.push(await ended);
    const editor = await shown(/主要举措和成效/);
    match(editor.document.getText(editor.selection), /^\{\{待填：/);
    match(editor.document.getText(), /template: /);
  });

  it('this year’s draft from last year’s report', async () => {
    const uri = await executeCommand<vscode.Uri>('fazhiReport.rollOver', example(GOOD));
    made.push(uri);
    const editor = await shown(/去年承诺/);
    match(editor.document.getText(), /2026年度/);
    match(editor.document.getText(), /\{\{上年：\d/);
    match(editor.document.getText(), /lastYear: /);
    ok(decodeURIComponent(uri.path).includes('2026'), uri.path);
  });

  it('the missing parts of a draft', async () => {
    const { document } = await showText(
      '# 柳泉县人民政府关于2025年度法治政府建设情况的报告\n\n## 一、2025年度推进法治政府建设的主要举措和成效\n\n办理案件3件。\n',
    );
    await executeCommand('fazhiReport.insertMissingParts');
    await until('four parts', () => /## 四、2026年度/.test(document.getText()));
  });

  it('an implementation plan as a table', async () => {
    await showText(
      '某县法治政府建设实施方案\n\n一、主要任务\n\n（一）清理证明。力争压减30%以上。（责任单位：县司法局）\n',
      'markdown',
    );
    await executeCommand('fazhiReport.readProgramme');
    await shown(/\| 1 \| （一） \| 清理证明/);
  });

  it('the example of the walkthrough opens as a text without a file', async () => {
    await executeCommand('fazhiReport.openExample');
    const editor = await shown(/石梁县/);
    ok(editor.document.isUntitled, 'untitled');
  });

  it('a report kept as a template of the team', async () => {
    await showFile(example(GOOD));
    const ended = executeCommand<vscode.Uri>('fazhiReport.saveAsTemplate');
    await aMoment();
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const uri = await ended;
    made.push(vscode.Uri.joinPath(uri, '..', '..'));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    match(text, /\{\{organ\}\}|\{\{region\}\}/);
    match(text, /\{\{待填：数\}\}/);
    await Promise.resolve(vscode.workspace.fs.delete(example('.fazhi'), { recursive: true }));
  });
});
