/**
 * Outline, breadcrumbs and folding for headings that are only numbered lines. `#` headings are left to
 * VS Code's own Markdown support, which shows them already.
 */
import * as vscode from 'vscode';
import type { Report, Section, TextRange } from '../report/types';
import type { Checked, Checker } from './checker';
import { toRange } from './positions';

export class ReportOutline implements vscode.DocumentSymbolProvider {
  constructor(private readonly checker: Checker) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const checked = await this.checker.current(document);
    return checked?.active ? checked.report.outline.flatMap((section) => symbols(checked, section)) : [];
  }
}

/** A plain-text section with those below it; of a `#` section only what is below it. */
function symbols(checked: Checked, section: Section): vscode.DocumentSymbol[] {
  const children = section.children.flatMap((child) => symbols(checked, child));
  if (isMarkdownHeading(section)) return children;
  const { document } = checked;
  const symbol = new vscode.DocumentSymbol(
    `${section.ordinal?.text ?? ''}${section.title}` || '…',
    section.parent && isMarkdownHeading(section.parent) ? section.parent.title : '',
    vscode.SymbolKind.String,
    toRange(document, extent(checked.report, section)),
    toRange(document, section.heading),
  );
  symbol.children = children;
  return [symbol];
}

function isMarkdownHeading(section: Section): boolean {
  return section.block.content.depth > 0;
}

export class ReportFolding implements vscode.FoldingRangeProvider {
  constructor(private readonly checker: Checker) {}

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const checked = await this.checker.current(document);
    if (!checked?.active) return [];
    return checked.report.sections
      .filter((section) => !isMarkdownHeading(section))
      .map((section) => foldOf(document, extent(checked.report, section)))
      .filter((fold) => fold.end > fold.start);
  }
}

/** From the heading to the last words before the next one: the next heading's first column is not part of it. */
function extent({ source }: Report, { heading, body }: Section): TextRange {
  const text = source.slice(heading.start, Math.max(heading.end, body.end));
  return { start: heading.start, end: heading.start + text.trimEnd().length };
}

function foldOf(document: vscode.TextDocument, range: TextRange): vscode.FoldingRange {
  return new vscode.FoldingRange(document.positionAt(range.start).line, document.positionAt(range.end).line);
}
