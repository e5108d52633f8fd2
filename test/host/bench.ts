/** What the bench measures inside VS Code; started by bench/host.ts, not part of the suite. */
import * as vscode from 'vscode';
import { generateReport } from '../../bench/generate-report';
import { ok } from './suite/check';
import {
  closeAll,
  EXTENSION_ID,
  findings,
  PERIOD_RULE,
  ruleOf,
  showText,
  WITH_PERIOD,
} from './suite/documents';

/** Milliseconds. */
export interface HostTimes {
  /** Loading the main file and `activate()`. */
  readonly activate: number;
  /** From opening a 10,000-character report to its findings. */
  readonly firstFindings: number;
  /** Median from a keystroke in a 100 KB report to its findings. */
  readonly edit: number;
}

const EDITS = 15;

/** Resolves with the time at which our findings of a document say what is wanted. */
function findingsAt(document: vscode.TextDocument, wanted: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((uri) => uri.toString() === document.uri.toString()) || !wanted()) return;
      listener.dispose();
      resolve(performance.now());
    });
  });
}

interface Module {
  activate(context: Pick<vscode.ExtensionContext, 'subscriptions' | 'extensionUri'>): void;
}

/** Loads and activates the extension's main file by hand: VS Code's own preparations are not ours. */
function activation(): number {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  ok(extension && !extension.isActive, 'nothing activated the extension before');
  const subscriptions: vscode.Disposable[] = [];
  const main = `${extension.extensionPath}/dist/extension.js`;
  const start = performance.now();
  (require(main) as Module).activate({ subscriptions, extensionUri: extension.extensionUri });
  const took = performance.now() - start;
  for (const each of subscriptions) each.dispose();
  return took;
}

async function firstFindings(): Promise<number> {
  const content = withFault(generateReport(1, 10_000).text);
  const opened = new Promise<vscode.TextDocument>((resolve) => {
    const listener = vscode.workspace.onDidOpenTextDocument((document) => {
      listener.dispose();
      resolve(document);
    });
  });
  const start = performance.now();
  void vscode.workspace.openTextDocument({ content, language: 'markdown' });
  const document = await opened;
  if (findings(document.uri).length > 0) return performance.now() - start;
  return (await findingsAt(document, () => findings(document.uri).length > 0)) - start;
}

/** The report's sections after the one with a known fault. */
function withFault(text: string): string {
  return WITH_PERIOD.replace('二、存在的不足和原因', `${text.replace(/^.*\n/, '')}\n\n二、存在的不足和原因`);
}

async function edits(): Promise<number> {
  const editor = await showText(withFault(generateReport(1, 34_000).text));
  const { document } = editor;
  const has = () => findings(document.uri).some((found) => ruleOf(found) === PERIOD_RULE && isFirst(found));
  const isFirst = ({ range }: vscode.Diagnostic) => range.start.line < 10;
  const line = [...document.getText().split('\n')].findIndex((text) => text.startsWith('（一）'));
  const end = document.lineAt(line).range.end;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const took: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const there = has();
    const done = findingsAt(document, () => has() !== there);
    const start = performance.now();
    await editor.edit((edit) =>
      there
        ? edit.delete(new vscode.Range(end.translate(0, -1), end))
        : edit.insert(end.translate(0, -1), '。'),
    );
    took.push((await done) - start);
  }
  return took.sort((a, b) => a - b)[EDITS >> 1] ?? 0;
}

export async function run(): Promise<void> {
  const activate = activation();
  await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
  const times: HostTimes = { activate, firstFindings: await firstFindings(), edit: await edits() };
  console.log(`[suite] BENCH ${JSON.stringify(times)}`);
  await closeAll();
}
