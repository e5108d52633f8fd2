import { escapeXml } from './safe-text';
import type { FileResult, Format, LintRun, PlacedFinding } from './types';

/**
 * JUnit XML as GitLab CI, Jenkins and Azure Pipelines read it: a suite a file, a case a finding.
 * 必须修改 and 建议修改 are failures; 可以完善 is said in a case that passes.
 */
export const junit: Format = {
  id: 'junit',
  render: (run) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="fazhi-report" ${totals(run.files)}>`,
      ...run.files.map((file) => suite(file, run)),
      '</testsuites>\n',
    ].join('\n'),
};

const fails = ({ level }: PlacedFinding) => level !== 'info';

function totals(files: readonly FileResult[]): string {
  const failures = files.reduce((sum, { findings }) => sum + findings.filter(fails).length, 0);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const count = (status: string) => files.filter((file) => file.status === status).length;
  return `tests="${tests}" failures="${failures}" errors="${count('failed')}" skipped="${count('skipped')}"`;
}

function suite(file: FileResult, run: LintRun): string {
  const name = escapeXml(file.path);
  const cases = file.findings.map((finding) => findingCase(name, finding));
  if (file.status !== 'linted' || cases.length === 0) cases.unshift(fileCase(name, file, run));
  return `  <testsuite name="${name}" ${totals([file])}>\n${cases.join('\n')}\n  </testsuite>`;
}

function fileCase(name: string, { status, reason }: FileResult, { language }: LintRun): string {
  const title = language === 'zh' ? '检查' : 'check';
  const open = `    <testcase classname="${name}" name="${title}"`;
  if (status === 'linted') return `${open}/>`;
  const tag = status === 'failed' ? 'error' : 'skipped';
  return `${open}><${tag} message="${escapeXml(reason ?? '')}"/></testcase>`;
}

function findingCase(name: string, finding: PlacedFinding): string {
  const { rule, line, column, level, message, basis, quote } = finding;
  const open = `    <testcase classname="${name}" name="${escapeXml(rule)} ${line}:${column}">`;
  const detail = escapeXml(`${quote ? `“${quote}” ` : ''}${basis.text}`);
  if (!fails(finding)) return `${open}<system-out>${escapeXml(message)} ${detail}</system-out></testcase>`;
  return `${open}<failure type="${level}" message="${escapeXml(message)}">${name}:${line}:${column} ${detail}</failure></testcase>`;
}
