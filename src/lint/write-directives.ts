import { LineIndex } from '../report/position';
import type { Report, TextRange } from '../report/types';
import type { Edit } from '../rules/types';
import { type Directive, type DirectiveName, findDirectives } from './directives';

/**
 * The edit that silences a rule on the line of `offset`. The comment goes to the end of the line: on a line of
 * its own it would split the paragraph. A comment that is there already gets the rule's id added.
 */
export function disableOnLine(report: Report, offset: number, rule: string): Edit {
  const line = lineRangeAt(report.source, offset);
  const there = named(report, 'fazhi-disable-line').find(
    ({ start }) => start >= line.start && start < line.end,
  );
  return there ? addRule(there, rule) : insertion(line.end, ` <!-- fazhi-disable-line ${rule} -->`);
}

/** The edit that silences a rule in the whole file; a new comment goes to the top, below the front matter. */
export function disableInFile(report: Report, rule: string): Edit {
  const there = named(report, 'fazhi-disable-file')[0];
  if (there) return addRule(there, rule);
  const eol = report.source.includes('\r\n') ? '\r\n' : '\n';
  const comment = `<!-- fazhi-disable-file ${rule} -->`;
  const above = report.frontMatter?.range.end ?? 0;
  if (above === 0) return insertion(0, `${comment}${eol}`);
  return insertion(lineRangeAt(report.source, above).end, `${eol}${comment}`);
}

/** Comments of this name that name rules; one without ids is about all rules and needs no more. */
function named(report: Report, name: DirectiveName): Directive[] {
  return findDirectives(report).filter((directive) => directive.name === name && directive.rules.length > 0);
}

function lineRangeAt(source: string, offset: number): TextRange {
  const lines = new LineIndex(source);
  return lines.lineRange(lines.positionAt(offset).line);
}

function addRule(directive: Directive, rule: string): Edit {
  return insertion(directive.rules.at(-1)?.end ?? directive.nameRange.end, ` ${rule}`);
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
