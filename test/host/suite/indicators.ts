/** Figures and indicators: completion, hover, tree, ledger, comparison, pasted tables. */
import * as vscode from 'vscode';
import { match, ok, same, until } from './check';
import { closeAll, example, reported, reportWith, showFile, showText } from './documents';

const MISMATCH = 'figures/rate-mismatch';
/** Made by the suite, removed after each test. */
const FOLDERS = ['indicators-suite', 'compare-suite'];
const LEDGER = 'figures/ledger-mismatch';

/** An invented report whose paragraph on reconsideration is given. */
function reportOf(paragraph: string): string {
  return reportWith(`（一）发挥行政复议主渠道作用。${paragraph}`);
}

const PARAGRAPH = '全年收到行政复议申请214件，受理203件，审结190件，其中纠错21件，纠错率15.2%。';

async function completionsAt(
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
  );
  return list.items;
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

describe('figures and indicators', () => {
  afterEach(async () => {
    await closeAll();
    for (const name of FOLDERS) {
      await Promise.resolve(vscode.workspace.fs.delete(example(name), { recursive: true })).catch(
        () => undefined,
      );
    }
  });

  it('a rate that does not follow from its numbers is marked, with the other numbers as related places', async () => {
    const { document } = await showText(reportOf(PARAGRAPH));
    const diagnostic = await reported(document.uri, MISMATCH);
    same(document.getText(diagnostic.range), '15.2%');
    match(diagnostic.message, /21件.*190件.*11\.05%/);
    same(
      diagnostic.relatedInformation?.map(({ location }) => document.getText(location.range)),
      ['21件', '190件'],
    );
  });

  it('hover says how the number was read and what it is checked against', async () => {
    const { document } = await showText(reportOf(PARAGRAPH));
    await reported(document.uri, MISMATCH);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('15.2%') + 1),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (typeof part === 'string' ? part : part.value))
      .join('\n');
    match(text, /读作 \*\*15\.2%\*\*[\s\S]*行政复议纠错率[\s\S]*21件÷190件/);
  });

  it('completion finds a group by pinyin initials and puts the missing before the present', async () => {
    const { document } = await showText(reportOf(`${PARAGRAPH}xzfy`));
    await reported(document.uri, MISMATCH);
    const items = await completionsAt(document, document.getText().indexOf('xzfy') + 4);
    const group = items.find((item) => labelOf(item) === '行政复议办理情况');
    ok(group && group.insertText instanceof vscode.SnippetString, 'the group is offered as a snippet');
    match(group.insertText.value, /\$\{1\}件，受理\$\{2\}件/);
    const rank = (name: string): string => items.find((item) => labelOf(item) === name)?.sortText ?? '';
    ok(rank('行政复议维持数') < rank('行政复议受理数'), 'what the report lacks comes first');
  });

  it('the rate of two numbers is offered before its per cent sign', async () => {
    const { document } = await showText(
      reportOf(`${PARAGRAPH}全年制发公文512件，主动公开437件，主动公开率%。`),
    );
    await reported(document.uri, MISMATCH);
    const items = await completionsAt(
      document,
      document.getText().indexOf('主动公开率') + '主动公开率'.length,
    );
    ok(
      items.some((item) => labelOf(item) === '85.35%' && item.insertText === '85.35'),
      '85.35 is offered',
    );
  });

  it('the ledger is compared, mended by one command, and its mistakes are underlined', async () => {
    const folder = example('indicators-suite/.fazhi');
    const ledger = vscode.Uri.joinPath(folder, 'ledger.csv');
    const report = example('indicators-suite/柳泉县2025年度法治政府建设情况报告.md');
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    await vscode.workspace.fs.writeFile(
      ledger,
      bytes('指标,年度,数值,来源\n行政复议申请收到数,2025,216,县司法局\n没有这个,2025,1,\n'),
    );
    await vscode.workspace.fs.writeFile(report, bytes(reportOf(PARAGRAPH)));
    const { document } = await showFile(report);
    match((await reported(report, LEDGER)).message, /216件（来源：县司法局）/);
    await vscode.commands.executeCommand('fazhiReport.updateFromLedger', report);
    await until('the ledger’s value', () => document.getText().includes('行政复议申请216件'));
    await vscode.workspace.openTextDocument(ledger);
    const problem = await until('the ledger’s mistake', () => vscode.languages.getDiagnostics(ledger)[0]);
    match(problem.message, /没有“没有这个”这个指标/);
    await document.save();
  });

  it('two years are compared in a document', async () => {
    const folder = example('compare-suite');
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const name = (year: number): vscode.Uri =>
      vscode.Uri.joinPath(folder, `柳泉县${year}年度法治政府建设情况报告.md`);
    const old = reportOf('全年收到行政复议申请200件。')
      .replaceAll('2026', '2025')
      .replaceAll('2025年度', '2024年度');
    await vscode.workspace.fs.writeFile(name(2024), bytes(old));
    await vscode.workspace.fs.writeFile(name(2025), bytes(reportOf(PARAGRAPH)));
    const { document } = await showFile(name(2025));
    await reported(document.uri, MISMATCH);
    await vscode.commands.executeCommand('fazhiReport.compareWithLastYear', document.uri);
    const table = await until('the comparison', () =>
      vscode.workspace.textDocuments.find((open) => open.getText().includes('与上年比较')),
    );
    match(table.getText(), /行政复议申请收到数 \| 200件 \| 214件 \| \+14 \| \+7\.0%/);
  });
});
