import type { PartForm, PartId, ReportKind } from '../report/types';
import type { Basis, Fix, Language, Level } from '../rules/types';

/**
 * The outcome of a run as plain data: what every format is made from. It keeps no model and no source,
 * so a thousand files fit into memory.
 */
export interface LintRun {
  readonly version: string;
  readonly language: Language;
  readonly files: readonly FileResult[];
}

/** `skipped`: no annual report, so not checked. `failed`: could not be read; `reason` says why. */
export type FileStatus = 'linted' | 'skipped' | 'failed';

export interface FileResult {
  readonly path: string;
  readonly status: FileStatus;
  readonly reason: string | null;
  readonly report: ReportSummary | null;
  readonly findings: readonly PlacedFinding[];
}

export interface ReportSummary {
  readonly title: string | null;
  readonly year: number | null;
  readonly kind: ReportKind;
  readonly parts: readonly PartSummary[];
}

export interface PartSummary {
  readonly id: PartId;
  readonly form: PartForm;
  readonly title: string;
  /** 1-based; null when the part is missing. */
  readonly line: number | null;
}

/** A finding with its place in lines and columns, all 1-based, columns in UTF-16 units. */
export interface PlacedFinding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix: Fix['safety'] | null;
  readonly url: string;
  readonly basis: Basis;
  /** The line on which it starts, without its line break. */
  readonly lineText: string;
  readonly related: readonly RelatedLine[];
}

export interface RelatedLine {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface FormatOptions {
  readonly color: boolean;
  /** Findings only: no summary, no word on files without findings. */
  readonly quiet: boolean;
}

/** One way to write down a run. Adding one: a file in this folder and a line in `registry.ts`. */
export interface Format {
  readonly id: string;
  /** The whole output, ending in a line break unless it is empty. */
  render(run: LintRun, options: FormatOptions): string;
}
