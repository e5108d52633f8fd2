/** An implementation plan (实施方案) as published → its tasks, who is responsible, and what is promised. */
import { parseReport } from '../report';
import type { Block, Report, Section, TextRange } from '../report/types';
import { promisesIn } from './promises';
import { tasksOfTables } from './tables';
import type { Programme, Task } from './types';
import { type UnitStatement, unitStatements } from './units';

/** Reads a plan of any style; a text without numbered items or tables gives no tasks. Never throws. */
export function readProgramme(source: string): Programme {
  const report = parseReport(source);
  const statements = unitStatements(source);
  const sections = taskSections(report, statements);
  const tasks = sections.map((section, index) => taskOf(report, section, statements, index + 1));
  const fromTables = tasksOfTables(report);
  const useTables = fromTables.length > tasks.filter(({ units }) => units.length > 0).length;
  return { title: titleOf(report), tasks: useTables ? fromTables : tasks };
}

function titleOf(report: Report): string {
  const title = report.title?.text ?? '';
  return /《([^》]*(?:方案|规划|计划)[^》]*)》的?通知/.exec(title)?.[1] ?? title;
}

/**
 * The level of headings that are tasks: the one on which most items name their units exactly once.
 * Where nobody names units it is the level with the most items; of two that are equal, the lower one.
 */
function taskSections(report: Report, statements: readonly UnitStatement[]): readonly Section[] {
  const levels = [1, 2, 3, 4].map((level) =>
    report.sections.filter((section) => section.level === level && section.ordinal !== null),
  );
  const score = (sections: readonly Section[]) => {
    const once = sections.filter((section) => statementsIn(statements, rangeOf(section)).length === 1).length;
    return statements.length === 0 ? sections.length : 2 * once - sections.length + (once > 0 ? 0 : -1e6);
  };
  return levels.reduce((best, level) => (score(level) >= score(best) ? level : best));
}

function rangeOf(section: Section): TextRange {
  return { start: section.heading.start, end: section.body.end };
}

function statementsIn(statements: readonly UnitStatement[], range: TextRange): readonly UnitStatement[] {
  return statements.filter(({ start }) => range.start <= start && start < range.end);
}

function taskOf(report: Report, section: Section, statements: readonly UnitStatement[], index: number): Task {
  const range = rangeOf(section);
  const own = statementsIn(statements, range);
  const end = own.at(-1)?.end ?? range.end;
  const blocks = report.blocks.filter((block) => overlaps(block, range));
  return {
    start: range.start,
    end: Math.max(end, section.heading.end),
    index,
    mark: section.ordinal?.text.trim() ?? '',
    title: withoutUnits(section.title),
    chapter: section.parent?.title ?? '',
    text: textWithout(report.source, range, own),
    units: own.flatMap(({ units }) => units),
    promises: promisesIn(blocks, range),
  };
}

function overlaps(block: Block, range: TextRange): boolean {
  return block.start < range.end && range.start < block.end;
}

/** A heading may carry its units: 1.加强行政复议工作（责任单位：区司法局）. */
function withoutUnits(title: string): string {
  const first = unitStatements(title)[0];
  return (first ? title.slice(0, first.start) : title).trim();
}

function textWithout(
  source: string,
  { start, end }: TextRange,
  statements: readonly UnitStatement[],
): string {
  let text = '';
  let at = start;
  for (const statement of statements) {
    text += source.slice(at, statement.start);
    at = Math.max(at, statement.end);
  }
  return (text + source.slice(at, Math.max(at, end))).trim();
}
