/** The recipes of docs/automation.md, run as they stand there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { COMMON_OPTIONS } from '../../src/cli/arguments';
import { COMMANDS } from '../../src/cli/commands';
import { bundledCli, workFolder } from '../support/cli';
import { REPORT_WITH_FAULT } from '../support/report-with-faults';

const GUIDE = readFileSync('docs/automation.md', 'utf8');
const blocks = (language: string) =>
  Array.from(GUIDE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)).flatMap(([, kind, code]) =>
    kind === language ? [code ?? ''] : [],
  );
const shellBlock = (words: string) =>
  blocks('sh').find((block) => block.includes(words)) ?? assert.fail(words);

/** Report whose missing parts are errors. */
const BAD =
  '# 柳泉县2025年度法治政府建设情况报告\n\n一、2025年度推进法治政府建设的主要举措和成效\n\n全年办结案件12件。\n';

describe('docs/automation.md', () => {
  let folder: ReturnType<typeof workFolder>;
  afterEach(() => folder?.remove());

  /** A folder with `fazhi-report` on the path. */
  async function setUp(files: Record<string, string>): Promise<{ cwd: string; env: NodeJS.ProcessEnv }> {
    folder = workFolder(files);
    const bin = path.join(folder.path, '.bin');
    mkdirSync(bin);
    writeFileSync(
      path.join(bin, 'fazhi-report'),
      `#!/bin/sh\nexec "${process.execPath}" "${await bundledCli()}" "$@"\n`,
    );
    chmodSync(path.join(bin, 'fazhi-report'), 0o755);
    return { cwd: folder.path, env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } };
  }

  it('names only commands and options there are', async () => {
    const calls = Array.from(GUIDE.matchAll(/fazhi-report (\w+)((?: [^\n`#|]+)?)/g));
    assert.ok(calls.length > 15);
    for (const [whole, name, rest] of calls) {
      const command = await COMMANDS.find((each) => each.name === name)?.load();
      assert.ok(command, whole);
      const known = { ...command.options, ...COMMON_OPTIONS };
      for (const [, option] of rest?.matchAll(/ --([a-z-]+)/g) ?? [])
        assert.ok(option && known[option], whole);
    }
  });

  it('has valid YAML for the services', () => {
    const [actions, gitlab, hook] = blocks('yaml').map((block) => parse(block));
    assert.equal(actions.jobs.lint.steps.length, 6);
    assert.ok(gitlab['lint-report'].artifacts.reports.junit);
    assert.equal(hook.repos[0].hooks[0].language, 'system');
  });

  it('the hook stops a commit with an error and lets a good one pass', async function () {
    if (spawnSync('git', ['--version']).status !== 0 || process.platform === 'win32') return this.skip();
    const { cwd, env } = await setUp({ '报告.md': BAD, '说明.md': '# 说明\n' });
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd,
        env,
        encoding: 'utf8',
      });
    git('init', '-q');
    writeFileSync(path.join(cwd, '.git/hooks/pre-commit'), shellBlock('git diff --cached'));
    chmodSync(path.join(cwd, '.git/hooks/pre-commit'), 0o755);
    git('add', '报告.md');
    const stopped = git('commit', '-qm', '报告');
    assert.equal(stopped.status, 1, stopped.stderr);
    assert.match(stopped.stdout + stopped.stderr, /必须修改/);
    git('rm', '-q', '--cached', '报告.md');
    git('add', '说明.md');
    const passed = git('commit', '-qm', '说明');
    assert.equal(passed.status, 0, passed.stderr);
  });

  it('the work is split, checked apart and merged', async function () {
    if (spawnSync('split', ['--version']).status !== 0) return this.skip();
    const names = Array.from({ length: 8 }, (_, i) => `报送/${i}.md`);
    const { cwd, env } = await setUp(Object.fromEntries(names.map((name) => [name, REPORT_WITH_FAULT])));
    const recipe = shellBlock('split -n').replace(
      /^fazhi-report lint (.*)清单\.00(.*)结果\.00(.*)$/m,
      (line) => ['00', '01', '02', '03'].map((part) => line.replaceAll('.00', `.${part}`)).join('\n'),
    );
    spawnSync('sh', ['-c', recipe], { cwd, env });
    const merged = readFileSync(path.join(cwd, '总表.html'), 'utf8');
    assert.match(merged, /检查年度报告 8 份/);
  });
});
