/**
 * The linter as a unified plugin, for remark-cli, vscode-remark and whoever builds on unified:
 * `remark --use fazhi-report/remark report.md`.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { defaultSettings } from './config/defaults';
import { lint } from './lint';
import { parseReport } from './report';
import { LineIndex } from './report/position';
import { rules } from './rules';
import type { Finding, Language, Level } from './rules/types';

export interface RemarkOptions {
  readonly language?: Language;
  /** Levels by rule id, as `--rule` on the command line. */
  readonly rules?: Readonly<Record<string, Level | 'off'>>;
  /** Check texts that are no annual report too, as `--force`. */
  readonly force?: boolean;
}

/**
 * Adds a message to the file for each finding: `ruleId` and `source` together make the id of the rule
 * (`fazhi:structure/missing-plan`), `url` leads to its page, `expected` holds what a fix would put there.
 * Errors are fatal messages (remark's exit code 1), warnings are warnings, the rest is information.
 */
export default function remarkFazhiReport(options: RemarkOptions = {}) {
  const settings = defaultSettings(rules, {
    ...(options.language ? { language: options.language } : {}),
    ...(options.rules ? { levels: options.rules } : {}),
    anyDocument: options.force ?? false,
  });
  return (_tree: Root, file: VFile): void => {
    const report = parseReport(String(file));
    const lines = new LineIndex(report.source);
    for (const finding of lint(report, settings).findings) addMessage(file, finding, lines);
  };
}

const FATAL: Readonly<Record<Level, boolean | undefined>> = { error: true, warning: false, info: undefined };

function addMessage(file: VFile, finding: Finding, lines: LineIndex): void {
  const point = (offset: number) => ({ ...lines.positionAt(offset), offset });
  const place = { start: point(finding.start), end: point(finding.end) };
  const message = file.message(finding.message, { place, ruleId: finding.rule, source: 'fazhi' });
  message.fatal = FATAL[finding.level];
  message.url = finding.url;
  message.note = finding.basis.text;
  message.actual = String(file).slice(finding.start, finding.end);
  message.expected = replacements(finding);
}

/** What would stand at the place of the finding; nothing when the fix changes other places as well. */
function replacements({ fix, start, end }: Finding): string[] {
  const [edit, ...more] = fix?.edits ?? [];
  const same = edit && more.length === 0 && edit.start === start && edit.end === end;
  return same ? [edit.text] : [];
}
