/**
 * Outline, breadcrumbs and folding for headings that are only numbered lines. `#` headings are left to
 * VS Code's own Markdown support, which shows them already.
 */
import * as vscode from 'vscode';
import type { Section } from '../report/types';
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
    toRange(document, { start: section.heading.start, end: Math.max(section.heading.end, section.body.end) }),
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
      .map((section) => foldOf(document, section))
      .filter((fold) => fold.end > fold.start);
  }
}

/** From the heading's line to the last line with words. */
function foldOf(document: vscode.TextDocument, section: Section): vscode.FoldingRange {
  const start = document.positionAt(section.heading.start).line;
  let end = document.positionAt(section.body.end).line;
  while (
    end > start &&
    (document.lineAt(end).isEmptyOrWhitespace || startsAt(document, section.body.end, end))
  )
    end--;
  return new vscode.FoldingRange(start, end);
}

/** The body ends where the next heading begins: that line is not folded away. */
function startsAt(document: vscode.TextDocument, offset: number, line: number): boolean {
  const position = document.positionAt(offset);
  return (
    position.line === line && document.lineAt(line).firstNonWhitespaceCharacterIndex >= position.character
  );
}
