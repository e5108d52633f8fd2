/** Finds the team folder of each document, keeps what was read, and forgets it when a file of it changes. */
import * as vscode from 'vscode';
import type { ConfigProblem, Team } from '../../config';
import type { ConfigHost } from '../../config/host';
import type { CompanionSource } from '../../template/companions';
import { loadEngine } from '../load-engine';
import { workspaceHost } from './host';

/** Milliseconds after the last change of a file of the team. */
const QUIET = 200;

/** A document's place: the folder nothing outside of which is read, and the team folder in it. */
export interface Place {
  readonly root: vscode.Uri;
  readonly host: ConfigHost;
  /** Null when no `.fazhi` stands at or above the document. */
  readonly team: Team | null;
  readonly companions: CompanionSource;
}

interface Root {
  readonly uri: vscode.Uri;
  readonly host: ConfigHost;
  readonly companions: CompanionSource;
  /** Team folders by the folder of a document. */
  readonly found: Map<string, Promise<string | null>>;
  /** Teams by team folder. */
  readonly teams: Map<string, Promise<Team>>;
}

export class TeamSource implements vscode.Disposable {
  readonly #roots = new Map<string, Promise<Root>>();
  /** Files a change of which matters, by URI: extended configurations may stand anywhere. */
  readonly #watched = new Set<string>();
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly #onDidRead = new vscode.EventEmitter<
    readonly { uri: vscode.Uri; problems: readonly ConfigProblem[] }[]
  >();
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** A file of a team changed: what was read is forgotten, documents are to be checked again. */
  readonly onDidChange = this.#onDidChange.event;
  /** A team was read: what is wrong in each of its files, an empty list for those without mistakes. */
  readonly onDidRead = this.#onDidRead.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/.fazhi/**');
    const changed = (uri: vscode.Uri) => this.#changed(uri);
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.isOurs(document.uri)) this.#changed(document.uri);
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.reset()),
    ];
  }

  /** A file of a team folder: never checked as a report. */
  isOurs({ path }: vscode.Uri): boolean {
    return path.includes('/.fazhi/');
  }

  async place(document: vscode.Uri): Promise<Place> {
    const root = await this.#root(document);
    const { findTeamFolder } = await loadEngine();
    const folder = vscode.Uri.joinPath(document, '..').path;
    const found = root.found.get(folder) ?? findTeamFolder(root.host, root.uri.path, document.path);
    root.found.set(folder, found);
    const teamFolder = await found;
    const team = teamFolder === null ? null : await this.#team(root, teamFolder);
    return { root: root.uri, host: root.host, team, companions: root.companions };
  }

  /** Forgets everything read. */
  reset(): void {
    this.#roots.clear();
    this.#watched.clear();
    this.#onDidChange.fire();
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions, this.#onDidChange, this.#onDidRead).dispose();
  }

  #changed(uri: vscode.Uri): void {
    if (!this.isOurs(uri) && !this.#watched.has(uri.toString())) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.reset(), QUIET);
  }

  /** The workspace folder around a document; the document's own folder when no workspace is open. */
  #root(document: vscode.Uri): Promise<Root> {
    const uri = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.Uri.joinPath(document, '..');
    const known = this.#roots.get(uri.toString()) ?? makeRoot(uri);
    this.#roots.set(uri.toString(), known);
    return known;
  }

  #team(root: Root, folder: string): Promise<Team> {
    const known = root.teams.get(folder) ?? this.#read(root, folder);
    root.teams.set(folder, known);
    return known;
  }

  async #read({ host, uri }: Root, folder: string): Promise<Team> {
    const { readTeam, rules } = await loadEngine();
    const team = await readTeam(host, rules, uri.path, folder);
    const files = new Set([...team.chain.watched, ...team.problems.map(({ path }) => path)]);
    for (const path of files) this.#watched.add(uri.with({ path }).toString());
    const byFile = [...files].map((path) => ({
      uri: uri.with({ path }),
      problems: team.problems.filter((problem) => problem.path === path),
    }));
    this.#onDidRead.fire(byFile);
    return team;
  }
}

async function makeRoot(uri: vscode.Uri): Promise<Root> {
  const { CompanionSource } = await loadEngine();
  const host = workspaceHost(uri);
  return { uri, host, companions: new CompanionSource(host), found: new Map(), teams: new Map() };
}
