/** Completion of indicators in reports: by Chinese name or pinyin initials, and the rate two numbers give. */
import * as vscode from 'vscode';
import type { IndicatorCompletion } from '../../indicators';
import type { Checker } from '../checker';
import { loadEngine } from '../load-engine';

/** Longer words before the caret are running text, not the beginning of a name. */
const LONGEST_WORD = 12;

export class IndicatorCompletions implements vscode.CompletionItemProvider {
  constructor(private readonly checker: Checker) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const checked = this.checker.last(document) ?? (await this.checker.current(document));
    if (!checked?.active) return [];
    const { indicators } = await loadEngine();
    const before = document.lineAt(position).text.slice(0, position.character);
    const rate = indicators.rateExpectedAfter(before);
    if (rate) return [rateItem(document, position, rate)];
    const offset = document.offsetAt(position);
    const found = indicators.completionsAt(checked.report, checked.settings.catalog, offset);
    const range = new vscode.Range(position.translate(0, -typedLength(before, found)), position);
    return found.map((completion) => itemOf(completion, range));
  }
}

/** Characters before the caret that begin a name or are pinyin. */
function typedLength(before: string, found: readonly IndicatorCompletion[]): number {
  const pinyin = /[a-z]+$/i.exec(before)?.[0];
  if (pinyin) return pinyin.length;
  for (let length = Math.min(LONGEST_WORD, before.length); length > 0; length--) {
    const word = before.slice(-length);
    if (
      /^[\u4e00-\u9fff]+$/.test(word) &&
      found.some(({ filterText }) => ` ${filterText}`.includes(` ${word}`))
    ) {
      return length;
    }
  }
  return 0;
}

function itemOf(completion: IndicatorCompletion, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: completion.label, description: completion.detail },
    vscode.CompletionItemKind.Snippet,
  );
  item.insertText = new vscode.SnippetString(completion.snippet);
  item.documentation = new vscode.MarkdownString(completion.documentation);
  item.filterText = completion.filterText;
  item.sortText = completion.sortText;
  item.range = range;
  return item;
}

function rateItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  { value, computation }: { readonly value: string; readonly computation: string },
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: `${value}%`, description: computation },
    vscode.CompletionItemKind.Value,
  );
  const after = document.lineAt(position).text.charAt(position.character);
  item.insertText = /[%％]/.test(after) ? value : `${value}%`;
  item.preselect = true;
  item.range = new vscode.Range(position, position);
  return item;
}

/** Offers the computed rate as soon as the caret comes to stand between 率 and its %. */
export function offerRates(checker: Checker): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
    const [selection] = selections;
    const byMouse = kind === vscode.TextEditorSelectionChangeKind.Mouse;
    if (!selection?.isEmpty || byMouse || !checker.last(textEditor.document)?.active) return;
    const { text } = textEditor.document.lineAt(selection.active);
    const at = selection.active.character;
    if (text.charAt(at - 1) !== '率' || !/[%％]/.test(text.charAt(at))) return;
    void vscode.commands.executeCommand('editor.action.triggerSuggest');
  });
}
