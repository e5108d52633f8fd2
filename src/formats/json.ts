import { countLevels } from './count';
import { safeJson } from './safe-text';
import type { FileResult, Format, PlacedFinding } from './types';

/** One object, as schemas/lint-result.schema.json and the guide for scripts describe it. */
export const json: Format = {
  id: 'json',
  render(run) {
    const result = {
      version: 1,
      tool: { name: 'fazhi-report', version: run.version },
      files: run.files.map(fileObject),
      summary: countLevels(run),
    };
    return `${safeJson(result, 2)}\n`;
  },
};

function fileObject({ path, status, reason, report, findings }: FileResult): object {
  return { path, status, reason, report, findings: findings.map(findingObject) };
}

function findingObject(finding: PlacedFinding): object {
  const { rule, level, message, line, column, endLine, endColumn, fix, url, paragraph, quote } = finding;
  const inWord = paragraph === undefined ? {} : { paragraph, quote };
  return { rule, level, message, line, column, endLine, endColumn, ...inWord, fix, url };
}
