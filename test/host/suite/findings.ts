/** Findings appear where they should and nowhere else. */
import * as vscode from 'vscode';
import { ok, same, until } from './check';
import {
  aMoment,
  closeAll,
  EXTENSION_ID,
  example,
  FAULTY,
  findings,
  GOOD,
  gone,
  PERIOD_RULE,
  reported,
  ruleOf,
  showFile,
  showText,
  WITH_PERIOD,
} from './documents';

describe('findings', () => {
  afterEach(closeAll);

  it('is activated by a Markdown document', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    ok(extension, 'the extension is installed');
    await showText('# 会议记录');
    await until('activation', () => extension.isActive);
  });

  it('reports the planted faults of the example, each with the address of its rule', async () => {
    const uri = example(FAULTY);
    await showFile(uri);
    const found = await until(
      'findings in the faulty example',
      () => findings(uri).length > 0 && findings(uri),
    );
    for (const { code } of found) {
      ok(typeof code === 'object' && code.target.scheme === 'command', 'the rule id is a link');
    }
  });

  it('finds nothing in the good example', async () => {
    const uri = example(GOOD);
    await showFile(uri);
    await aMoment();
    same(findings(uri).map(ruleOf), []);
  });

  it('is silent on Markdown that is no report, unless front matter says it is one', async () => {
    const notes = await showText('# 周报\n\n一、本周工作\n\n（一）写材料。\n\n已完成。\n');
    await aMoment();
    same(findings(notes.document.uri), []);
    const said = await showText(`---\nkind: annual-report\n---\n\n${WITH_PERIOD.replace(/^.*\n/, '')}`);
    await reported(said.document.uri, PERIOD_RULE);
  });

  it('follows the text as it is typed', async () => {
    const editor = await showText(WITH_PERIOD);
    const { document } = editor;
    const found = await reported(document.uri, PERIOD_RULE);
    same(document.getText(found.range), '。');
    await editor.edit((edit) => edit.delete(found.range));
    await gone(document.uri, PERIOD_RULE);
    await editor.edit((edit) => edit.insert(found.range.start, '。'));
    await reported(document.uri, PERIOD_RULE);
  });

  it('takes levels and silence from the settings', async () => {
    const { document } = await showText(WITH_PERIOD);
    const settings = vscode.workspace.getConfiguration('fazhiReport', document);
    const { Workspace } = vscode.ConfigurationTarget;
    try {
      await settings.update('rules', { [PERIOD_RULE]: 'error' }, Workspace);
      await until('the rule as an error', () =>
        findings(document.uri).some((found) => found.severity === vscode.DiagnosticSeverity.Error),
      );
      await settings.update('enable', 'never', Workspace);
      await gone(document.uri, PERIOD_RULE);
    } finally {
      await settings.update('rules', undefined, Workspace);
      await settings.update('enable', undefined, Workspace);
    }
    await reported(document.uri, PERIOD_RULE);
  });

  it('forgets a document that was closed', async () => {
    const { document } = await showText(WITH_PERIOD);
    const { uri } = document;
    await reported(uri, PERIOD_RULE);
    await closeAll();
    await gone(uri, PERIOD_RULE);
  });
});
