import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateReport } from '../../bench/generate-report';
import { bundledCli, runCli, workFolder } from '../support/cli';
import { REPORT_WITH_FAULT } from '../support/report-with-faults';

const NAMES = Array.from({ length: 12 }, (_, i) => `报送/${String(i).padStart(2, '0')}.md`);
const isRoot = process.getuid?.() === 0;

describe('many files', () => {
  let folder: ReturnType<typeof workFolder>;
  const setUp = (files: Record<string, string | Uint8Array> = {}) => {
    folder = workFolder({ ...Object.fromEntries(NAMES.map((name) => [name, REPORT_WITH_FAULT])), ...files });
    return folder.path;
  };
  const read = (name: string) => readFileSync(path.join(folder.path, name), 'utf8');
  const leftovers = () => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));
  afterEach(() => folder?.remove());

  it('are the same on one thread and on several, in the order of the files', async () => {
    const cwd = setUp();
    const one = await runCli(['lint', '报送', '--format', 'json', '--jobs', '1'], cwd);
    const four = await runCli(['lint', '报送', '--format', 'json', '--jobs', '4'], cwd);
    assert.equal(one.stdout, four.stdout);
    assert.deepEqual(
      JSON.parse(four.stdout).files.map((file: { path: string }) => file.path),
      NAMES,
    );
  });

  it('may come from a list on standard input, parted by line breaks or NUL', async () => {
    const cwd = setUp();
    for (const separator of ['\n', '\r\n', '\0']) {
      const { stdout } = await runCli(
        ['lint', '--files-from', '-', '--format', 'jsonl'],
        cwd,
        `${NAMES[3]}${separator}${NAMES[1]}${separator}`,
      );
      const paths = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).path);
      assert.deepEqual(paths, [NAMES[3], NAMES[1]]);
    }
  });

  it('that cannot be read are said and passed over', async () => {
    const cwd = setUp({ '报送/坏.docx': 'kein Word', '报送/空.md': '' });
    const { stdout, stderr, code } = await runCli(['lint', '报送', '--format', 'jsonl'], cwd);
    const failed = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ status }) => status === 'failed');
    assert.deepEqual(failed.map((file) => file.path).sort(), ['报送/坏.docx', '报送/空.md'].sort());
    assert.match(stderr, /坏\.docx/);
    assert.equal(code, 2);
  });

  it('a wrong --jobs is said', async () => {
    const { stderr, code } = await runCli(['lint', '报送', '--jobs', '0'], setUp());
    assert.match(stderr, /--jobs 后面要写正整数/);
    assert.equal(code, 2);
  });

  describe('output', () => {
    it('to a full disk is a clear error', async function () {
      if (!existsSync('/dev/full')) return this.skip();
      const cwd = setUp();
      for (const format of ['jsonl', 'html']) {
        const { stderr, code } = await runCli(
          ['lint', '报送', '--format', format, '--output', '/dev/full'],
          cwd,
        );
        assert.match(stderr, /磁盘已满/);
        assert.doesNotMatch(stderr, /意外|at .*\.js/);
        assert.equal(code, 2);
      }
      assert.ok(existsSync('/dev/full'));
    });

    it('to a folder that is missing or may not be written to is a clear error', async () => {
      const cwd = setUp();
      mkdirSync(path.join(cwd, 'ro'));
      chmodSync(path.join(cwd, 'ro'), 0o555);
      for (const target of isRoot ? ['没有/结果.json'] : ['没有/结果.json', 'ro/结果.json']) {
        const { stderr, code } = await runCli(['lint', '报送', '--format', 'jsonl', '-o', target], cwd);
        assert.match(stderr, /结果无法写入/);
        assert.equal(code, 2);
      }
      chmodSync(path.join(cwd, 'ro'), 0o755);
    });

    it('replaces a file only when it is whole', async () => {
      const cwd = setUp({ '结果.jsonl': 'old' });
      await runCli(['lint', '报送', '--format', 'jsonl', '-o', '结果.jsonl'], cwd);
      assert.equal(read('结果.jsonl').trimEnd().split('\n').length, NAMES.length);
      assert.deepEqual(leftovers(), []);
    });

    for (const [times, said] of [
      [1, /已取消/],
      [2, /^/],
    ] as const) {
      it(`Ctrl-C, ${times} time(s), leaves the old file and nothing half-written`, async () => {
        const cwd = setUp({ '结果.jsonl': 'old' });
        for (let i = 0; i < 400; i++)
          writeFileSync(path.join(cwd, '报送', `x${i}.md`), generateReport(i).text);
        const args = ['lint', '报送', '--format', 'jsonl', '-o', '结果.jsonl'];
        const child = spawn(process.execPath, [await bundledCli(), ...args], { cwd });
        let stderr = '';
        child.stderr.on('data', (chunk) => {
          stderr += chunk;
        });
        const writing = setInterval(() => {
          if (leftovers().length === 0) return;
          clearInterval(writing);
          for (let i = 0; i < times; i++) setTimeout(() => child.kill('SIGINT'), i);
        }, 10);
        const code = await new Promise((resolve) => child.on('close', resolve));
        clearInterval(writing);
        assert.equal(code, 130, stderr);
        assert.match(stderr, said);
        assert.equal(read('结果.jsonl'), 'old');
        assert.deepEqual(leftovers(), []);
      });
    }
  });

  describe('baseline', () => {
    const LINT = ['lint', '报送', '--fail-on', 'warning', '--format', 'json'];
    const findings = (stdout: string) =>
      JSON.parse(stdout).files.flatMap((file: { findings: object[] }) => file.findings);

    it('hides what was there, wherever it has moved, and counts what is new', async () => {
      const cwd = setUp();
      assert.equal((await runCli(LINT, cwd)).code, 1);
      const made = await runCli([...LINT, '--baseline', '基线.json', '--update-baseline'], cwd);
      assert.equal(made.code, 0, made.stderr);
      const moved = REPORT_WITH_FAULT.replace('\n', '\n\n<!-- 说明 -->\n\n');
      writeFileSync(path.join(cwd, NAMES[0] ?? ''), moved);
      const again = await runCli([...LINT, '--baseline', '基线.json'], cwd);
      assert.deepEqual(findings(again.stdout), []);
      assert.equal(again.code, 0);
      writeFileSync(path.join(cwd, NAMES[0] ?? ''), `${moved}\n（九）新增的一条标题。\n`);
      const more = await runCli([...LINT, '--baseline', '基线.json'], cwd);
      assert.ok(findings(more.stdout).length > 0);
      assert.equal(more.code, 1);
    });

    it('that is missing or something else is refused and left alone', async () => {
      const cwd = setUp({ '别的.json': '{"a":1}' });
      const missing = await runCli([...LINT, '--baseline', '没有.json'], cwd);
      assert.match(missing.stderr, /--update-baseline/);
      const other = await runCli([...LINT, '--baseline', '别的.json', '--update-baseline'], cwd);
      assert.match(other.stderr, /不是基线文件/);
      assert.deepEqual([missing.code, other.code, read('别的.json')], [2, 2, '{"a":1}']);
    });
  });

  describe('merge', () => {
    it('of two halves is the whole', async () => {
      const cwd = setUp();
      const whole = await runCli(['lint', '报送', '--format', 'json'], cwd);
      await runCli(['lint', ...NAMES.slice(0, 5), '--format', 'jsonl', '-o', 'a.jsonl'], cwd);
      await runCli(['lint', ...NAMES.slice(5), '--format', 'jsonl', '-o', 'b.jsonl'], cwd);
      const merged = await runCli(['merge', 'a.jsonl', 'b.jsonl', '--format', 'json'], cwd);
      assert.equal(merged.stdout, whole.stdout);
      assert.equal(merged.code, whole.code);
    });

    it('names file and line of what is no result', async () => {
      const cwd = setUp({ 'a.jsonl': '{"version":1,"path":"a","status":"linted","findings":[]}\nnichts\n' });
      const { stderr, code } = await runCli(['merge', 'a.jsonl'], cwd);
      assert.match(stderr, /a\.jsonl 第 2 行/);
      assert.equal(code, 2);
    });
  });

  describe('review', () => {
    it('is written as HTML, Word and Markdown by the extension of the file', async () => {
      const cwd = setUp();
      const html = await runCli(['review', '报送', '-o', '审核.html'], cwd);
      assert.equal(html.code, 0, html.stderr);
      assert.match(read('审核.html'), /^<!doctype html>/);
      await runCli(['review', '报送', '-o', '审核.docx'], cwd);
      assert.equal(read('审核.docx').slice(0, 2), 'PK');
      const markdown = await runCli(['review', '报送'], cwd);
      assert.match(markdown.stdout, /^# .*审核情况/);
      const unknown = await runCli(['review', '报送', '-o', '审核.pdf'], cwd);
      assert.equal(unknown.code, 2);
    });

    it('remembers a round and says what was mended', async () => {
      const cwd = setUp();
      await runCli(['review', NAMES[0] ?? '', '--record'], cwd);
      writeFileSync(path.join(cwd, NAMES[0] ?? ''), REPORT_WITH_FAULT.replace('制度。\n', '制度\n'));
      const second = await runCli(['review', NAMES[0] ?? ''], cwd);
      assert.match(second.stdout, /1 份报告与上一轮相比：已改正 1 处/);
    });

    it('finds text taken over from another unit and from last year', async () => {
      const own = (seed: number) => generateReport(seed).text;
      const copied =
        '在全区七个产业园区设立法治服务驿站，由律师、公证员和调解员轮流值守，企业遇到合同纠纷、用工争议时可以就近咨询，当场形成处理意见并由专人跟进办理结果。';
      const into = (text: string) => text.replace('二、', `${copied}\n\n二、`);
      const cwd = setUp({ '今年/a.md': into(own(1)), '今年/b.md': into(own(2)), '去年/a.md': into(own(1)) });
      const { stdout } = await runCli(['review', '今年', '--last-year', '去年'], cwd);
      assert.match(stdout, /单位之间雷同的文字/);
      assert.ok(stdout.includes('设立法治服务驿站'));
      assert.match(stdout, /沿用本单位上年报告的文字/);
    });

    it('leaves a file alone that is no review file', async () => {
      const cwd = setUp({ '.fazhi/review.json': '{"mine":true}' });
      const { stderr, code } = await runCli(['review', '报送', '--record'], cwd);
      assert.match(stderr, /不是审核记录/);
      assert.equal(code, 2);
      assert.equal(read('.fazhi/review.json'), '{"mine":true}');
    });
  });
});
