/** Everything of figures and indicators in the editor. */
import * as vscode from 'vscode';
import type { Checker } from '../checker';
import { command } from '../commands';
import { compareWithLastYear, insertIndicators, updateFromLedger } from './commands';
import { IndicatorCompletions, offerRates } from './completion';
import { FigureHover } from './hover';
import { TablePaste } from './paste';
import { registerLedgerProblems } from './problems';
import { IndicatorTree } from './tree';

const REPORTS: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

export function registerIndicators(checker: Checker): vscode.Disposable[] {
  const { languages } = vscode;
  const tree = new IndicatorTree(checker);
  return [
    tree,
    vscode.window.registerTreeDataProvider('fazhiReport.indicators', tree),
    languages.registerCompletionItemProvider(REPORTS, new IndicatorCompletions(checker)),
    languages.registerHoverProvider(REPORTS, new FigureHover(checker)),
    languages.registerDocumentPasteEditProvider(
      { language: 'markdown' },
      new TablePaste(checker),
      TablePaste.metadata,
    ),
    offerRates(checker),
    registerLedgerProblems(checker.settings.team),
    command('insertIndicators', (uri) => insertIndicators(checker, uri)),
    command('compareWithLastYear', (uri) => compareWithLastYear(checker, uri)),
    command('updateFromLedger', (uri) => updateFromLedger(checker, uri)),
  ];
}
