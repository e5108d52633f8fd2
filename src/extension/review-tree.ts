/** The review as a tree: report → part → finding, with counts, states and filters. */
import * as vscode from 'vscode';
import { PART_IDS, type PartId } from '../report/types';
import type { ReviewedUnit } from '../review/state';
import type { FindingState, ReviewedFinding } from '../review/types';
import type { Level } from '../rules/types';
import type { commandId } from './commands';
import { partName } from './parts';
import { rangeOf } from './review-problems';
import type { ReviewSession } from './review-session';
import { shownAs } from './word-text';

export type ReviewNode =
  | { readonly kind: 'unit'; readonly unit: ReviewedUnit }
  | { readonly kind: 'part'; readonly unit: ReviewedUnit; readonly part: PartId | null }
  | { readonly kind: 'finding'; readonly unit: ReviewedUnit; readonly reviewed: ReviewedFinding }
  | { readonly kind: 'message'; readonly text: string; readonly icon: string };

/** What the tree shows; null shows all. */
export interface ReviewFilter {
  readonly level: Level | null;
  /** `figures`, `structure`… */
  readonly family: string | null;
  readonly state: FindingState | null;
}

export const NO_FILTER: ReviewFilter = { level: null, family: null, state: null };

const ICONS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'info' };
const STATE_ICONS: Readonly<Record<FindingState, string | null>> = {
  open: null,
  accepted: 'pass',
  rejected: 'circle-slash',
  done: 'check-all',
};

export class ReviewTree implements vscode.TreeDataProvider<ReviewNode> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #filter = NO_FILTER;

  constructor(private readonly session: ReviewSession) {
    session.onDidChange(() => this.#changed.fire());
  }

  get filter(): ReviewFilter {
    return this.#filter;
  }

  set filter(filter: ReviewFilter) {
    this.#filter = filter;
    this.#changed.fire();
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    if (!node) return this.#roots();
    if (node.kind === 'unit') return this.#parts(node.unit);
    if (node.kind === 'part') return this.#findings(node.unit, node.part);
    return [];
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    if (node.kind === 'unit') return this.#unitItem(node.unit);
    if (node.kind === 'part') return this.#partItem(node.unit, node.part);
    if (node.kind === 'finding') return this.#findingItem(node.unit, node.reviewed);
    const item = new vscode.TreeItem(node.text);
    item.iconPath = new vscode.ThemeIcon(node.icon);
    return item;
  }

  #roots(): ReviewNode[] {
    const { state } = this.session;
    if (state.kind === 'none') return [];
    if (state.kind === 'checking') return [message(vscode.l10n.t('Checking…'), 'sync~spin')];
    if (state.kind === 'failed')
      return [message(vscode.l10n.t('The check failed: {0}', state.reason), 'error')];
    if (state.reviewed.length === 0) {
      const text = vscode.l10n.t('No report (.md, .txt, .docx) was found there. Choose another folder.');
      return [message(text, 'info')];
    }
    const units = state.reviewed.filter(
      (unit) => this.#isFiltered() === false || this.#shown(unit).length > 0,
    );
    if (units.length === 0) return [message(vscode.l10n.t('No finding fits the filter.'), 'filter')];
    return units.map((unit) => ({ kind: 'unit', unit }));
  }

  #isFiltered(): boolean {
    return Object.values(this.#filter).some((value) => value !== null);
  }

  #shown({ findings }: ReviewedUnit): ReviewedFinding[] {
    const { level, family, state } = this.#filter;
    return findings.filter(
      (each) =>
        (level === null || each.finding.level === level) &&
        (family === null || each.finding.rule.startsWith(`${family}/`)) &&
        (state === null || each.state === state),
    );
  }

  #parts(unit: ReviewedUnit): ReviewNode[] {
    const shown = this.#shown(unit);
    const parts = unit.unit.file.report?.parts ?? [];
    const wanted = PART_IDS.filter((id) => {
      const missing = parts.find((part) => part.id === id)?.form === 'missing';
      return (
        shown.some(({ finding }) => finding.part === id) || (missing && id !== 'other' && !this.#isFiltered())
      );
    });
    const nodes: ReviewNode[] = wanted.map((part) => ({ kind: 'part', unit, part }));
    if (shown.some(({ finding }) => finding.part === null)) nodes.push({ kind: 'part', unit, part: null });
    return nodes;
  }

  #findings(unit: ReviewedUnit, part: PartId | null): ReviewNode[] {
    return this.#shown(unit)
      .filter(({ finding }) => finding.part === part)
      .map((reviewed) => ({ kind: 'finding', unit, reviewed }));
  }

  #unitItem(unit: ReviewedUnit): vscode.TreeItem {
    const { file } = unit.unit;
    const shown = this.#shown(unit);
    const item = new vscode.TreeItem(file.report?.unit ?? file.path, collapsible(shown.length > 0));
    item.id = `unit ${unit.key}`;
    const uri = this.session.uriOf(file);
    if (uri) item.resourceUri = uri;
    item.tooltip = file.reason ? `${file.path}\n${file.reason}` : file.path;
    item.contextValue = file.status === 'linted' ? 'unit' : 'unchecked';
    if (file.status === 'linted') {
      item.description = counts(shown);
      item.iconPath = new vscode.ThemeIcon(worst(shown) ?? 'pass');
    } else {
      item.description = file.reason ?? '';
      item.iconPath = new vscode.ThemeIcon(file.status === 'failed' ? 'error' : 'circle-slash');
      item.collapsibleState = vscode.TreeItemCollapsibleState.None;
    }
    item.accessibilityInformation = { label: `${file.report?.unit ?? file.path}, ${item.description}` };
    return item;
  }

  #partItem(unit: ReviewedUnit, part: PartId | null): vscode.TreeItem {
    const shown = this.#shown(unit).filter(({ finding }) => finding.part === part);
    const label = part === null ? vscode.l10n.t('Title, introduction, ending') : partName(part);
    const item = new vscode.TreeItem(label, collapsible(shown.length > 0));
    const missing = unit.unit.file.report?.parts.find(({ id }) => id === part)?.form === 'missing';
    item.id = `part ${unit.key} ${part}`;
    item.description = missing ? vscode.l10n.t('missing') : counts(shown);
    item.iconPath = new vscode.ThemeIcon(missing ? 'circle-slash' : (worst(shown) ?? 'list-tree'));
    item.contextValue = 'part';
    return item;
  }

  #findingItem(unit: ReviewedUnit, { finding, state, novelty }: ReviewedFinding): vscode.TreeItem {
    const item = new vscode.TreeItem(finding.message);
    const news =
      novelty === 'new' ? vscode.l10n.t('new') : novelty === 'remaining' ? vscode.l10n.t('remains') : '';
    const line = vscode.l10n.t('line {0}', finding.line);
    item.id = `finding ${unit.key} ${finding.fingerprint}`;
    item.description = [line, stateName(state), news].filter((word) => word !== '').join(' · ');
    item.tooltip = [finding.message, finding.quote && `“${finding.quote}”`, finding.basis.text, finding.rule]
      .filter((text) => text !== '')
      .join('\n\n');
    item.iconPath = new vscode.ThemeIcon(STATE_ICONS[state] ?? ICONS[finding.level]);
    item.contextValue = `finding-${state}`;
    const uri = this.session.uriOf(unit.unit.file);
    if (uri) {
      const options = { selection: rangeOf(finding), preview: true };
      item.command = { command: 'vscode.open', title: line, arguments: [shownAs(uri), options] };
    }
    item.accessibilityInformation = {
      label: `${levelName(finding.level)}, ${item.description}, ${finding.message}`,
    };
    return item;
  }
}

