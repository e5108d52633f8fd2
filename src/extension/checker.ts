/** Checks open documents as they change and keeps what was found; all views read it from here. */
import * as vscode from 'vscode';
import type { Settings } from '../config/types';
import type { LintCache } from '../lint';
import type { Report } from '../report/types';
import type { Finding } from '../rules/types';
import { loadEngine } from './load-engine';
import type { SettingsSource } from './settings';

/** What is known of one version of a document. */
export interface Checked {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** False for a text that is no annual report and nobody asked for: views stay silent. */
  readonly active: boolean;
  readonly settings: Settings;
  readonly at: Date;
}

/** Milliseconds after the last keystroke; with the check itself findings stand well within 150. */
const QUIET = 60;

interface Watched {
  /** The very object: a new untitled text may take the address of one that is still being closed. */
  readonly document: vscode.TextDocument;
  cache: LintCache | null;
  timer: ReturnType<typeof setTimeout> | null;
  abort: AbortController;
  checked: Checked | null;
  /** The check under way, which views that ask at the same time share. */
  running: {
    readonly version: number;
    readonly signal: AbortSignal;
    readonly result: Promise<Checked | null>;
  } | null;
}

export class Checker implements vscode.Disposable {
  readonly #watched = new Map<string, Watched>();
  /** Documents somebody asked to check although they are not recognised as reports. */
  readonly #asked = new Set<string>();
  readonly #onDidCheck = new vscode.EventEmitter<Checked>();
  readonly #onDidForget = new vscode.EventEmitter<vscode.Uri>();
  /** A version of a document was checked. */
  readonly onDidCheck = this.#onDidCheck.event;
  /** A document was closed or is no longer looked at. */
  readonly onDidForget = this.#onDidForget.event;

  constructor(readonly settings: SettingsSource) {}

  /** Whether the document is one that is checked as it changes. */
  watches(document: vscode.TextDocument): boolean {
    if (this.settings.team.isOurs(document.uri)) return false;
    if (this.#asked.has(keyOf(document))) return true;
    return (
      document.languageId === 'markdown' &&
      isUserText(document.uri) &&
      this.settings.enable(document) !== 'never'
    );
  }

  /** Checks the document a moment after the last call for it. */
  schedule(document: vscode.TextDocument, delay = QUIET): void {
    if (!this.watches(document)) {
      this.forget(document);
      return;
    }
    const watched = this.#of(document);
    if (watched.timer) clearTimeout(watched.timer);
    watched.abort.abort();
    watched.timer = setTimeout(() => void this.check(document), delay);
  }

  /** Last known state, perhaps of an older version. */
  last(document: vscode.TextDocument): Checked | null {
    const watched = this.#watched.get(keyOf(document));
    return watched?.document === document ? watched.checked : null;
  }

  /** State of the current version, checked now if need be; null when it is not looked at or changes meanwhile. */
  async current(document: vscode.TextDocument): Promise<Checked | null> {
    const { version } = document;
    for (;;) {
      if (!this.watches(document)) return null;
      const last = this.last(document);
      if (last?.version === document.version) return last;
      // A check can be given up for another one of the same version (settings came in): wait for that one.
      const checked = await this.check(document);
      if (checked || document.isClosed || document.version !== version) return checked;
    }
  }

  /** Checks the document from now on, whatever it is. */
  async ask(document: vscode.TextDocument): Promise<Checked | null> {
    this.#asked.add(keyOf(document));
    // One under way may have begun before anybody asked, and would stay silent.
    this.#of(document).abort.abort();
    return this.check(document);
  }

  /** Checks now. Null when the document changed meanwhile: then a newer check is on its way. */
  check(document: vscode.TextDocument): Promise<Checked | null> {
    // A view may still ask for a text that is gone while a new one has its address.
    if (document.isClosed) return Promise.resolve(null);
    const watched = this.#of(document);
    if (watched.timer) clearTimeout(watched.timer);
    watched.timer = null;
    const { running } = watched;
    if (running?.version === document.version && !running.signal.aborted) return running.result;
    watched.abort.abort();
    watched.abort = new AbortController();
    const { signal } = watched.abort;
    const result = this.#run(document, watched, signal).finally(() => {
      if (watched.running?.signal === signal) watched.running = null;
    });
    watched.running = { version: document.version, signal, result };
    return result;
  }

  async #run(document: vscode.TextDocument, watched: Watched, signal: AbortSignal): Promise<Checked | null> {
    const { version } = document;
    const { LintCache, lint, parseReport } = await loadEngine();
    const setup = await this.settings.forUri(document.uri, this.#anyDocument(document));
    const outdated = () => signal.aborted || document.isClosed || document.version !== version;
    if (outdated()) return null;
    watched.cache ??= new LintCache();
    const previous = watched.checked?.report ?? null;
    const report = parseReport(document.getText(), { previous, wordings: setup.wordings });
    const settings = await setup.complete(report);
    if (outdated()) return null;
    const { findings, checked: active } = lint(report, settings, watched.cache);
    watched.checked = { document, version, report, findings, active, settings, at: new Date() };
    this.#onDidCheck.fire(watched.checked);
    return watched.checked;
  }

  /** Drops a document that was closed or is no longer to be looked at. */
  forget(document: vscode.TextDocument): void {
    const key = keyOf(document);
    const watched = this.#watched.get(key);
    if (document.isClosed) this.#asked.delete(key);
    if (watched?.document !== document) return;
    if (watched.timer) clearTimeout(watched.timer);
    watched.abort.abort();
    this.#watched.delete(key);
    this.#onDidForget.fire(document.uri);
  }

  dispose(): void {
    for (const { timer, abort } of this.#watched.values()) {
      if (timer) clearTimeout(timer);
      abort.abort();
    }
    this.#onDidCheck.dispose();
    this.#onDidForget.dispose();
  }

  #anyDocument(document: vscode.TextDocument): boolean {
    return this.#asked.has(keyOf(document)) || this.settings.enable(document) === 'always';
  }

  #of(document: vscode.TextDocument): Watched {
    const key = keyOf(document);
    let watched = this.#watched.get(key);
    if (watched?.document !== document) {
      watched = {
        document,
        cache: null,
        timer: null,
        abort: new AbortController(),
        checked: null,
        running: null,
      };
      this.#watched.set(key, watched);
    }
    return watched;
  }
}

function keyOf(document: vscode.TextDocument): string {
  return document.uri.toString();
}

/** Files and unsaved texts; not the old side of a comparison, a chat box or an output. */
function isUserText({ scheme }: vscode.Uri): boolean {
  if (scheme === 'untitled') return true;
  return scheme !== 'git' && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}
