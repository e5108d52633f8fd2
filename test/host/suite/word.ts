/** Word files and pages, in and out, through the commands a person runs. */
import * as vscode from 'vscode';
import { ok, same } from './check';
import { closeAll, example, showText, WITH_PERIOD } from './documents';

const { executeCommand } = vscode.commands;
const { fs } = vscode.workspace;

const NAME = 'word-suite';
const file = (extension: string) => example(`${NAME}${extension}`);

async function removeAll(): Promise<void> {
  for (const extension of ['.docx', '.html', '.md']) {
    await Promise.resolve(fs.delete(file(extension))).catch(() => undefined);
  }
}

describe('word', () => {
  afterEach(async () => {
    await closeAll();
    await removeAll();
  });

  it('a report goes out as .docx and comes back with the same text', async () => {
    const editor = await showText(WITH_PERIOD);
    const request = { target: file('.docx'), force: true };
    const target = await executeCommand<vscode.Uri>('fazhiReport.exportWord', editor.document.uri, request);
    same(target?.path, file('.docx').path);
    const bytes = await fs.readFile(file('.docx'));
    same([...bytes.subarray(0, 2)], [0x50, 0x4b]);
    await closeAll();
    const imported = await executeCommand<vscode.Uri>('fazhiReport.importDocument', file('.docx'));
    same(imported?.path, file('.md').path);
    const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
    same(shown.replace(/^#+ |\\/gm, '').replace(/\s/g, ''), WITH_PERIOD.replace(/\s/g, ''));
    ok(shown.includes('\n## 一、2025年度推进法治政府建设的主要举措和成效\n'), shown);
  });

  it('a report goes out as a page', async () => {
    const editor = await showText(WITH_PERIOD);
    await executeCommand('fazhiReport.exportPage', editor.document.uri, {
      target: file('.html'),
      force: true,
    });
    const html = new TextDecoder().decode(await fs.readFile(file('.html')));
    ok(html.includes('<h2>一、2025年度推进法治政府建设的主要举措和成效</h2>'), html);
  });

  it('the text of the page goes to the clipboard', async () => {
    const editor = await showText(WITH_PERIOD);
    await executeCommand('fazhiReport.copyPage', editor.document.uri);
    ok((await vscode.env.clipboard.readText()).startsWith('<h1 style='), 'a fragment');
  });

  it('a file that is no .docx is refused and nothing is written', async () => {
    await fs.writeFile(file('.docx'), new TextEncoder().encode('hello'));
    same(await executeCommand('fazhiReport.importDocument', file('.docx')), undefined);
    same(await Promise.resolve(fs.stat(file('.md'))).catch(() => 'missing'), 'missing');
  });

  it('the preview shows a report, and only a report, as an official document', async function () {
    // The preview asks only extensions of its own host; here it may run in the other one.
    if (!vscode.extensions.getExtension('vscode.markdown-language-features')) this.skip();
    const render = (text: string) => executeCommand<string>('markdown.api.render', text);
    ok(
      (await render('# 某县2025年度法治政府建设情况报告\n\n正文。\n')).includes('<div class="fazhi-report">'),
      'report',
    );
    ok(!(await render('# Read me\n\nText.\n')).includes('fazhi-report'), 'other text');
  });
});
