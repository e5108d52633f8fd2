/** Starting and sharing reports in the editor. */
import type * as vscode from 'vscode';
import type { Checker } from '../checker';
import { command } from '../commands';
import { insertMissing, rollOverReport, saveAsTemplate, showProgramme } from './from-report';
import { newReport } from './new-report';
import { openExample } from './open-example';

export function registerAuthoring(checker: Checker, context: vscode.ExtensionContext): vscode.Disposable[] {
  const { extensionUri } = context;
  return [
    command('newReport', () => newReport(context, checker.settings.team)),
    command('openExample', () => openExample(extensionUri)),
    command('insertMissingParts', (uri) => insertMissing(checker, extensionUri, uri)),
    command('rollOver', (uri) => rollOverReport(checker, extensionUri, uri)),
    command('saveAsTemplate', (uri) => saveAsTemplate(checker, uri)),
    command('readProgramme', (uri) => showProgramme(uri)),
  ];
}
