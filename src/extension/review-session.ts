/** One review of a folder, the workspace or a selection: what was read, what was decided, where it is kept. */
import * as vscode from 'vscode';
import type { Indicator } from '../catalog/indicators';
import type { FileResult } from '../formats/types';
import type { ReviewDocument } from '../review/document';
import type { ReviewedUnit, ReviewState } from '../review/state';
import type { FindingState, ReviewUnit } from '../review/types';
import type { Checker } from './checker';
import { loadEngine } from './load-engine';
import { REPORT_EXTENSIONS, readReport } from './read-report';
import { writeWhole } from './write-file';

export type ReviewBundle = typeof import('../review/bundle');

/** `none`: nothing was reviewed yet. `failed` says why. */
export type SessionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'done'; readonly reviewed: readonly ReviewedUnit[] };

/** Folders are searched for at most so many files: more are a matter for the command line. */
const MOST_FILES = 5000;

export class ReviewSession implements vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#onDidChange.event;
  readonly #uris = new Map<string, vscode.Uri>();
  #state: SessionState = { kind: 'none' };
  #units: readonly ReviewUnit[] = [];
  #remembered: ReviewState | null = null;
  #stateFile: vscode.Uri | null = null;
  #targets: readonly vscode.Uri[] = [];

  constructor(
    private readonly checker: Checker,
    readonly extension: vscode.Uri,
  ) {}

  get state(): SessionState {
    return this.#state;
  }

  /** What the review is about, for doing it again. */
  get targets(): readonly vscode.Uri[] {
    return this.#targets;
  }

  uriOf(file: Pick<FileResult, 'path'>): vscode.Uri | undefined {
    return this.#uris.get(file.path);
  }

  async bundle(): Promise<ReviewBundle> {
    return (await loadEngine()).review;
  }

  /** Checks all reports in the targets, with progress that names the file and can be cancelled. */
  async check(targets: readonly vscode.Uri[]): Promise<SessionState> {
    this.#targets = targets;
    this.#set({ kind: 'checking' });
    try {
      const units = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Checking reports'),
          cancellable: true,
        },
        (progress, token) => this.#readAll(targets, progress, token),
      );
      await this.#finish(units);
    } catch (error) {
      this.#set({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
    return this.#state;
  }

  async #readAll(
    targets: readonly vscode.Uri[],
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<ReviewUnit[]> {
    const files = await findReports(targets, token);
    const units: ReviewUnit[] = [];
    this.#uris.clear();
    for (const uri of files) {
      // The one thread of the extension host is everybody's: let others have it between two files.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested) break;
      const path = vscode.workspace.asRelativePath(uri);
      progress.report({ message: path, increment: 100 / files.length });
      this.#uris.set(path, uri);
      units.push(await this.#read(uri, path));
    }
    return units;
  }

  async #read(uri: vscode.Uri, path: string): Promise<ReviewUnit> {
    const { failure, lint, parseReport, readUnit, summarize } = await loadEngine();
    const { unitWithoutText } = await this.bundle();
    const read = await readReport(this.extension, uri);
    if (!read.ok) return unitWithoutText(failure(path, read.reason));
    try {
      const setup = await this.checker.settings.forUri(uri);
      const report = parseReport(read.text, { wordings: setup.wordings });
      const settings = await setup.complete(report);
      const { findings, checked } = lint(report, settings);
      const reason = checked ? null : vscode.l10n.t('It is no annual report on law-based government.');
      const file = summarize(
        path,
        report,
        findings,
        checked ? 'linted' : 'skipped',
        reason,
        settings.language,
      );
      return readUnit(file, report, settings.catalog);
    } catch (error) {
      const reason = vscode.l10n.t('The check broke down on this file: {0}', String(error));
      return unitWithoutText(failure(path, reason));
    }
  }

  async #finish(units: readonly ReviewUnit[]): Promise<void> {
    this.#units = units;
    const { REVIEW_FILE } = await this.bundle();
    const root = rootOf(this.#targets);
    this.#stateFile = root ? vscode.Uri.joinPath(root, REVIEW_FILE) : null;
    this.#remembered = await this.#readState();
    const existed = this.#remembered !== null;
    await this.#apply();
    if (existed) await this.#save();
  }

  async #apply(): Promise<void> {
    const { applyState, NO_STATE } = await this.bundle();
    const { reviewed, state } = applyState(this.#units, this.#remembered ?? NO_STATE);
    this.#remembered = state;
    this.#set({ kind: 'done', reviewed });
  }

  async #readState(): Promise<ReviewState | null> {
    if (!this.#stateFile) return null;
    const bytes = await Promise.resolve(vscode.workspace.fs.readFile(this.#stateFile)).catch(() => null);
    if (!bytes) return null;
    const { parseReviewState } = await this.bundle();
    const state = parseReviewState(new TextDecoder().decode(bytes));
    if (state) return state;
    this.#stateFile = null;
    void vscode.window.showWarningMessage(
      vscode.l10n.t('.fazhi/review.json is no review file and is left alone; decisions will not be kept.'),
    );
    return null;
  }

  /** Sets the state of a finding and keeps it in the review file. */
  async decide(unit: string, fingerprint: string, decision: FindingState): Promise<void> {
    if (!this.#remembered) return;
    const { decide } = await this.bundle();
    this.#remembered = decide(this.#remembered, unit, fingerprint, decision);
    await this.#apply();
    await this.#save();
  }

  /** Keeps what is there now as the round the next one is compared with. */
  async record(): Promise<void> {
    await this.#save();
  }

  async #save(): Promise<void> {
    if (!this.#stateFile || !this.#remembered) return;
    const { writeReviewState } = await this.bundle();
    try {
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(this.#stateFile, '..'));
      await writeWhole(this.#stateFile, new TextEncoder().encode(writeReviewState(this.#remembered)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The review file cannot be written. {0}', reason));
    }
  }

  /** The whole review as a document; null before a check. */
  async document(): Promise<ReviewDocument | null> {
    if (this.#state.kind !== 'done') return null;
    const { buildReview } = await this.bundle();
    return buildReview({
      units: this.#state.reviewed,
      indicators: await this.#indicators(),
      ruleTitle: await this.ruleTitle(),
      subtitle: '',
    });
  }

  async ruleTitle(): Promise<(id: string) => string> {
    const { rules } = await loadEngine();
    return (id) => rules.find((rule) => rule.id === id)?.title.zh ?? id;
  }

  async #indicators(): Promise<readonly Indicator[]> {
    const first = this.#uris.values().next().value;
    return first ? (await this.checker.settings.forUri(first)).settings.catalog.indicators.indicators : [];
  }

  dispose(): void {
    this.#onDidChange.dispose();
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.#onDidChange.fire();
  }
}

/** Files as they are; of folders, the reports in them and below. Each once, sorted by path. */
async function findReports(
  targets: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const target of targets) {
    const { type } = await vscode.workspace.fs.stat(target);
    const files = type & vscode.FileType.Directory ? await inFolder(target, token) : [target];
    for (const uri of files) found.set(uri.toString(), uri);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const IGNORED = /^(?:node_modules|\..*|~\$.*)$/;
const REPORT = new RegExp(`\\.(?:${REPORT_EXTENSIONS.join('|')})$`, 'i');

/** By reading folders: `findFiles` sees only the workspace and leaves out what the user excluded from search. */
async function inFolder(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const open = [folder];
  for (let next = open.pop(); next && !token.isCancellationRequested; next = open.pop()) {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(next)) {
      if (IGNORED.test(name) || type & vscode.FileType.SymbolicLink) continue;
      const uri = vscode.Uri.joinPath(next, name);
      if (type & vscode.FileType.Directory) open.push(uri);
      else if (REPORT.test(name)) files.push(uri);
      if (files.length >= MOST_FILES) return files;
    }
  }
  return files;
}

/** Where the review file belongs: the workspace folder around the targets, else the folder that was checked. */
function rootOf([first]: readonly vscode.Uri[]): vscode.Uri | null {
  if (!first) return null;
  return vscode.workspace.getWorkspaceFolder(first)?.uri ?? vscode.Uri.joinPath(first, '..');
}
