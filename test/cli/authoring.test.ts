import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCli, workFolder } from '../support/cli';

const OLD = [
  '青石县人民政府关于2024年度法治政府建设情况的报告',
  '2024年，青石县扎实推进法治政府建设。现将有关情况报告如下：',
  '一、2024年度推进法治政府建设的主要举措和成效',
  '（一）规范执法。办理案件860件。',
  '二、存在的不足和原因',
  '一是力量不足，原因是编制紧。',
  '三、主要负责人履行推进法治建设第一责任人职责情况',
  '听取汇报9次。',
  '四、2025年主要安排',
  '（一）办好培训。举办4期。',
  '青石县人民政府',
  '2025年2月20日',
].join('\n\n');

async function inFolder(files: Record<string, string>, run: (cwd: string) => Promise<void>): Promise<void> {
  const folder = workFolder(files);
  try {
    await run(folder.path);
  } finally {
    folder.remove();
  }
}

describe('command line: new', () => {
  it('lists the team’s outlines beside the built-in ones and starts a report from them', () =>
    inFolder(
      {
        '.fazhi/templates/统一.md':
          '---\nname: 统一提纲\nlevel: county\n---\n# {{organ}}关于{{year}}年度法治政府建设情况的报告\n',
      },
      async (cwd) => {
        const list = await runCli(['new', '--list'], cwd);
        assert.match(list.stdout, /^统一\t统一提纲/m);
        assert.match(list.stdout, /^government\t/m);
        const made = await runCli(
          ['new', '--template', '统一', '--organ', '青石县人民政府', '--year', '2025', '-o', 'a.md'],
          cwd,
        );
        assert.equal(made.code, 0, made.stderr);
        assert.match(readFileSync(path.join(cwd, 'a.md'), 'utf8'), /# 青石县人民政府关于2025年度/);
      },
    ));

  it('fills a team’s own variables, and a department’s tasks from the local plan', () =>
    inFolder(
      {
        '.fazhi/templates/统一.md':
          '---\nname: x\nlevel: county\nvariables:\n  theme: { prompt: 主题 }\n---\n# {{organ}}{{theme}}\n',
        '.fazhi/programme.txt':
          '某县方案\n\n一、任务\n\n（一）应诉。出庭应诉率100%。（责任单位：县司法局）\n',
      },
      async (cwd) => {
        const themed = await runCli(
          ['new', '--template', '统一', '--organ', '甲', '--var', 'theme=放管服'],
          cwd,
        );
        assert.match(themed.stdout, /# 甲放管服/);
        const own = await runCli(
          ['new', '--template', 'department', '--organ', '某县司法局', '--year', '2025'],
          cwd,
        );
        assert.match(own.stdout, /- （一）应诉（承诺：出庭应诉率100%）/);
        assert.equal((await runCli(['new', '--template', '统一', '--var', 'x'], cwd)).code, 2);
      },
    ));

  it('never overwrites, and says what is wrong with its arguments', () =>
    inFolder({ 'a.md': 'mine' }, async (cwd) => {
      const again = await runCli(['new', '--template', 'town', '-o', 'a.md'], cwd);
      assert.equal(again.code, 2);
      assert.equal(readFileSync(path.join(cwd, 'a.md'), 'utf8'), 'mine');
      const typo = await runCli(['new', '--template', 'goverment'], cwd);
      assert.equal(typo.code, 2);
      assert.match(typo.stderr, /是不是想写 government/);
      assert.equal((await runCli(['new', '--template', 'town', '--year', '二五'], cwd)).code, 2);
    }));
});

describe('command line: rollover', () => {
  it('writes this year’s draft beside last year’s, which then compare', () =>
    inFolder({ 'old.md': OLD }, async (cwd) => {
      const made = await runCli(['rollover', 'old.md', '--year', '2025', '-o', 'new.md'], cwd);
      assert.equal(made.code, 0, made.stderr);
      const text = readFileSync(path.join(cwd, 'new.md'), 'utf8');
      assert.match(text, /lastYear: old\.md/);
      assert.match(text, /\{\{上年：860\}\}件/);
      const lint = await runCli(['lint', 'new.md', '--format', 'json'], cwd);
      assert.equal(lint.code, 1);
      assert.match(lint.stdout, /structure\/placeholder-left/);
    }));

  it('an unreadable file ends with 2 and a reason', () =>
    inFolder({}, async (cwd) => {
      const { code, stderr } = await runCli(['rollover', 'none.md', '--year', '2025'], cwd);
      assert.equal(code, 2);
      assert.match(stderr, /none\.md/);
    }));
});

describe('command line: programme', () => {
  it('reads a plan in every format; a text without tasks ends with 2', () =>
    inFolder(
      {
        'plan.txt': '某县实施方案\n\n一、任务\n\n（一）应诉。出庭应诉率100%。（责任单位：县司法局）\n',
        'b.txt': '一段话。',
      },
      async (cwd) => {
        for (const format of ['text', 'json', 'csv', 'markdown']) {
          const { code, stdout } = await runCli(['programme', 'plan.txt', '--format', format], cwd);
          assert.equal(code, 0);
          assert.match(stdout, /县司法局/);
        }
        assert.equal((await runCli(['programme', 'b.txt'], cwd)).code, 2);
      },
    ));
});

describe('command line: the team folder', () => {
  const RULE = 'structure/missing-intro';

  it('explain --for names level, file and line, and every other voice', () =>
    inFolder(
      {
        '.fazhi/config.json': `{\n  "extends": "../base.json",\n  "rules": { "${RULE}": "info" }\n}`,
        'base.json': '{ "rules": { "structure/*": "error" } }',
        'sub/a.md': OLD,
      },
      async (cwd) => {
        const { code, stdout } = await runCli(['explain', RULE, '--for', 'sub/a.md'], cwd);
        assert.equal(code, 0);
        assert.match(stdout, /info.*\.fazhi\/config\.json:3:14/);
        assert.match(stdout, /base\.json:1:14.*structure\/\*/);
        assert.match(stdout, /产品默认值/);
      },
    ));

  it('mistakes in configuration and templates: file:line:column, exit code 2, the rest is linted', () =>
    inFolder(
      {
        '.fazhi/config.json':
          '{ "rules": { "structure/missing-intr": "off" },\n  "vocabulary": { "avoid": [{ "text": "扎实推进" }] } }',
        '.fazhi/templates/a.md': '---\nname: x\n---\n',
        'a.md': OLD,
      },
      async (cwd) => {
        const { code, stdout, stderr } = await runCli(['lint', 'a.md'], cwd);
        assert.equal(code, 2);
        assert.match(stderr, /config\.json:1:14：.*是不是想写“structure\/missing-intro”/);
        assert.match(stderr, /templates\/a\.md:2:1：.*level/);
        assert.match(stdout, /phrases\/team-vocabulary/);
      },
    ));

  it('refuses what is large, deep, cyclic, outside or a link, with a reason, and goes on', () =>
    inFolder(
      {
        'w/a.md': OLD,
        'outside.json': '{ "rules": { "structure/missing-intro": "error" } }',
        'w/.fazhi/config.json': '{}',
      },
      async (cwd) => {
        const work = path.join(cwd, 'w');
        symlinkSync(path.join(cwd, 'outside.json'), path.join(work, 'link.json'));
        const cases: [string, RegExp][] = [
          ['{ "extends": "../../outside.json" }', /工作区外面/],
          ['{ "extends": "../link.json" }', /符号链接/],
          ['{ "extends": "config.json" }', /循环套用/],
          [`{ "rules": ${'['.repeat(50_000)} }`, /嵌套/],
          [`{} // ${'x'.repeat(1_000_000)}`, /超过 256 KB/],
        ];
        for (const [text, reason] of cases) {
          writeFileSync(path.join(work, '.fazhi/config.json'), text);
          const { code, stdout, stderr } = await runCli(['lint', 'a.md', '--format', 'json'], work);
          assert.equal(code, 2, stderr);
          assert.match(stderr, reason);
          assert.match(stdout, /"status": ?"linted"/);
        }
      },
    ));
});
