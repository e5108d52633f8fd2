/** Reviewing a folder: progress to results in Problems, tree and page, decisions, second round, export. */
import * as vscode from 'vscode';
import { ok, same, until } from './check';
import { aMoment, closeAll, example, findings, WITH_PERIOD } from './documents';

const { executeCommand } = vscode.commands;
const { fs } = vscode.workspace;

const folder = () => example('报送');
const at = (name: string) => vscode.Uri.joinPath(folder(), name);
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await fs.readFile(uri));
const stateFile = () => example('.fazhi/review.json');

interface Summary {
  readonly kind: string;
  readonly checked: number;
  readonly unchecked: number;
}

const review = (...args: unknown[]) => executeCommand<Summary>('fazhiReport.reviewFolder', ...args);

function pageIsOpen(): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('fazhiReport.review'),
    );
}

describe('review of a folder', () => {
  before(async () => {
    await fs.createDirectory(folder());
    await fs.writeFile(at('柳泉县.md'), bytes(WITH_PERIOD));
    await fs.writeFile(at('坏文件.docx'), bytes('不是 Word 文件'));
    await fs.writeFile(at('通知.txt'), bytes('关于召开会议的通知\n\n请各单位派员参加。\n'));
  });
  after(async () => {
    await closeAll();
    await fs.delete(folder(), { recursive: true });
    await Promise.resolve(fs.delete(stateFile())).catch(() => undefined);
  });

  it('lists unreadable files and puts findings into Problems without opening a document', async () => {
    const open = vscode.workspace.textDocuments.length;
    const summary = await review(folder(), [folder()]);
    same(summary, { kind: 'done', checked: 1, unchecked: 2 });
    ok(findings(at('柳泉县.md')).length > 0, 'findings of the unopened file are in Problems');
    same(vscode.workspace.textDocuments.length, open, 'no document was opened');
    await until('the page', pageIsOpen);
  });

  it('a selection of files is reviewed alone', async () => {
    same(await review(at('通知.txt'), [at('柳泉县.md'), at('通知.txt')]), {
      kind: 'done',
      checked: 1,
      unchecked: 1,
    });
  });

  it('exports Markdown, HTML and Word', async () => {
    await review(folder(), [folder()]);
    for (const name of ['审核.md', '审核.html', '审核.docx']) {
      await executeCommand('fazhiReport.exportReview', at(name));
      ok((await fs.stat(at(name))).size > 500, `${name} was written`);
    }
    ok((await textOf(at('审核.md'))).includes('柳泉县'), 'the unit is named');
    const html = await textOf(at('审核.html'));
    ok(html.includes('<svg') && !html.includes('<script'), 'a chart and no script');
    for (const name of ['审核.md', '审核.html', '审核.docx']) await fs.delete(at(name));
  });

  it('a decision is kept by content, and what is rejected leaves Problems', async () => {
    await review(folder(), [folder()]);
    await executeCommand('fazhiReport.recordRound');
    const { units } = JSON.parse(await textOf(stateFile()));
    const [key, unit] = Object.entries<{ findings: object }>(units)[0] ?? [];
    const [fingerprint] = Object.keys(unit?.findings ?? {});
    const node = { kind: 'finding', unit: { key }, reviewed: { finding: { fingerprint } } };
    const before = findings(at('柳泉县.md')).length;
    await executeCommand('fazhiReport.rejectFinding', node);
    same(findings(at('柳泉县.md')).length, before - 1);
    const kept = JSON.parse(await textOf(stateFile())).units[key ?? ''].findings[fingerprint ?? ''];
    same(kept.state, 'rejected');
    await review(folder(), [folder()]);
    same(findings(at('柳泉县.md')).length, before - 1, 'the decision holds in the next check');
    await executeCommand('fazhiReport.reopenFinding', node);
    same(findings(at('柳泉县.md')).length, before);
  });

  it('an open document keeps its own marks only', async () => {
    await review(folder(), [folder()]);
    const before = findings(at('柳泉县.md')).length;
    await vscode.window.showTextDocument(at('柳泉县.md'));
    await aMoment();
    same(findings(at('柳泉县.md')).length, before);
    await closeAll();
  });

  it('a second round says what was mended', async () => {
    await review(folder(), [folder()]);
    await executeCommand('fazhiReport.recordRound');
    ok((await textOf(stateFile())).includes('柳泉县'), 'the round is in the review file');
    await fs.writeFile(at('柳泉县.md'), bytes(WITH_PERIOD.replace('健全依法行政制度。', '健全依法行政制度')));
    await executeCommand('fazhiReport.reviewAgain');
    await executeCommand('fazhiReport.exportReview', at('第二轮.md'));
    const text = await textOf(at('第二轮.md'));
    ok(/已改正 [1-9]/.test(text), `mended findings are counted: ${text.slice(0, 400)}`);
    await fs.delete(at('第二轮.md'));
  });
});

describe('language model tools', () => {
  const call = async (name: string, input: object) => {
    const result = await vscode.lm.invokeTool(`fazhiReport_${name}`, {
      input,
      toolInvocationToken: undefined,
    });
    return result.content.map((part) => (part as vscode.LanguageModelTextPart).value).join('');
  };

  it('check a report', async () => {
    const answer = JSON.parse(await call('checkReport', { path: '待修改-石梁县2025年度报告.md' }));
    same(answer.kind, 'annual-report');
    ok(answer.findings.length > 0 && answer.findings[0].basis, 'findings with their basis');
  });

  it('refuse a file outside the workspace', async () => {
    let refused = false;
    await call('checkReport', { path: '/etc/hostname' }).catch(() => {
      refused = true;
    });
    ok(refused, 'the tool answers with an error');
  });

  it('explain a rule, list rules, figures and templates', async () => {
    ok(
      (await call('explainRule', { rule: 'numbering/heading-period' })).includes('## 不报的情况'),
      'the page of the rule',
    );
    ok((await call('explainRule', {})).includes('numbering/heading-period'), 'the list of rules');
    const { figures } = JSON.parse(await call('listFigures', { path: '待修改-石梁县2025年度报告.md' }));
    ok(figures.length > 3 && figures[0].name, 'figures with names');
    ok(JSON.parse(await call('listTemplates', {})).length >= 3, 'templates');
  });
});
