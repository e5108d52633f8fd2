import { LineIndex } from '../report/position';
import { PART_IDS, type Report } from '../report/types';
import type { Finding } from '../rules/types';
import type { FileResult, PlacedFinding, ReportSummary } from './types';

/** What formats need to know of a checked text: everything in lines and columns. */
export function summarize(
  path: string,
  report: Report,
  findings: readonly Finding[],
  status: 'linted' | 'skipped',
  reason: string | null = null,
): FileResult {
  const lines = new LineIndex(report.source);
  return {
    path,
    status,
    reason,
    report: summarizeReport(report, lines),
    findings: findings.map((finding) => placeFinding(finding, report.source, lines)),
  };
}

/** A file that could not be read. */
export function failure(path: string, reason: string): FileResult {
  return { path, status: 'failed', reason, report: null, findings: [] };
}

function summarizeReport(report: Report, lines: LineIndex): ReportSummary {
  return {
    title: report.title?.text ?? null,
    year: report.year,
    kind: report.kind.kind,
    parts: PART_IDS.map((id) => {
      const { form, title, heading } = report.parts[id];
      return { id, form, title, line: heading ? lines.positionAt(heading.start).line : null };
    }),
  };
}

function placeFinding(finding: Finding, source: string, lines: LineIndex): PlacedFinding {
  const start = lines.positionAt(finding.start);
  const end = lines.positionAt(finding.end);
  const line = lines.lineRange(start.line);
  return {
    rule: finding.rule,
    level: finding.level,
    message: finding.message,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    fix: finding.fix?.safety ?? null,
    url: finding.url,
    basis: finding.basis,
    lineText: source.slice(line.start, line.end),
    related: finding.related.map(({ start: at, message }) => ({ ...lines.positionAt(at), message })),
  };
}
