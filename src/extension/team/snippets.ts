/** The team's own passages (`.fazhi/snippets/*.json`, in VS Code's snippet format) as completions. */
import * as vscode from 'vscode';
import { loadEngine } from '../load-engine';
import type { TeamSource } from './source';

const LIMIT = 256 * 1024;

interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
}

export class TeamSnippets implements vscode.CompletionItemProvider {
  #kept = new Map<string, Promise<readonly Snippet[]>>();

  constructor(private readonly source: TeamSource) {
    source.onDidChange(() => this.#kept.clear());
  }

  async provideCompletionItems(document: vscode.TextDocument): Promise<vscode.CompletionItem[]> {
    if (this.source.isOurs(document.uri)) return [];
    const { team, host } = await this.source.place(document.uri);
    if (!team?.folder) return [];
    const folder = `${team.folder}/snippets`;
    const kept = this.#kept.get(folder) ?? this.#read(folder, host);
    this.#kept.set(folder, kept);
    return (await kept).map(({ name, prefix, body, description }) => {
      const item = new vscode.CompletionItem(
        { label: prefix, description: name },
        vscode.CompletionItemKind.Snippet,
      );
      item.insertText = new vscode.SnippetString(body);
      item.documentation = new vscode.MarkdownString(description);
      // Chinese input methods leave Han characters: the name finds the passage too.
      item.filterText = `${prefix} ${name}`;
      return item;
    });
  }

  async #read(
    folder: string,
    host: Awaited<ReturnType<TeamSource['place']>>['host'],
  ): Promise<readonly Snippet[]> {
    const names = ((await host.list(folder)) ?? []).filter((name) => name.endsWith('.json'));
    const { readJsonc } = await loadEngine();
    const texts = await Promise.all(names.map((name) => host.read(`${folder}/${name}`, LIMIT)));
    return texts.flatMap((read) => (read.kind === 'text' ? snippetsOf(readJsonc(read.text)) : []));
  }
}

function snippetsOf(data: unknown): Snippet[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [];
    const { prefix, body, description } = value as Partial<Record<keyof Snippet, unknown>>;
    const prefixes = (Array.isArray(prefix) ? prefix : [prefix]).filter((one) => typeof one === 'string');
    const text = Array.isArray(body) ? body.filter((line) => typeof line === 'string').join('\n') : body;
    if (typeof text !== 'string') return [];
    return prefixes.map((one) => ({
      name,
      prefix: one,
      body: text,
      description: typeof description === 'string' ? description : '',
    }));
  });
}
