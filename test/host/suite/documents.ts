/** Texts of the suite, and how it opens and reads documents. */
import * as vscode from 'vscode';
import { ok, until } from './check';

export const EXTENSION_ID = 'fazhi-report.fazhi-report';
export const GOOD = '澄浦区2025年度法治政府建设情况报告.md';
export const FAULTY = '待修改-石梁县2025年度报告.md';

/** An invented report whose achievements are given; nothing is to be said of the rest. */
export function reportWith(...achievements: readonly string[]): string {
  return [
    '柳泉县2025年度法治政府建设情况报告',
    '一、2025年度推进法治政府建设的主要举措和成效',
    ...achievements,
    '二、存在的不足和原因',
    '主要不足是基层力量薄弱，原因是编制长期未作调整。',
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    '县长主持召开常务会议研究法治议题6次，听取汇报2次。',
    '四、2026年度推进法治政府建设的主要安排',
    '充实基层力量，为每个乡镇增配工作人员1名。',
    '柳泉县人民政府',
    '2026年2月20日',
    '',
  ].join('\n\n');
}

/** A report with one fault that has a safe fix: the full stop after （一）健全依法行政制度. */
export const WITH_PERIOD = reportWith(
  '（一）健全依法行政制度。',
  '全年制定行政规范性文件4件，均经合法性审核。',
);

/** The rule that reports it. */
export const PERIOD_RULE = 'numbering/heading-period';

/** Address of a file of the example workspace. */
export function example(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'the suite runs in the example workspace');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens and shows a text that is in no file. */
export async function showText(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  const editor = await vscode.window.showTextDocument(document);
  // VS Code may give a new text the name of the last one and, with it, a backup of that one's words.
  if (document.getText() !== content) {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, content));
  }
  return editor;
}

/** Opens and shows a file. */
export async function showFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Name of the rule a diagnostic comes from; '' for other extensions' diagnostics. */
export function ruleOf({ source, code }: vscode.Diagnostic): string {
  return source === '法治报告' && typeof code === 'object' ? String(code.value) : '';
}

/** Our diagnostics of a document. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => ruleOf(diagnostic) !== '');
}

/** Waits until a rule reports something in a document. */
export function reported(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(`${rule} in ${uri.path}`, () => findings(uri).find((found) => ruleOf(found) === rule));
}

/** Waits until a rule reports nothing in a document. */
export function gone(uri: vscode.Uri, rule: string): Promise<boolean> {
  return until(`no ${rule} in ${uri.path}`, () => !findings(uri).some((found) => ruleOf(found) === rule));
}

/** Long enough for a check to have happened, for tests that nothing appears. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}

/** Closes everything without saving. */
export async function closeAll(): Promise<void> {
  for (;;) {
    const editor = vscode.window.activeTextEditor;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (!editor && vscode.window.tabGroups.all.every((group) => group.tabs.length === 0)) return;
  }
}
