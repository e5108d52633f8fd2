import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from '../../src/cli/encoding';
import { type CliResult, runCli, workFolder } from '../support/cli';
import { REPORT_WITH_FAULT } from '../support/report-with-faults';

const RULE = 'numbering/heading-period';
const MENDED = REPORT_WITH_FAULT.replace('制度。\n', '制度\n');
const OTHER = '# 会议通知\n\n请各单位派员参加。\n';

/** Runs `lint`. */
const lintCli = async (
  args: readonly string[],
  cwd: string,
  stdin: string | Uint8Array = '',
): Promise<CliResult> => runCli(['lint', ...args], cwd, stdin);

interface JsonFile {
  path: string;
  status: string;
  reason: string | null;
  report: {
    title: string;
    year: number;
    kind: string;
    parts: { id: string; form: string; line: number | null }[];
  };
  findings: {
    rule: string;
    level: string;
    line: number;
    column: number;
    endColumn: number;
    fix: string;
    url: string;
  }[];
}

async function jsonFiles(
  args: readonly string[],
  cwd: string,
  stdin: string | Uint8Array = '',
): Promise<JsonFile[]> {
  const { stdout } = await lintCli([...args, '--format', 'json'], cwd, stdin);
  return JSON.parse(stdout).files;
}

const periods = (file: JsonFile | undefined) => (file?.findings ?? []).filter(({ rule }) => rule === RULE);

