/** The engine against remark-parse, markdownlint and autocorrect on the same texts. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintFor } from 'autocorrect-node';
import { lint as markdownlint } from 'markdownlint/sync';
import { defaultSettings } from '../src/config/defaults';
import { LintCache, lint } from '../src/lint';
import { parseReport } from '../src/report';
import { markdownProcessor } from '../src/report/markdown';
import { rules } from '../src/rules';
import { generateReport } from './generate-report';
import { atMost, medians, type Row } from './measure';

const settings = defaultSettings(rules);
const cold = (text: string) => lint(parseReport(text), settings, new LintCache());
const ms = (value: number) => `${value.toFixed(1)} ms`;

export function benchEngine(): readonly Row[] {
  return [...coldLint(), reLint(), growth()];
}

function coldLint(): Row[] {
  const text = generateReport(1, 10_000).text;
  const took = medians({
    ours: () => cold(text),
    remark: () => markdownProcessor.parse(text),
    markdownlint: () => markdownlint({ strings: { text } }),
    autocorrect: () => lintFor(text, 'report.md'),
  });
  const detail = `ours ${ms(took.ours)}, remark-parse ${ms(took.remark)}, markdownlint ${ms(took.markdownlint)}, autocorrect ${ms(took.autocorrect)}`;
  return [
    atMost('cold lint of 10,000 characters / remark-parse', took.ours / took.remark, 1.5, '×', detail),
    atMost('cold lint of 10,000 characters / markdownlint', took.ours / took.markdownlint, 0.8, '×'),
  ];
}

/** One character typed in the middle of 100 KB (34,000 characters), as the editor does it. */
function reLint(): Row {
  const text = generateReport(2, 34_000).text;
  const cache = new LintCache();
  let report = parseReport(text);
  lint(report, settings, cache);
  const at = text.indexOf('。', text.length >> 1);
  let typed = 0;
  const took = medians(
    {
      again: () => {
        const edited = `${text.slice(0, at)}${'增'.repeat(++typed % 50)}${text.slice(at)}`;
        report = parseReport(edited, { previous: report });
        lint(report, settings, cache);
      },
      cold: () => cold(text),
    },
    25,
  );
  return atMost(
    're-lint after one keystroke in 100 KB / cold lint',
    (took.again / took.cold) * 100,
    5,
    '%',
    `${ms(took.again)} of ${ms(took.cold)}`,
  );
}

/** Time per KB at 1 MB against 10 KB of UTF-8. */
function growth(): Row {
  const small = generateReport(3, 3_400).text;
  const large = generateReport(4, 340_000).text;
  const took = medians({ small: () => cold(small), large: () => cold(large) }, 9);
  const ratio = took.large / large.length / (took.small / small.length);
  return atMost('time per KB, 1 MB / 10 KB', ratio, 1.5, '×', `${ms(took.small)} → ${ms(took.large)}`);
}

/** Whole processes over a folder of reports, ours against markdownlint-cli2. */
export function benchFolder(count = 1000): Row {
  const folder = mkdtempSync(path.join(tmpdir(), 'fazhi-bench-'));
  try {
    mkdirSync(path.join(folder, 'reports'));
    for (let seed = 0; seed < count; seed++) {
      writeFileSync(path.join(folder, 'reports', `${seed}.md`), generateReport(seed).text);
    }
    const run = (args: readonly string[]) => {
      const start = performance.now();
      const child = spawnSync(process.execPath, [...args], { cwd: folder, stdio: 'ignore' });
      if (child.error || child.status === 2) throw child.error ?? new Error(`exit code 2: ${args.join(' ')}`);
      return performance.now() - start;
    };
    const ours = () =>
      run([
        path.resolve('dist/cli.js'),
        'lint',
        'reports',
        '--format',
        'json',
        '--output',
        'ours.json',
        '--force',
      ]);
    const theirs = () =>
      run([path.resolve('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), 'reports/*.md']);
    const took = [1, 2, 3].map(() => [ours(), theirs()] as const);
    const middle = (values: number[]) => values.sort((a, b) => a - b)[1] ?? 0;
    const [a, b] = [middle(took.map((pair) => pair[0])), middle(took.map((pair) => pair[1]))];
    return atMost(
      `${count} reports on the command line / markdownlint-cli2`,
      a / b,
      1,
      '×',
      `${ms(a)} : ${ms(b)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
