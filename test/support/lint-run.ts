import { defaultSettings } from '../../src/config/defaults';
import { failure, summarize } from '../../src/formats/summarize';
import type { FileResult, LintRun } from '../../src/formats/types';
import { parseReport } from '../../src/report';
import { rules } from '../../src/rules';
import type { Finding } from '../../src/rules/types';
import { HOSTILE, HOSTILE_TEXTS } from './hostile';
import { sampleReport } from './sample-report';

/** A finding at the first occurrence of `words` in the source. */
export function findingAt(source: string, words: string, own: Partial<Finding> = {}): Finding {
  const start = source.indexOf(words);
  return {
    rule: 'numbering/heading-period',
    level: 'warning',
    message: '标题末尾多了句号。',
    basis: { text: '公文格式习惯', status: 'K' },
    fix: null,
    related: [],
    url: 'docs/rules/numbering/heading-period.md',
    start,
    end: start + words.length,
    ...own,
  };
}

export const SAMPLE = sampleReport();

/** One checked report with a finding of each level, a fix and a related place. */
export function sampleFile(path = '报送/青石县.md'): FileResult {
  const start = SAMPLE.indexOf('2023年，青石县');
  const findings = [
    findingAt(SAMPLE, '2023年，青石县', {
      level: 'error',
      fix: {
        safety: 'safe',
        title: { zh: '改为2024年', en: 'Use 2024' },
        edits: [{ start, end: start + 4, text: '2024' }],
      },
      related: [{ start: 2, end: 5, message: '题目写的是这里' }],
    }),
    findingAt(SAMPLE, '案卷评查', { level: 'warning' }),
    findingAt(SAMPLE, '出庭应诉', { level: 'info' }),
  ];
  return summarize(path, parseReport(SAMPLE), findings, 'linted');
}

/** Findings and files whose every text is hostile. */
export function hostileFiles(): FileResult[] {
  return HOSTILE_TEXTS.flatMap((text) => {
    const source = `# ${text.replace(/[\r\n]/g, '')}2023年度法治政府建设情况报告\n\n${text}\n`;
    const finding = findingAt(source, text, { message: text, basis: { text, status: 'V' } });
    return [summarize(`${text}.md`, parseReport(source), [finding], 'linted'), failure(text, text)];
  });
}

export function lintRun(files: readonly FileResult[]): LintRun {
  return { version: '1.2.3', language: 'zh', files };
}

export function checkedFile(
  path: string,
  source: string,
  lint: typeof import('../../src/lint').lint,
): FileResult {
  const report = parseReport(source);
  const { findings, checked } = lint(report, defaultSettings(rules));
  return summarize(path, report, findings, checked ? 'linted' : 'skipped');
}

export { HOSTILE };
