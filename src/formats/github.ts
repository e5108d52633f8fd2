import type { Level } from '../rules/types';
import type { FileResult, Format, PlacedFinding } from './types';

/**
 * Workflow commands of GitHub Actions: each finding becomes an annotation at its line.
 * Syntax: docs.github.com, “Workflow commands for GitHub Actions”, section “Setting an error message”.
 */
export const github: Format = {
  id: 'github',
  render: ({ files }) => files.map(renderFile).join(''),
  renderFile,
};

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function renderFile(file: FileResult): string {
  if (file.status === 'failed') {
    return `::error file=${property(file.path)}::${data(file.reason ?? '')}\n`;
  }
  return file.findings.map((finding) => annotation(file.path, finding)).join('');
}

function annotation(path: string, finding: PlacedFinding): string {
  const { level, line, endLine, column, endColumn, rule, message } = finding;
  // Columns are understood only within one line.
  const columns = line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  const properties = [`file=${property(path)}`, `line=${line}`, `endLine=${endLine}`, ...columns];
  return `::${COMMANDS[level]} ${[...properties, `title=${property(rule)}`].join(',')}::${data(message)}\n`;
}

/** What follows `::`: a line break would begin a new command. */
function data(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replace(/[\p{Bidi_Control}\u2028\u2029]/gu, ' ')
    .replace(/\p{Cc}/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