describe('fazhi-report lint', () => {
  let folder: ReturnType<typeof workFolder>;
  const setUp = (files: Record<string, string | Uint8Array>) => {
    folder = workFolder(files);
    return folder.path;
  };
  const file = (name: string) => readFileSync(path.join(folder.path, name));
  afterEach(() => folder?.remove());

  describe('findings', () => {
    it('are one JSON object as the contract says', async () => {
      const cwd = setUp({ 'a.md': REPORT_WITH_FAULT });
      const [result] = await jsonFiles(['a.md'], cwd);
      assert.equal(result?.path, 'a.md');
      assert.equal(result?.status, 'linted');
      assert.equal(result?.report.year, 2023);
      assert.equal(result?.report.kind, 'annual-report');
      assert.deepEqual(
        result?.report.parts.map(({ id }) => id),
        ['achievements', 'shortcomings', 'duties', 'plan', 'other'],
      );
      assert.equal(result?.report.parts[0]?.line, 3);
      const [finding] = periods(result);
      assert.deepEqual(
        [finding?.line, finding?.column, finding?.endColumn, finding?.fix],
        [5, 12, 13, 'safe'],
      );
    });

    it('count in the summary and in the exit code', async () => {
      const cwd = setUp({ 'a.md': REPORT_WITH_FAULT });
      const only = ['a.md', '--rule', `${RULE}=error`];
      assert.equal((await lintCli(only, cwd)).code, 1);
      assert.equal((await lintCli([...only, '--fail-on', 'never'], cwd)).code, 0);
      assert.equal((await lintCli(['a.md', '--fail-on', 'info'], cwd)).code, 1);
    });

    it('are shown with place, level in words, excerpt, mark below the place, and basis', async () => {
      const cwd = setUp({ 'a.md': REPORT_WITH_FAULT });
      const { stdout } = await lintCli(['a.md'], cwd);
      assert.match(stdout, / {2}5:12 {2}可以完善 {2}标题/);
      assert.match(stdout, /\n {4}（一）健全依法行政制度。\n {26}\^\^\n/);
      assert.match(stdout, /依据：/);
      assert.match(stdout, /共检查 1 份报告/);
      assert.ok(!stdout.includes('\u001b'), 'no colour into a pipe');
    });

    it('are in English with --lang en', async () => {
      const cwd = setUp({ 'a.md': REPORT_WITH_FAULT });
      const { stdout } = await lintCli(['a.md', '--lang', 'en', '--rule', `${RULE}=warning`], cwd);
      assert.match(stdout, /should fix {2}The heading/);
      assert.match(stdout, /1 report\(s\) checked/);
    });

    it('are all there is with --quiet', async () => {
      const cwd = setUp({ 'a.md': MENDED, 'b.md': OTHER });
      const { stdout } = await lintCli(['b.md', '--quiet'], cwd);
      assert.equal(stdout, '');
    });

    it('go to a file with --output', async () => {
      const cwd = setUp({ 'a.md': REPORT_WITH_FAULT });
      const { stdout } = await lintCli(['a.md', '--format', 'json', '--output', 'out.json'], cwd);
      assert.equal(stdout, '');
      assert.equal(JSON.parse(file('out.json').toString()).version, 1);
      const failed = await lintCli(['a.md', '--output', 'nowhere/out.json'], cwd);
      assert.equal(failed.code, 2);
      assert.match(failed.stderr, /无法写入/);
    });
  });

  describe('input', () => {
    it('is files, folders and globs, each file once', async () => {
      const cwd = setUp({
        'a.md': REPORT_WITH_FAULT,
        '区县/b.txt': REPORT_WITH_FAULT,
        '区县/~$b.docx': 'lock',
        'node_modules/c.md': REPORT_WITH_FAULT,
        'd.json': '{}',
      });
      const paths = async (...args: string[]) => (await jsonFiles(args, cwd)).map((one) => one.path);
      assert.deepEqual(await paths('.'), ['a.md', '区县/b.txt']);
      assert.deepEqual(await paths('区县', 'a.md'), ['区县/b.txt', 'a.md']);
      assert.deepEqual(await paths('**/*.md', 'a.md'), ['a.md']);
    });

    it('is standard input for -', async () => {
      const cwd = setUp({});
      const [result] = await jsonFiles(['-', '--stdin-filename', 'x.md'], cwd, REPORT_WITH_FAULT);
      assert.equal(result?.path, 'x.md');
      assert.equal(periods(result).length, 1);
    });

    it('may be UTF-8 with BOM, UTF-16 or GB18030', async () => {
      const cwd = setUp(
        Object.fromEntries(
          (['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'] as const).map((encoding) => [
            `${encoding}.txt`,
            encode(REPORT_WITH_FAULT, encoding) ?? '',
          ]),
        ),
      );
      const results = await jsonFiles(['.'], cwd);
      assert.equal(results.length, 5);
      for (const result of results)
        assert.deepEqual([periods(result)[0]?.line, periods(result)[0]?.column], [5, 12]);
    });

    it('that is no annual report is skipped with the reason, unless forced', async () => {
      const cwd = setUp({ 'a.md': OTHER });
      const [skipped] = await jsonFiles(['a.md'], cwd);
      assert.equal(skipped?.status, 'skipped');
      assert.match(skipped?.reason ?? '', /不是法治政府建设年度报告/);
      assert.equal((await lintCli(['a.md'], cwd)).code, 0);
      const [forced] = await jsonFiles(['a.md', '--force'], cwd);
      assert.equal(forced?.status, 'linted');
    });

    it('that cannot be read gets one clear line each, and the rest is checked', async () => {
      const cwd = setUp({
        'good.md': REPORT_WITH_FAULT,
        'empty.md': '',
        'binary.md': Uint8Array.from([1, 2, 0, 3]),
        'damaged.md': Buffer.concat([Buffer.from(REPORT_WITH_FAULT), Buffer.from([0xff, 0xfe, 0xfd])]),
        'latin.md': Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x62]),
        'broken.docx': 'PK broken',
        'old.doc': 'old',
      });
      const { code, stdout, stderr } = await lintCli(['.', 'nowhere.md', 'old.doc', '--format', 'json'], cwd);
      assert.equal(code, 2);
      const files: JsonFile[] = JSON.parse(stdout).files;
      const failed = files.filter(({ status }) => status === 'failed').map((one) => one.path);
      assert.deepEqual(failed.sort(), [
        'binary.md',
        'broken.docx',
        'damaged.md',
        'empty.md',
        'latin.md',
        'nowhere.md',
        'old.doc',
      ]);
      for (const one of files)
        if (one.status === 'failed') assert.match(one.reason ?? '', /\p{Script=Han}{4}/u);
      assert.equal(stderr.trim().split('\n').length, 7);
      assert.equal(files.find((one) => one.path === 'good.md')?.status, 'linted');
    });

    it('that is a folder or a glob without reports is an error', async () => {
      const cwd = setUp({ 'empty/x.json': '{}', 'other/a.md': OTHER });
      for (const [operand, said] of [
        ['empty', /没有 \.md/],
        ['other', /都不是法治政府建设年度报告/],
        ['*.xyz', /没有与“\*\.xyz”相符的文件/],
      ] as const) {
        const { code, stderr } = await lintCli([operand], cwd);
        assert.equal(code, 2, operand);
        assert.match(stderr, said);
      }
    });
  });

  describe('--fix', () => {
    it('mends the file in its own encoding, line ends and byte order mark, and says what remains', async () => {
      const crlf = REPORT_WITH_FAULT.replaceAll('\n', '\r\n');
      const cwd = setUp({
        'bom.md': encode(crlf, 'utf-8-bom') ?? '',
        'gb.txt': encode(crlf, 'gb18030') ?? '',
        'wide.txt': encode(crlf, 'utf-16le') ?? '',
      });
      const results = await jsonFiles(['.', '--fix', '--rule', `${RULE}=info`], cwd);
      for (const result of results) assert.equal(periods(result).length, 0);
      const start = (text: string) => text.slice(0, text.indexOf('（一）') + 12);
      const gb = new TextDecoder('gb18030').decode(file('gb.txt'));
      assert.ok(gb.includes('制度\r\n') && start(gb) === start(MENDED.replaceAll('\n', '\r\n')));
      assert.deepEqual([...file('bom.md').subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.deepEqual([...file('wide.txt').subarray(0, 2)], [0xff, 0xfe]);
      assert.deepEqual(readdirSync(cwd).sort(), ['bom.md', 'gb.txt', 'wide.txt'], 'no temporary file stays');
    });

    it('does not touch what has nothing to mend, nor what is no report', async () => {
      const cwd = setUp({ 'a.md': OTHER });
      await lintCli(['a.md', '--fix'], cwd);
      assert.equal(file('a.md').toString(), OTHER);
    });

    it('is refused for standard input', async () => {
      const { code, stderr } = await lintCli(['-', '--fix'], setUp({}), REPORT_WITH_FAULT);
      assert.equal(code, 2);
      assert.match(stderr, /--fix/);
    });
  });

  describe('settings', () => {
    it('come from .fazhi/ above the file, and the command line stands above them', async () => {
      const cwd = setUp({
        '.fazhi/config.json': `{"rules": {"${RULE}": "off"}}`,
        'sub/a.md': REPORT_WITH_FAULT,
      });
      assert.equal(periods((await jsonFiles(['sub/a.md'], cwd))[0]).length, 0);
      const [told] = await jsonFiles(['sub/a.md', '--rule', `${RULE}=warning`], cwd);
      assert.equal(periods(told)[0]?.level, 'warning');
    });

    it('come from the file named by --config', async () => {
      const cwd = setUp({ 'team.json': `{"rules": {"${RULE}": "error"}}`, 'a.md': REPORT_WITH_FAULT });
      assert.equal((await lintCli(['a.md', '--config', 'team.json'], cwd)).code, 1);
      const missing = await lintCli(['a.md', '--config', 'nowhere.json'], cwd);
      assert.equal(missing.code, 2);
      assert.match(missing.stderr, /nowhere\.json/);
    });

    it('with mistakes are said with their place, and what is valid applies', async () => {
      const cwd = setUp({
        '.fazhi/config.json': `{"rules": {"${RULE}": "error", "numbering/heading-perod": "eror"}}`,
        'a.md': REPORT_WITH_FAULT,
      });
      const { code, stderr, stdout } = await lintCli(['a.md', '--format', 'json'], cwd);
      assert.equal(code, 2);
      assert.match(stderr, /\.fazhi\/config\.json:1:\d+/);
      assert.equal(periods(JSON.parse(stdout).files[0])[0]?.level, 'error');
    });
  });
});

