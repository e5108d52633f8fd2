import { LineIndex } from '../report/position';
import type { TextRange } from '../report/types';

/** A mistake in a file of the team folder, placed so that it can be underlined there. */
export interface ConfigProblem extends TextRange {
  /** Absolute path of the file the mistake stands in. */
  readonly path: string;
  /** `error`: that piece does not apply. `warning`: it applies, but surely not as meant. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** 1-based, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ConfigSource {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

export function configSource(path: string, text: string): ConfigSource {
  return { path, text, lines: new LineIndex(text) };
}

/** Puts a message at a range (UTF-16 offsets) of a file. */
export function problemAt(
  source: ConfigSource,
  range: TextRange,
  message: string,
  severity: ConfigProblem['severity'] = 'error',
): ConfigProblem {
  const from = source.lines.positionAt(range.start);
  const to = source.lines.positionAt(range.end);
  return {
    path: source.path,
    start: range.start,
    end: range.end,
    severity,
    message,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}
