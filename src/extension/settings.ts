/** What the user set for a document, as the engine's settings. */
import * as vscode from 'vscode';
import type { Settings } from '../config/types';
import type { Language, Level } from '../rules/types';
import { loadEngine } from './load-engine';

/** `auto`: texts that are annual reports; `always`: every Markdown text; `never`: nothing unless asked. */
export type Enable = 'auto' | 'always' | 'never';

const LEVELS: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'off']);

/** Gives the same object as long as nothing changed: the engine keeps results by its identity. */
export class SettingsSource {
  readonly #built = new Map<string, Settings>();

  /** Forgets what was built; called when the configuration changed. */
  reset(): void {
    this.#built.clear();
  }

  enable(document: vscode.TextDocument): Enable {
    return read(document).get<Enable>('enable', 'auto');
  }

  /** The language of findings. */
  language(document?: vscode.TextDocument): Language {
    return read(document).get<Language>('language', 'zh') === 'en' ? 'en' : 'zh';
  }

  /**
   * Settings for a document. Asynchronous because a team's settings are read from files.
   * @param anyDocument check it even when it is no annual report
   */
  async for(document: vscode.TextDocument, anyDocument: boolean): Promise<Settings> {
    const language = this.language(document);
    const levels = knownLevels(read(document).get<Record<string, unknown>>('rules', {}));
    const key = JSON.stringify([language, levels, anyDocument]);
    const { defaultSettings, rules } = await loadEngine();
    const settings = this.#built.get(key) ?? defaultSettings(rules, { language, levels, anyDocument });
    this.#built.set(key, settings);
    return settings;
  }
}

function read(document?: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('fazhiReport', document);
}

function knownLevels(written: Record<string, unknown>): Record<string, Level | 'off'> {
  const pairs = Object.entries(written).filter((pair): pair is [string, Level | 'off'] =>
    LEVELS.has(pair[1]),
  );
  return Object.fromEntries(pairs);
}
