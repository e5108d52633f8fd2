import { unparse } from 'papaparse';
import { rules } from '../rules';
import { printable } from './excerpt';
import type { FileResult, Format, LintRun, PlacedFinding } from './types';
import { LEVEL_WORDS, placeWords } from './words';

const HEADINGS = {
  zh: ['文件', '单位', '级别', '行', '列', '问题', '原文', '依据', '规则', '规则名称', '状态'],
  en: [
    'file',
    'unit',
    'level',
    'line',
    'column',
    'message',
    'quote',
    'basis',
    'rule',
    'rule title',
    'status',
  ],
} as const;

const STATUS_WORDS = {
  zh: { linted: '已检查', skipped: '未检查', failed: '无法读取' },
  en: { linted: 'checked', skipped: 'not checked', failed: 'unreadable' },
} as const;

/**
 * What a spreadsheet takes for a formula at the beginning of a cell: such a cell gets an apostrophe in front.
 * The full-width signs count in Chinese versions. After OWASP, “CSV Injection”.
 */
const FORMULA = /^[\s\u3000]*[=+\-@|%＝＋－＠]/;

/** A row a finding, for Excel and WPS: byte order mark, CRLF, nothing that runs as a formula. */
export const csv: Format = {
  id: 'csv',
  render(run) {
    const rows = run.files.flatMap((file) => rowsOf(file, run));
    const table = [[...HEADINGS[run.language]], ...rows];
    return `\ufeff${unparse(table, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
  },
};

type Cell = string | number;

/** A file without findings has a row too: who looks for a unit finds it. */
function rowsOf(file: FileResult, run: LintRun): Cell[][] {
  const status = STATUS_WORDS[run.language][file.status];
  const unit = printable(file.report?.unit ?? '');
  const path = printable(file.path);
  if (file.findings.length === 0) {
    return [[path, unit, '', '', '', printable(file.reason ?? ''), '', '', '', '', status]];
  }
  return file.findings.map((finding) => [path, unit, ...findingCells(finding, run), status]);
}

function findingCells(finding: PlacedFinding, { language }: LintRun): Cell[] {
  const { level, line, column, paragraph, message, quote, basis, rule } = finding;
  const title = rules.find(({ id }) => id === rule)?.title[language] ?? '';
  const words = [message, quote, basis.text, rule, title].map(printable);
  const place = paragraph === undefined ? [line, column] : [placeWords(finding, language), ''];
  return [LEVEL_WORDS[language][level], ...place, ...words];
}