describe('wrong arguments', () => {
  const cwd = process.cwd();
  const CASES: readonly (readonly [readonly string[], RegExp])[] = [
    [['lint'], /没有说明要检查哪些文件/],
    [['lint', 'a.md', '--formt', 'json'], /没有 --formt 这个选项，是不是想写 --format/],
    [['lint', 'a.md', '--format'], /--format 后面要写/],
    [['lint', 'a.md', '--format', 'xml'], /不能是“xml”/],
    [['lint', 'a.md', '--fail-on', 'fatal'], /不能是“fatal”/],
    [['lint', 'a.md', '--fix=yes'], /--fix 后面不带值/],
    [['lint', 'a.md', '--rule', 'structure'], /规则=级别/],
    [['lint', 'a.md', '--rule', 'numbering/heading-perod=off'], /是不是想写 numbering\/heading-period/],
    [['lint', 'a.md', '--rule', `${RULE}=fatal`], /不能是“fatal”/],
    [['lint', 'a.md', '--lang', 'fr'], /不能是“fr”/],
    [['lnt', 'a.md'], /没有“lnt”这个命令，是不是想写 lint/],
    [['explain'], /请写上规则名/],
    [['explain', 'heading-period'], /是不是想写 numbering\/heading-period/],
    [['rules', 'x'], /不带参数/],
    [[], /用法/],
  ];

  for (const [args, said] of CASES) {
    it(`are said in a sentence: ${args.join(' ') || '(none)'}`, async () => {
      const { code, stdout, stderr } = await runCli(args, cwd);
      assert.equal(code, 2);
      assert.match(stderr, said);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
    });
  }

  it('are said in English when asked for', async () => {
    const { stderr } = await runCli(['lint', '--lang', 'en'], cwd);
    assert.match(stderr, /^Error: No files given/);
  });
});

