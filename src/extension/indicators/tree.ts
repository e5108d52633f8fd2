/** The indicators of the report in front of the user, by chapter: found, missing, last year. */
import * as vscode from 'vscode';
import type { ChapterState, IndicatorState } from '../../indicators';
import type { Checked, Checker } from '../checker';
import { loadEngine } from '../load-engine';
import { toRange } from '../positions';
import { activeDocument } from '../target';

/** Set while the text in front of the user is a report: the view shows itself only then. */
const CONTEXT = 'fazhiReport.report';

type Node =
  | { readonly kind: 'chapter'; readonly state: ChapterState }
  | { readonly kind: 'indicator'; readonly state: IndicatorState };

export class IndicatorTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#onDidChange.event;
  readonly #subscriptions: vscode.Disposable[];
  #shown: Checked | null = null;

  constructor(private readonly checker: Checker) {
    this.#subscriptions = [
      checker.onDidCheck(() => this.#refresh()),
      checker.onDidForget(() => this.#refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#refresh()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#refresh()),
    ];
    this.#refresh();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const { indicators } = await loadEngine();
    if (!this.#shown) return [];
    const { report, settings } = this.#shown;
    if (!node) {
      const chapters = indicators.indicatorOverview(report, settings.catalog);
      return chapters.map((state) => ({ kind: 'chapter', state }));
    }
    if (node.kind === 'indicator') return [];
    const states = [...node.state.indicators].sort(
      (a, b) => Number(b.found.length > 0) - Number(a.found.length > 0),
    );
    return states.map((state) => ({ kind: 'indicator', state }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'chapter' ? chapterItem(node.state) : this.#indicatorItem(node.state);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#onDidChange).dispose();
  }

  #refresh(): void {
    const document = activeDocument();
    const checked = document ? this.checker.last(document) : null;
    const shown = checked?.active ? checked : null;
    if (shown === this.#shown) return;
    this.#shown = shown;
    void vscode.commands.executeCommand('setContext', CONTEXT, shown !== null);
    this.#onDidChange.fire();
  }

  #indicatorItem(state: IndicatorState): vscode.TreeItem {
    const item = new vscode.TreeItem(state.indicator.name);
    const [first] = state.found;
    const { document, report } = this.#shown ?? {};
    const value = first && report ? report.source.slice(first.start, first.end) : vscode.l10n.t('missing');
    const before = state.lastYear === null ? '' : ` · ${vscode.l10n.t('last year {0}', state.lastYear)}`;
    item.description = `${value}${before}`;
    item.iconPath = new vscode.ThemeIcon(first ? 'pass' : 'circle-outline');
    if (first && document) {
      const selection = toRange(document, first);
      item.command = { command: 'vscode.open', title: '', arguments: [document.uri, { selection }] };
    }
    return item;
  }
}

function chapterItem({ name, indicators }: ChapterState): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const found = indicators.filter((state) => state.found.length > 0).length;
  item.description = `${found}/${indicators.length}`;
  return item;
}
