/** Outline and folding of headings that are only numbered lines. */
import * as vscode from 'vscode';
import { ok, same } from './check';
import { closeAll, example, GOOD, showFile, showText, WITH_PERIOD } from './documents';

interface Named {
  readonly name: string;
  readonly children: readonly Named[];
}

async function symbolsOf(uri: vscode.Uri): Promise<readonly Named[]> {
  return (await vscode.commands.executeCommand<Named[]>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}

function flat(symbols: readonly Named[]): string[] {
  return symbols.flatMap((symbol) => [symbol.name, ...flat(symbol.children)]);
}

describe('outline', () => {
  afterEach(closeAll);

  it('shows numbered plain lines as a tree', async () => {
    const { document } = await showText(WITH_PERIOD);
    const symbols = await symbolsOf(document.uri);
    same(
      symbols.map(({ name }) => name.slice(0, 2)),
      ['一、', '二、', '三、', '四、'],
    );
    same(
      symbols[0]?.children.map(({ name }) => name),
      ['（一）健全依法行政制度'],
    );
  });

  it('does not repeat headings that VS Code shows itself', async () => {
    const { document } = await showFile(example(GOOD));
    const names = flat(await symbolsOf(document.uri));
    same(names.filter((name) => name.includes('存在的不足和原因')).length, 1);
    ok(
      names.some((name) => name.startsWith('（一）')),
      'run-in headings are shown',
    );
  });

  it('shows nothing for other Markdown', async () => {
    const { document } = await showText('一、买菜\n\n二、做饭\n');
    same(await symbolsOf(document.uri), []);
  });

  it('folds a plain section up to the next heading', async () => {
    const { document } = await showText(WITH_PERIOD);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const lines = WITH_PERIOD.split('\n');
    const first = lines.findIndex((line) => line.startsWith('一、'));
    const last = lines.findIndex((line) => line.startsWith('二、')) - 2;
    ok(
      folds.some(({ start, end }) => start === first && end === last),
      `a fold from ${first} to ${last} in ${JSON.stringify(folds)}`,
    );
  });
});
