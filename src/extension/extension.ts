/** Wires the capabilities together; each has its own file beside this one. */
import * as vscode from 'vscode';
import { registerAuthoring } from './authoring/register';
import { checkReport } from './check-report';
import { Checker } from './checker';
import { command } from './commands';
import { registerDiagnostics } from './diagnostics';
import { FIX_ALL, FixAllAction, fixAllSafe } from './fix-all';
import { FormatSelection } from './format-selection';
import { registerIndicators } from './indicators/register';
import { registerLanguageModelTools } from './lm-tools';
import { engineAt } from './load-engine';
import { ReportFolding, ReportOutline } from './outline';
import { goToPart } from './parts';
import { registerPaste } from './paste';
import { extendMarkdownIt } from './preview';
import { QuickFixes } from './quick-fixes';
import { registerReview } from './review';
import { openRule, showRules } from './rule-pages';
import { SettingsSource } from './settings';
import { registerStatus } from './status';
import { registerTeam } from './team/register';
import { registerWord } from './word';

/** Plain text is looked at only after “Check this report”. */
const DOCUMENTS: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Called by VS Code when the first Markdown document opens or a command runs. */
export function activate(context: vscode.ExtensionContext): { extendMarkdownIt: typeof extendMarkdownIt } {
  engineAt(context.extensionUri);
  const settings = new SettingsSource();
  const checker = new Checker(settings);
  context.subscriptions.push(
    checker,
    settings,
    registerDiagnostics(checker),
    registerStatus(checker),
    ...registerProviders(checker),
    ...registerCommands(checker, context.extensionUri),
    ...watchDocuments(checker),
    ...registerWord(checker, context.extensionUri),
    ...registerReview(checker, context.extensionUri),
    ...registerLanguageModelTools(checker, context.extensionUri),
    ...registerTeam(checker),
    ...registerIndicators(checker),
    ...registerAuthoring(checker, context),
    ...registerPaste(checker),
  );
  return { extendMarkdownIt };
}

function registerProviders(checker: Checker): vscode.Disposable[] {
  const { languages, CodeActionKind } = vscode;
  return [
    languages.registerCodeActionsProvider(DOCUMENTS, new QuickFixes(checker), {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    languages.registerCodeActionsProvider(DOCUMENTS, new FixAllAction(checker), {
      providedCodeActionKinds: [FIX_ALL],
    }),
    languages.registerDocumentSymbolProvider(DOCUMENTS, new ReportOutline(checker), { label: '法治报告' }),
    languages.registerDocumentRangeFormattingEditProvider(DOCUMENTS, new FormatSelection(checker)),
    languages.registerFoldingRangeProvider(DOCUMENTS, new ReportFolding(checker)),
  ];
}

function registerCommands(checker: Checker, extension: vscode.Uri): vscode.Disposable[] {
  const language = () => checker.settings.language();
  return [
    command('checkReport', (uri) => checkReport(checker, uri)),
    command('goToPart', (uri) => goToPart(checker, uri)),
    command('fixAllSafe', (uri) => fixAllSafe(checker, uri)),
    command('showRules', () => showRules(extension, language())),
    command('openRule', (id) => openRule(extension, id, language())),
  ];
}

/** All open documents, not only visible ones: a custom editor shows a document without a text editor. */
function watchDocuments(checker: Checker): vscode.Disposable[] {
  const { workspace } = vscode;
  for (const document of workspace.textDocuments) checker.schedule(document, 0);
  return [
    workspace.onDidOpenTextDocument((document) => checker.schedule(document, 0)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) checker.schedule(document);
    }),
    workspace.onDidCloseTextDocument((document) => checker.forget(document)),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('fazhiReport')) return;
      checker.settings.reset();
      for (const document of workspace.textDocuments) checker.schedule(document, 0);
    }),
  ];
}
