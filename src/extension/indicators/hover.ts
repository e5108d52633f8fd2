/** Hover on a number: how it was read and what it is checked against. */
import * as vscode from 'vscode';
import type { Checker } from '../checker';
import { loadEngine } from '../load-engine';
import { toRange } from '../positions';

export class FigureHover implements vscode.HoverProvider {
  constructor(private readonly checker: Checker) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | null> {
    const checked = await this.checker.current(document);
    if (!checked?.active) return null;
    const { indicators } = await loadEngine();
    const { report, settings } = checked;
    const entry = indicators.figureAt(report, settings.catalog, document.offsetAt(position));
    if (!entry) return null;
    const text = new vscode.MarkdownString(indicators.explainFigure(report, settings.catalog, entry));
    return new vscode.Hover(text, toRange(document, entry));
  }
}
