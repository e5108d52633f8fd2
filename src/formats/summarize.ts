import { LineIndex } from '../report/position';
import { type DatedRange, PART_IDS, type PartId, type Report, type TextRange } from '../report/types';
import { maskedSource } from '../rules/privacy/mask';
import type { Finding, Fix, Language } from '../rules/types';
import { fingerprints } from './fingerprint';
import type { FileResult, NearText, Place, PlacedFinding, PlacedFix, ReportSummary } from './types';

/**
 * What formats need to know of a checked text: everything in lines and columns.
 *
 * @param paragraphAt of a Word document: the number of the paragraph an offset came from
 */
export function summarize(
  path: string,
  report: Report,
  findings: readonly Finding[],
  status: 'linted' | 'skipped',
  reason: string | null = null,
  language: Language = 'zh',
  paragraphAt: (offset: number) => number | null = () => null,
): FileResult {
  const lines = new LineIndex(report.source);
  const marks = fingerprints(report.source, findings);
  // Reports of findings travel: nothing personal is quoted in them.
  const source = maskedSource(report.source, findings);
  const partAt = partFinder(report);
  return {
    path,
    status,
    reason,
    report: summarizeReport(report, lines),
    findings: findings.map((finding, index) => ({
      ...placeFinding(finding, source, lines, language),
      ...inParagraph(paragraphAt(finding.start)),
      part: partAt(finding.start),
      fingerprint: marks[index] ?? '',
    })),
  };
}

function inParagraph(paragraph: number | null): { paragraph?: number } {
  return paragraph === null ? {} : { paragraph };
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
    unit: report.organ ?? report.region,
    organLevel: report.organLevel,
    signed: isoDate(report.signature?.date ?? null),
    published: isoDate(report.publication),
    length: lengthOf(report.source, { start: report.frontMatter?.range.end ?? 0, end: report.source.length }),
    parts: PART_IDS.map((id) => {
      const { form, title, heading, ranges } = report.parts[id];
      const line = heading ? lines.positionAt(heading.start).line : null;
      const length = ranges.reduce((sum, range) => sum + lengthOf(report.source, range), 0);
      return { id, form, title, line, length };
    }),
  };
}

function isoDate(date: DatedRange | null): string | null {
  if (!date) return null;
  const known = date.month === null ? [] : date.day === null ? [date.month] : [date.month, date.day];
  return [date.year, ...known.map((number) => String(number).padStart(2, '0'))].join('-');
}

/** Counted without making a copy: a folder of reports is some ten million characters. */
function lengthOf(source: string, { start, end }: TextRange): number {
  let length = 0;
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000) length++;
  }
  return length;
}

/** The part an offset lies in; of two that hold it (duties inside the achievements) the smaller one. */
function partFinder(report: Report): (offset: number) => PartId | null {
  const ranges = PART_IDS.flatMap((id) => {
    const { ranges: own, heading } = report.parts[id];
    return (heading ? [heading, ...own] : own).map((range) => ({ ...range, id }));
  });
  ranges.sort((a, b) => a.end - a.start - (b.end - b.start));
  return (offset) => ranges.find(({ start, end }) => start <= offset && offset < end)?.id ?? null;
}

const MOST_QUOTED = 200;

function placeFinding(
  finding: Finding,
  source: string,
  lines: LineIndex,
  language: Language,
): Omit<PlacedFinding, 'part' | 'fingerprint'> {
  const place = placeOf(finding, lines);
  const line = lines.lineRange(place.line);
  return {
    rule: finding.rule,
    level: finding.level,
    message: finding.message,
    ...place,
    fix: finding.fix?.safety ?? null,
    mending: finding.fix ? placeFix(finding.fix, lines, language) : null,
    quote: quoteOf(source, finding),
    url: finding.url,
    basis: finding.basis,
    near: nearOf(source, finding, line),
    related: finding.related.map(({ start: at, message }) => ({ ...lines.positionAt(at), message })),
  };
}

/** UTF-16 units of the line kept on either side: more than any excerpt shows. */
const NEAR = 100;

function nearOf(source: string, { start, end }: TextRange, line: TextRange): NearText {
  const from = Math.max(line.start, start - NEAR);
  const to = Math.min(line.end, Math.min(end, start + 3 * NEAR) + NEAR);
  return { text: source.slice(from, to), at: start - from };
}

function placeOf(range: TextRange, lines: LineIndex): Place {
  const end = lines.positionAt(range.end);
  return { ...lines.positionAt(range.start), endLine: end.line, endColumn: end.column };
}

function placeFix({ title, edits }: Fix, lines: LineIndex, language: Language): PlacedFix {
  return {
    title: title[language],
    edits: edits.map((edit) => ({ ...placeOf(edit, lines), text: edit.text })),
  };
}

function quoteOf(source: string, { start, end }: TextRange): string {
  const text = source
    .slice(start, Math.min(end, start + 2 * MOST_QUOTED))
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
}
