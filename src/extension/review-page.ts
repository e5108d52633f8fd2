/** The review as a page: overview, charts and opinions; decisions are made here or in the tree. */
import * as vscode from 'vscode';
import type { FindingState } from '../review/types';
import type { ReviewSession } from './review-session';
import { stateName } from './review-tree';
import { shownAs } from './word-text';

const STATES: readonly FindingState[] = ['accepted', 'rejected', 'done', 'open'];

/** What the page says when something in it is clicked. */
type PageMessage =
  | { readonly kind: 'open'; readonly path: string; readonly line: number; readonly column: number }
  | {
      readonly kind: 'decide';
      readonly unit: string;
      readonly fingerprint: string;
      readonly state: FindingState;
    };

export class ReviewPage implements vscode.Disposable {
  #panel: vscode.WebviewPanel | null = null;
  readonly #subscription: vscode.Disposable;

  constructor(private readonly session: ReviewSession) {
    this.#subscription = session.onDidChange(() => void this.#render());
  }

  /** Opens the page or brings it to the front. */
  async show(): Promise<void> {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    this.#panel = vscode.window.createWebviewPanel(
      'fazhiReport.review',
      vscode.l10n.t('Review of reports'),
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true, retainContextWhenHidden: true },
    );
    this.#panel.webview.onDidReceiveMessage((message) => this.#receive(message));
    this.#panel.onDidDispose(() => {
      this.#panel = null;
    });
    await this.#render();
  }

  async #render(): Promise<void> {
    if (!this.#panel) return;
    const { reviewBody, REVIEW_STYLE } = await this.session.bundle();
    const document = await this.session.document();
    const body = document
      ? reviewBody(document)
      : `<main><p role="status">${escapeText(this.#waiting())}</p></main>`;
    if (this.#panel) this.#panel.webview.html = page(body, REVIEW_STYLE);
  }

  #waiting(): string {
    const { state } = this.session;
    if (state.kind === 'checking') return vscode.l10n.t('Checking…');
    if (state.kind === 'failed') return vscode.l10n.t('The check failed: {0}', state.reason);
    return vscode.l10n.t(
      'Nothing was reviewed yet. Right-click a folder and choose “Review Reports in Folder”.',
    );
  }

  async #receive(received: unknown): Promise<void> {
    const message = parseMessage(received);
    if (message?.kind === 'decide') {
      await this.session.decide(message.unit, message.fingerprint, message.state);
      return;
    }
    const uri = message ? this.session.uriOf(message) : undefined;
    if (!message || !uri) return;
    const at = new vscode.Position(Math.max(0, message.line - 1), Math.max(0, message.column - 1));
    await vscode.commands.executeCommand('vscode.open', shownAs(uri), {
      selection: new vscode.Range(at, at),
      viewColumn: vscode.ViewColumn.Beside,
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }
}

function parseMessage(received: unknown): PageMessage | null {
  const { kind, path, line, column, unit, fingerprint, state } = Object(received);
  if (kind === 'open' && typeof path === 'string' && Number.isInteger(line) && Number.isInteger(column)) {
    return { kind, path, line, column };
  }
  if (
    kind === 'decide' &&
    typeof unit === 'string' &&
    typeof fingerprint === 'string' &&
    STATES.includes(state)
  ) {
    return { kind, unit, fingerprint, state };
  }
  return null;
}

/** Colours of the editor in the place of the page's own. */
const THEME = `
:root{--ink:var(--vscode-editor-foreground);--paper:var(--vscode-editor-background);--line:var(--vscode-panel-border,var(--vscode-contrastBorder));
--faint:var(--vscode-descriptionForeground);--soft:var(--vscode-textBlockQuote-background);--link:var(--vscode-textLink-foreground);
--bad:var(--vscode-editorError-foreground);--warn:var(--vscode-editorWarning-foreground);--good:var(--vscode-testing-iconPassed);--info:var(--vscode-editorInfo-foreground)}
body{font-family:var(--vscode-font-family);font-size:var(--vscode-font-size)}
.finding{cursor:pointer}.finding:focus-visible{outline:2px solid var(--vscode-focusBorder)}
.finding[data-state=rejected]{opacity:.6}
.decide{font:inherit;margin:.25rem .5rem 0 0;padding:.1rem .6rem;color:var(--vscode-button-secondaryForeground);background:var(--vscode-button-secondaryBackground);border:1px solid var(--vscode-contrastBorder,transparent);cursor:pointer}
.decide[aria-pressed=true]{color:var(--vscode-button-foreground);background:var(--vscode-button-background)}
`;

/** Puts buttons to the findings and tells the extension what was clicked; texts come as data, never as markup. */
const SCRIPT = `
const vscode = acquireVsCodeApi();
const labels = JSON.parse(document.getElementById('labels').textContent);
const open = ({ path, line, column }) => vscode.postMessage({ kind: 'open', path, line: Number(line), column: Number(column) });
for (const finding of document.querySelectorAll('.finding')) {
  finding.tabIndex = 0;
  finding.addEventListener('click', (event) => { if (!event.target.closest('button')) open(finding.dataset); });
  finding.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target === finding) open(finding.dataset); });
  for (const [state, label] of Object.entries(labels)) {
    const button = document.createElement('button');
    button.className = 'decide';
    button.textContent = label;
    const pressed = finding.dataset.state === state;
    button.setAttribute('aria-pressed', String(pressed));
    button.addEventListener('click', () => {
      vscode.setState({ top: scrollY });
      vscode.postMessage({ kind: 'decide', unit: finding.dataset.unit, fingerprint: finding.dataset.fingerprint, state: pressed ? 'open' : state });
    });
    finding.append(button);
  }
}
const kept = vscode.getState();
if (kept) scrollTo(0, kept.top);
addEventListener('scroll', () => vscode.setState({ top: scrollY }));
`;

function page(body: string, style: string): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const labels = Object.fromEntries(
    (['accepted', 'rejected', 'done'] as const).map((state) => [state, stateName(state)]),
  );
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="${nonce}">${style}${THEME}</style></head><body>${body}<script type="application/json" id="labels" nonce="${nonce}">${JSON.stringify(labels).replaceAll('<', '\\u003c')}</script><script nonce="${nonce}">${SCRIPT}</script></body></html>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
