/** Everything of the team folder in the editor. */
import * as vscode from 'vscode';
import type { Checker } from '../checker';
import { command } from '../commands';
import { createTeamFolder, openConfigAtRule, setTeamRuleLevel, whyRule } from './commands';
import { registerTeamProblems } from './problems';
import { TeamSnippets } from './snippets';

const REPORTS: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

export function registerTeam(checker: Checker): vscode.Disposable[] {
  const { team } = checker.settings;
  return [
    registerTeamProblems(team),
    vscode.languages.registerCompletionItemProvider(REPORTS, new TeamSnippets(team)),
    command('createTeamFolder', () => createTeamFolder()),
    command('openConfigAtRule', (rule, uri) => openConfigAtRule(team, rule, uri)),
    command('setTeamRuleLevel', (rule, uri, level) => setTeamRuleLevel(team, rule, uri, level)),
    command('whyRule', (rule, uri) => whyRule(checker, rule, uri)),
    team.onDidChange(() => {
      for (const document of vscode.workspace.textDocuments) checker.schedule(document, 0);
    }),
  ];
}
