import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCli, workFolder } from '../support/cli';
import { docx, p } from '../support/docx';
import { sampleReport } from '../word/sample';

const NUMBERED = readFileSync('test/fixtures/word/numbered.docx');
const REVISED = readFileSync('test/fixtures/word/revised.docx');

describe('fazhi-report import and export', () => {
  let folder: ReturnType<typeof workFolder>;
  const setUp = (files: Record<string, string | Uint8Array>) => {
    folder = workFolder(files);
    return folder.path;
  };
  const file = (name: string) => readFileSync(path.join(folder.path, name));
  afterEach(() => folder?.remove());

  it('imports a .docx, saying what was left out', async () => {
    const cwd = setUp({ 'a.docx': REVISED });
    const { code, stdout, stderr } = await runCli(['import', 'a.docx', '-o', 'a.md'], cwd);
    assert.equal(code, 0, stderr);
    assert.equal(stdout, '');
    assert.match(file('a.md').toString(), /^# 松陵区司法局关于2023年度/);
    assert.match(stderr, /全部接受[\s\S]*批注 1 条/);
  });

  it('prints without -o, and reads text and pages too', async () => {
    const cwd = setUp({
      'a.txt': '某县2023年度工作报告\n一、主要举措\n',
      'b.html': '<h1>某县2023年度工作报告</h1><p>正文。</p>',
    });
    assert.equal(
      (await runCli(['import', 'a.txt'], cwd)).stdout,
      '# 某县2023年度工作报告\n\n## 一、主要举措\n',
    );
    assert.equal((await runCli(['import', 'b.html'], cwd)).stdout, '# 某县2023年度工作报告\n\n正文。\n');
  });

  it('overwrites only with --force', async () => {
    const cwd = setUp({ 'a.docx': NUMBERED, 'a.md': '原有内容' });
    const refused = await runCli(['import', 'a.docx', '-o', 'a.md'], cwd);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /已经存在.*--force/);
    assert.equal(file('a.md').toString(), '原有内容');
    assert.equal((await runCli(['import', 'a.docx', '-o', 'a.md', '--force'], cwd)).code, 0);
  });

  it('refuses what is no .docx with the remedy', async () => {
    const legacy = new Uint8Array(600);
    legacy.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const cwd = setUp({ 'a.docx': legacy, 'b.doc': legacy, 'c.docx': NUMBERED.subarray(0, 2000) });
    for (const name of ['a.docx', 'b.doc', 'c.docx']) {
      const { code, stderr } = await runCli(['import', name], cwd);
      assert.equal(code, 2);
      assert.match(stderr, /\.docx/, name);
      assert.doesNotMatch(stderr, /Error:|at /);
    }
  });

  it('export and import again give the same text; the same bytes each time; no temporary file stays', async () => {
    const report = sampleReport(3000);
    const cwd = setUp({ 'a.md': report });
    const first = await runCli(['export', 'a.md', '-o', 'a.docx', '--force'], cwd);
    assert.equal(first.code, 0, first.stderr);
    await runCli(['export', 'a.md', '-o', 'b.docx', '--force'], cwd);
    assert.equal(Buffer.compare(file('a.docx'), file('b.docx')), 0);
    assert.equal((await runCli(['import', 'a.docx'], cwd)).stdout, report);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.docx', 'a.md', 'b.docx']);
  });

  it('shows errors and blanks first and stops, unless forced', async () => {
    const cwd = setUp({
      'a.md':
        '# 某县2023年度法治政府建设情况报告\n\n## 一、主要举措和成效\n\n全年办理{{待填：复议件数}}件。\n',
    });
    const stopped = await runCli(['export', 'a.md', '-o', 'a.docx'], cwd);
    assert.equal(stopped.code, 1);
    assert.match(stopped.stderr, /处必须修改/);
    assert.match(stopped.stderr, /还有 1 处没有填[\s\S]*第 5 行 {2}待填：复议件数/);
    assert.ok(!existsSync(path.join(cwd, 'a.docx')));
    assert.equal((await runCli(['export', 'a.md', '-o', 'a.docx', '--force'], cwd)).code, 0);
  });

  it('exports a page and a fragment, and says which metadata is missing', async () => {
    const cwd = setUp({ 'a.md': sampleReport(2000) });
    const { code, stderr } = await runCli(['export', 'a.md', '-o', 'a.html', '--force'], cwd);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /缺少[\s\S]*PubDate/);
    assert.match(file('a.html').toString(), /^<!DOCTYPE html>/);
    await runCli(['export', 'a.md', '-o', 'b.html', '--fragment', '--force'], cwd);
    assert.match(file('b.html').toString(), /^<h1 style=/);
  });

  it('says what is wrong with the arguments', async () => {
    const cwd = setUp({ 'a.md': '# 甲\n' });
    for (const args of [
      ['export', 'a.md'],
      ['export', 'a.md', '-o', 'a.pdf'],
      ['export', '-o', 'a.docx'],
      ['import'],
    ]) {
      assert.equal((await runCli(args, cwd)).code, 2, args.join(' '));
    }
  });

  it('lint takes .docx and names paragraph and words', async () => {
    const body = ['某县2023年度法治政府建设情况报告', '一、主要举措和成效。', '全年工作取得新成效。']
      .map((text) => p(text))
      .join('');
    const cwd = setUp({ 'a.docx': docx({ document: body }) });
    const json = JSON.parse((await runCli(['lint', 'a.docx', '--format', 'json'], cwd)).stdout);
    const findings: { rule: string; paragraph: number; quote: string }[] = json.files[0].findings;
    const indent = findings.find(({ rule }) => rule === 'format/first-line-indent');
    assert.deepEqual([indent?.paragraph, indent?.quote], [2, '一、主要举措和成效。']);
    assert.match(
      (await runCli(['lint', 'a.docx'], cwd)).stdout,
      /第2段 {2}建议修改 {2}从这里起有 2 段没有首行缩进/,
    );
  });
});