describe('the other commands', () => {
  const cwd = process.cwd();

  it('help says how to use a command and what its exit codes mean', async () => {
    const { code, stdout } = await runCli(['lint', '--help'], cwd);
    assert.equal(code, 0);
    assert.match(stdout, /退出码/);
    for (const option of [
      '--format',
      '--output',
      '--config',
      '--fail-on',
      '--rule',
      '--fix',
      '--force',
      '--lang',
      '--stdin-filename',
      '--quiet',
    ]) {
      assert.ok(stdout.includes(`${option}`), option);
    }
    assert.match((await runCli(['lint', '--help', '--lang', 'en'], cwd)).stdout, /Exit codes/);
  });

  it('rules lists every rule with level and basis', async () => {
    const { code, stdout } = await runCli(['rules'], cwd);
    assert.equal(code, 0);
    assert.match(stdout, /numbering\/heading-period\s+可以完善\s+独立成行的标题末尾带句号\n\s+公文惯例/);
    const list = JSON.parse((await runCli(['rules', '--format', 'json'], cwd)).stdout);
    assert.ok(list.some(({ id, level }: { id: string; level: string }) => id === RULE && level === 'info'));
  });

  it('explain prints the page of a rule', async () => {
    const { code, stdout } = await runCli(['explain', RULE], cwd);
    assert.equal(code, 0);
    assert.equal(existsSync(`docs/rules/${RULE}.md`), true);
    assert.match(stdout, /^# 独立成行的标题末尾带句号\n/);
  });
});