function message(text: string, icon: string): ReviewNode {
  return { kind: 'message', text, icon };
}

function collapsible(has: boolean): vscode.TreeItemCollapsibleState {
  return has ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
}

function countOf(findings: readonly ReviewedFinding[], level: Level): number {
  return findings.filter(({ finding }) => finding.level === level).length;
}

function worst(findings: readonly ReviewedFinding[]): string | null {
  const level = (['error', 'warning', 'info'] as const).find((each) => countOf(findings, each) > 0);
  return level ? ICONS[level] : null;
}

function counts(findings: readonly ReviewedFinding[]): string {
  const said = (['error', 'warning', 'info'] as const).flatMap((level) => {
    const count = countOf(findings, level);
    return count > 0 ? [`${levelName(level)} ${count}`] : [];
  });
  return said.length > 0 ? said.join(' · ') : vscode.l10n.t('no findings');
}

export function levelName(level: Level): string {
  const names: Readonly<Record<Level, string>> = {
    error: vscode.l10n.t('Must be fixed'),
    warning: vscode.l10n.t('Should be fixed'),
    info: vscode.l10n.t('Could be better'),
  };
  return names[level];
}

export function stateName(state: FindingState): string {
  const names: Readonly<Record<FindingState, string>> = {
    open: '',
    accepted: vscode.l10n.t('accepted'),
    rejected: vscode.l10n.t('rejected'),
    done: vscode.l10n.t('done'),
  };
  return names[state];
}

/** Command a tree item's button runs. */
export const DECISIONS = [
  ['acceptFinding', 'accepted'],
  ['rejectFinding', 'rejected'],
  ['finishFinding', 'done'],
  ['reopenFinding', 'open'],
] as const satisfies readonly (readonly [Parameters<typeof commandId>[0], FindingState])[];
