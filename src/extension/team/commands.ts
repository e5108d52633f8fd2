/** What a team does to its folder from the editor: make it, open it at a rule, set a level, ask why. */
import * as vscode from 'vscode';
import type { Level } from '../../rules/types';
import type { Checker } from '../checker';
import { loadEngine } from '../load-engine';
import { toWorkspaceEdit } from '../positions';
import { targetDocument } from '../target';
import { writeWhole } from '../write-file';
import type { TeamSource } from './source';

/** Writes `.fazhi/` with a commented example; opens it when it is there already. */
export async function createTeamFolder(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: the team folder belongs into it.'),
    );
    return;
  }
  const { EXAMPLE_CONFIG, EXAMPLE_SNIPPETS } = await loadEngine();
  const config = vscode.Uri.joinPath(folder, '.fazhi', 'config.json');
  await writeIfMissing(config, EXAMPLE_CONFIG);
  await writeIfMissing(vscode.Uri.joinPath(folder, '.fazhi', 'snippets', '常用段落.json'), EXAMPLE_SNIPPETS);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, '.fazhi', 'templates'));
  await vscode.window.showTextDocument(config);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  const picked = await vscode.window.showWorkspaceFolderPick();
  return picked?.uri;
}

async function writeIfMissing(uri: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await writeWhole(uri, new TextEncoder().encode(text));
  }
}

/** The configuration a document's team has, made when there is none yet. */
async function configFor(source: TeamSource, document: vscode.Uri): Promise<vscode.Uri | null> {
  const { team, root } = await source.place(document);
  if (team?.configPath) return root.with({ path: team.configPath });
  if (!vscode.workspace.getWorkspaceFolder(document)) return null;
  const folder = team?.folder ? root.with({ path: team.folder }) : vscode.Uri.joinPath(root, '.fazhi');
  const config = vscode.Uri.joinPath(folder, 'config.json');
  const { EXAMPLE_CONFIG } = await loadEngine();
  await writeIfMissing(config, EXAMPLE_CONFIG);
  source.reset();
  return config;
}

/** Opens the team's configuration at the entry of a rule. */
export async function openConfigAtRule(
  source: TeamSource,
  argued: unknown,
  argument: unknown,
): Promise<void> {
  const document = await targetDocument(argument);
  const rule = typeof argued === 'string' ? argued : document && (await chooseRule());
  if (rule === undefined) return;
  const config = document && (await configFor(source, document.uri));
  if (!config) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: the team folder belongs into it.'),
    );
    return;
  }
  const editor = await vscode.window.showTextDocument(config);
  const { offsetOfRule } = await loadEngine();
  const place = editor.document.positionAt(offsetOfRule(editor.document.getText(), rule));
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const LEVELS: readonly (Level | 'off')[] = ['error', 'warning', 'info', 'off'];

/** Sets a rule's level for the whole team, asking for the level; the file is saved. */
export async function setTeamRuleLevel(
  source: TeamSource,
  argued: unknown,
  argument: unknown,
  wanted: unknown,
): Promise<void> {
  const document = await targetDocument(argument);
  const rule = typeof argued === 'string' ? argued : document && (await chooseRule());
  if (!document || rule === undefined) return;
  const level = LEVELS.find((one) => one === wanted) ?? (await chooseLevel(rule));
  if (!level) return;
  const config = await configFor(source, document.uri);
  if (!config) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: the team folder belongs into it.'),
    );
    return;
  }
  await editConfig(config, rule, level);
  source.reset();
}

/** In the editor when it holds unsaved changes, else in the file: a document kept in memory may be behind it. */
async function editConfig(config: vscode.Uri, rule: string, level: Level | 'off'): Promise<void> {
  const { setRuleLevel, applyAll } = await loadEngine();
  const open = vscode.workspace.textDocuments.find(
    (one) => one.isDirty && one.uri.toString() === config.toString(),
  );
  if (!open) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
    const edited = applyAll(text, setRuleLevel(text, rule, level));
    await writeWhole(config, new TextEncoder().encode(edited));
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(open, setRuleLevel(open.getText(), rule, level)));
  await open.save();
}

/** For those who come from the command palette and not from a finding. */
async function chooseRule(): Promise<string | undefined> {
  const { rules } = await loadEngine();
  const items = rules.map(({ id, title }) => ({ label: title.zh, description: id, id }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which rule?'),
    matchOnDescription: true,
  });
  return picked?.id;
}

async function chooseLevel(rule: string): Promise<Level | 'off' | undefined> {
  const items = [
    { label: vscode.l10n.t('Must be fixed'), description: 'error', level: 'error' as const },
    { label: vscode.l10n.t('Should be fixed'), description: 'warning', level: 'warning' as const },
    { label: vscode.l10n.t('Could be better'), description: 'info', level: 'info' as const },
    { label: vscode.l10n.t('Off'), description: 'off', level: 'off' as const },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Level of {0} for the team', rule),
  });
  return picked?.level;
}

/** “Why is this rule on here?”: level, the file and line that set it, and every file that had a say. */
export async function whyRule(checker: Checker, argued: unknown, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  const rule = typeof argued === 'string' ? argued : document && (await chooseRule());
  if (!document || rule === undefined) return;
  const { explainSays } = await loadEngine();
  const says = await checker.settings.says(document, rule);
  const lines = explainSays(rule, says, (path) =>
    vscode.workspace.asRelativePath(document.uri.with({ path }), false),
  );
  const open = vscode.l10n.t('Open');
  const decided = says.findLast((say) => say.level !== undefined)?.origin;
  const [first = '', ...rest] = lines;
  const detail = rest.map((line) => line.trim()).join('\n');
  const actions = decided?.kind === 'file' ? [open] : [];
  const chosen = await vscode.window.showInformationMessage(
    detail === '' ? first : `${first} ${detail}`,
    ...actions,
  );
  if (chosen !== open || decided?.kind !== 'file') return;
  const place = new vscode.Position(decided.line - 1, decided.column - 1);
  const selection = new vscode.Range(place, place);
  await vscode.window.showTextDocument(document.uri.with({ path: decided.path }), { selection });
}
