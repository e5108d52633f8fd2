import type { OrganLevel, PartForm, PartId, ReportKind } from '../report/types';
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
  /** Who reports: 青石县人民政府, else the region; null when the text does not say. */
  readonly unit: string | null;
  readonly organLevel: OrganLevel | null;
  /** 成文日期 as `2024-02-20`; `2024-02` or `2024` when the text gives no more; null when it gives none. */
  readonly signed: string | null;
  /** 公开日期, written in the same way. */
  readonly published: string | null;
  /** Characters of the text, blanks not counted. */
  readonly length: number;
  readonly parts: readonly PartSummary[];
}

export interface PartSummary {
  readonly id: PartId;
  readonly form: PartForm;
  readonly title: string;
  /** 1-based; null when the part is missing. */
  readonly line: number | null;
  /** Characters of the part, blanks not counted; 0 when it is missing. */
  readonly length: number;
}

/** A place in lines and columns, all 1-based, columns in UTF-16 units, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding with its place. */
export interface PlacedFinding extends Place {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly fix: Fix['safety'] | null;
  /** What the fix does; null without one. */
  readonly mending: PlacedFix | null;
  /** Of a Word document: the paragraph, counted from 1 among those with text. */
  readonly paragraph?: number;
  /** What was found, one line of at most 200 characters; empty for a place without text. */
  readonly quote: string;
  /** The part it stands in; null outside all parts. */
  readonly part: PartId | null;
  /** The same for the same finding in the same words, wherever in the file it has moved; see fingerprint.ts. */
  readonly fingerprint: string;
  readonly url: string;
  readonly basis: Basis;
  /** The line on which it starts, as far as it is near: a paragraph may be long and have many findings. */
  readonly near: NearText;
  readonly related: readonly RelatedLine[];
}

export interface NearText {
  readonly text: string;
  /** Index in `text` at which the finding starts. */
  readonly at: number;
}

export interface PlacedFix {
  readonly title: string;
  readonly edits: readonly (Place & { readonly text: string })[];
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
  /** Of formats that can be written file by file, so that memory does not grow with their number: one file. */
  renderFile?(file: FileResult): string;
}
