/** The team folder: settings that change findings, squiggles in the configuration, levels set from a finding. */
import * as vscode from 'vscode';
import { match, ok, until } from './check';
import { aMoment, closeAll, example, gone, PERIOD_RULE, reported, showFile, WITH_PERIOD } from './documents';

const CONFIG = '.fazhi/config.json';
const REPORT = '团队/柳泉县2025年度报告.md';

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = example(name);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  // A document that is still open from the last test takes the new text over when its file watcher says so.
  await until('the open document has the new text', () =>
    vscode.workspace.textDocuments.every(
      (one) => one.uri.toString() !== uri.toString() || one.isClosed || one.getText() === text,
    ),
  );
  return uri;
}

function squiggle(uri: vscode.Uri, words: RegExp): Promise<vscode.Diagnostic> {
  return until(`a squiggle that says ${words}`, () =>
    vscode.languages
      .getDiagnostics(uri)
      .find(({ message, source }) => source === '法治报告' && words.test(message)),
  );
}

describe('team folder', () => {
  afterEach(async () => {
    await closeAll();
    for (const name of ['.fazhi', '团队']) {
      await Promise.resolve(vscode.workspace.fs.delete(example(name), { recursive: true })).catch(
        () => undefined,
      );
    }
  });

  it('a level set in the configuration changes findings, without anything being reloaded', async () => {
    const report = await write(REPORT, WITH_PERIOD);
    await showFile(report);
    await reported(report, PERIOD_RULE);
    await write(CONFIG, `{ "rules": { "${PERIOD_RULE}": "off" } }`);
    await gone(report, PERIOD_RULE);
    await write(CONFIG, `{ "overrides": [{ "files": "别处/**", "rules": { "${PERIOD_RULE}": "off" } }] }`);
    await reported(report, PERIOD_RULE);
  });

  it('a mistake is underlined where it stands, while it is typed, and the rest applies', async () => {
    const report = await write(REPORT, WITH_PERIOD);
    const config = await write(
      CONFIG,
      `{\n  "rules": { "numbering/heading-perod": "off" },\n  "vocabulary": { "avoid": [{ "text": "基层力量薄弱" }] }\n}`,
    );
    await showFile(report);
    await reported(report, 'phrases/team-vocabulary');
    const { range } = await squiggle(config, /是不是想写“numbering\/heading-period”/);
    ok(range.start.line === 1 && range.start.character === 13, 'at the name of the rule');
    const editor = await showFile(config);
    await editor.edit((edit) => edit.replace(range, `"${PERIOD_RULE}"`));
    await until('no squiggle', () =>
      vscode.languages.getDiagnostics(config).every(({ source }) => source !== '法治报告'),
    );
    await gone(report, PERIOD_RULE);
  });

  it('sets a level for the team and keeps the comments', async () => {
    const report = await write(REPORT, WITH_PERIOD);
    const config = await write(CONFIG, '{\n  // 我们的约定\n  "rules": {}\n}');
    await showFile(report);
    await reported(report, PERIOD_RULE);
    await vscode.commands.executeCommand('fazhiReport.setTeamRuleLevel', PERIOD_RULE, report, 'off');
    await gone(report, PERIOD_RULE);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
    match(text, /我们的约定[\s\S]*"numbering\/heading-period": "off"/);
  });

  it('creates the folder with an example that has no mistakes', async () => {
    await vscode.commands.executeCommand('fazhiReport.createTeamFolder');
    const config = example(CONFIG);
    match(new TextDecoder().decode(await vscode.workspace.fs.readFile(config)), /团队设置/);
    await aMoment();
    ok(
      vscode.languages.getDiagnostics(config).every(({ source }) => source !== '法治报告'),
      'no squiggle',
    );
  });

  it('a mistake in a template is underlined, and the template is not checked as a report', async () => {
    const template = await write(
      '.fazhi/templates/统一.md',
      `---\nname: 统一\nlevl: county\n---\n${WITH_PERIOD}`,
    );
    await showFile(template);
    await squiggle(template, /levl.*“level”/);
    ok(
      !vscode.languages.getDiagnostics(template).some(({ code }) => typeof code === 'object'),
      'no findings',
    );
  });

  it('offers the team’s passages as completions', async () => {
    await write('.fazhi/snippets/a.json', '{ "学法": { "prefix": "xuefa", "body": "会前学法$1次" } }');
    const report = await write(REPORT, `${WITH_PERIOD}\nxue`);
    const { document } = await showFile(report);
    const end = document.positionAt(document.getText().length);
    await until('the passage', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        report,
        end,
      );
      return items.some(({ label }) => (typeof label === 'object' ? label.label : label) === 'xuefa');
    });
  });
});
