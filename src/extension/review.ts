/** Reviewing many reports in the editor: commands, tree, page, Problems. */
import * as vscode from 'vscode';
import type { ReviewDocument } from '../review/document';
import type { ReviewedUnit } from '../review/state';
import type { FindingState } from '../review/types';
import type { Level } from '../rules/types';
import type { Checker } from './checker';
import { command } from './commands';
import { loadBundle } from './load-bundle';
import { loadEngine } from './load-engine';
import { ReviewPage } from './review-page';
import { registerReviewProblems } from './review-problems';
import { ReviewSession, type SessionState } from './review-session';
import { DECISIONS, levelName, NO_FILTER, type ReviewNode, ReviewTree, stateName } from './review-tree';
import { registerWordText } from './word-text';
import { writeWhole } from './write-file';

/** Context key under which the tree is shown: only after somebody asked for a review. */
const CONTEXT = 'fazhiReport.review';

export function registerReview(checker: Checker, extension: vscode.Uri): vscode.Disposable[] {
  const session = new ReviewSession(checker, extension);
  const page = new ReviewPage(session);
  const tree = new ReviewTree(session);
  const view = vscode.window.createTreeView('fazhiReport.review', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const check = async (targets: readonly vscode.Uri[]) => {
    await vscode.commands.executeCommand('setContext', CONTEXT, true);
    const state = await session.check(targets);
    if (state.kind === 'done' && state.reviewed.length > 0) await page.show();
    return summaryOf(state);
  };
  return [
    session,
    page,
    view,
    registerReviewProblems(session, checker),
    registerWordText(extension),
    session.onDidChange(() => {
      view.badge = badge(session.state);
    }),
    command('reviewFolder', async (uri, selected) => check(await targetsOf(uri, selected))),
    command('reviewWorkspace', () => check((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri))),
    command('reviewAgain', () => check(session.targets)),
    command('showReview', () => page.show()),
    command('exportReview', (target) => exportReview(session, target)),
    command('exportOpinion', (node, target) => exportOpinion(session, node as ReviewNode, target)),
    command('recordRound', () => session.record()),
    command('filterReview', () => chooseFilter(tree)),
    ...DECISIONS.map(([name, state]) => command(name, (node) => decide(session, node as ReviewNode, state))),
  ];
}

/** What callers of the commands get: counts, without texts. */
export interface ReviewSummary {
  readonly kind: SessionState['kind'];
  readonly checked: number;
  readonly unchecked: number;
}

function summaryOf(state: SessionState): ReviewSummary {
  const reviewed = state.kind === 'done' ? state.reviewed : [];
  const checked = reviewed.filter(({ unit }) => unit.file.status === 'linted').length;
  return { kind: state.kind, checked, unchecked: reviewed.length - checked };
}

/** The Explorer hands over the file under the mouse and all selected ones; the palette hands over nothing. */
async function targetsOf(uri: unknown, selected: unknown): Promise<readonly vscode.Uri[]> {
  const many = Array.isArray(selected)
    ? selected.filter((each): each is vscode.Uri => each instanceof vscode.Uri)
    : [];
  if (many.length > 0) return many;
  if (uri instanceof vscode.Uri) return [uri];
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: vscode.l10n.t('Choose the folder with the reports'),
  });
  return chosen ?? [];
}

function badge(state: SessionState): vscode.ViewBadge | undefined {
  if (state.kind !== 'done') return undefined;
  const value = state.reviewed
    .flatMap(({ findings }) => findings)
    .filter(({ finding, state: own }) => finding.level === 'error' && own === 'open').length;
  return value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} must be fixed', value) };
}

async function decide(session: ReviewSession, node: ReviewNode, state: FindingState): Promise<void> {
  if (node?.kind !== 'finding') return;
  await session.decide(node.unit.key, node.reviewed.finding.fingerprint, state);
}

interface FilterItem extends vscode.QuickPickItem {
  readonly filter: Partial<ReviewTree['filter']>;
}

async function chooseFilter(tree: ReviewTree): Promise<void> {
  const { rules } = await loadEngine();
  const families = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? ''))];
  const heading = (label: string): FilterItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    filter: {},
  });
  const items: FilterItem[] = [
    { label: vscode.l10n.t('Show all'), filter: NO_FILTER },
    heading(vscode.l10n.t('By level')),
    ...(['error', 'warning', 'info'] as const).map((level: Level) => ({
      label: levelName(level),
      filter: { level },
    })),
    heading(vscode.l10n.t('By state')),
    ...(['open', 'accepted', 'rejected', 'done'] as const).map((state) => ({
      label: stateName(state) || vscode.l10n.t('undecided'),
      filter: { state },
    })),
    heading(vscode.l10n.t('By family of rules')),
    ...families.map((family) => ({ label: family, filter: { family } })),
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Show only') });
  if (chosen) tree.filter = { ...tree.filter, ...chosen.filter };
}

async function exportReview(session: ReviewSession, target: unknown): Promise<vscode.Uri | undefined> {
  const document = await session.document();
  if (!document) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Review a folder first, then export the review.'),
    );
    return undefined;
  }
  return save(session, document, target);
}

async function exportOpinion(
  session: ReviewSession,
  node: ReviewNode | undefined,
  target: unknown,
): Promise<vscode.Uri | undefined> {
  const unit: ReviewedUnit | undefined = node && 'unit' in node ? node.unit : undefined;
  if (!unit) return undefined;
  const { opinionDocument } = await session.bundle();
  return save(session, opinionDocument(unit, await session.ruleTitle()), target);
}

/** @param given where to, for callers that have asked already */
async function save(
  session: ReviewSession,
  document: ReviewDocument,
  given: unknown,
): Promise<vscode.Uri | undefined> {
  const first = session.targets[0];
  const name = `${document.title.replace(/[\\/:*?"<>|\s]+/g, '')}.html`;
  const target =
    given instanceof vscode.Uri
      ? given
      : await vscode.window.showSaveDialog({
          filters: { HTML: ['html'], Word: ['docx'], Markdown: ['md'] },
          ...(first ? { defaultUri: vscode.Uri.joinPath(first, '..', name) } : {}),
          title: vscode.l10n.t('Save as'),
        });
  if (!target) return undefined;
  await writeWhole(target, await contentFor(target, document, session));
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Saved: {0}', vscode.workspace.asRelativePath(target)),
  );
  return target;
}

async function contentFor(
  target: vscode.Uri,
  document: ReviewDocument,
  session: ReviewSession,
): Promise<Uint8Array> {
  const { reviewHtml, reviewMarkdown } = await session.bundle();
  if (/\.docx$/i.test(target.path)) {
    const { composeDocument, parseReport } = await loadEngine();
    const { writeDocx } = await loadBundle(session.extension, 'word-writing');
    return (await writeDocx({ document: composeDocument(parseReport(reviewMarkdown(document))) })).bytes;
  }
  const isMarkdown = /\.(?:md|markdown)$/i.test(target.path);
  return new TextEncoder().encode(isMarkdown ? reviewMarkdown(document) : reviewHtml(document));
}
