/** Names of the commands, written once. */
import * as vscode from 'vscode';

export type CommandName =
  | 'checkReport'
  | 'goToPart'
  | 'fixAllSafe'
  | 'cleanSelection'
  | 'showRules'
  | 'openRule'
  | 'importDocument'
  | 'exportWord'
  | 'exportPage'
  | 'copyPage'
  | 'reviewFolder'
  | 'reviewWorkspace'
  | 'reviewAgain'
  | 'showReview'
  | 'exportReview'
  | 'exportOpinion'
  | 'recordRound'
  | 'filterReview'
  | 'acceptFinding'
  | 'rejectFinding'
  | 'finishFinding'
  | 'reopenFinding'
  | 'openExample'
  | 'newReport'
  | 'insertMissingParts'
  | 'rollOver'
  | 'readProgramme'
  | 'createTeamFolder'
  | 'saveAsTemplate'
  | 'openConfigAtRule'
  | 'setTeamRuleLevel'
  | 'whyRule'
  | 'insertIndicators'
  | 'compareWithLastYear'
  | 'updateFromLedger';

/** `fazhiReport.checkReport` */
export function commandId(name: CommandName): string {
  return `fazhiReport.${name}`;
}

/** An address that runs a command when clicked. */
export function commandUri(name: CommandName, ...args: readonly unknown[]): vscode.Uri {
  return vscode.Uri.parse(`command:${commandId(name)}?${encodeURIComponent(JSON.stringify(args))}`);
}

/** Registers a command. */
export function command(name: CommandName, run: (...args: readonly unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(commandId(name), run);
}
