/** What the user and the team set for a document, as the engine's settings. */
import * as vscode from 'vscode';
import type { PersonalSettings, Say } from '../config';
import type { Settings } from '../config/types';
import type { PartWordings } from '../report/part-words';
import type { Report } from '../report/types';
import type { Language, Level } from '../rules/types';
import { loadEngine } from './load-engine';
import { TeamSource } from './team/source';

/** `auto`: texts that are annual reports; `always`: every Markdown text; `never`: nothing unless asked. */
export type Enable = 'auto' | 'always' | 'never';

const LEVELS: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'off']);

/** Settings of a document, and what is needed to read it. */
export interface DocumentSetup {
  readonly settings: Settings;
  /** The team's own words for the headings of parts. */
  readonly wordings: PartWordings;
  /** The settings once the report is read: with last year's report, the team template, the programme, the ledger. */
  complete(report: Report): Promise<Settings>;
}

/** What VS Code's own settings say: it stands above the team's. */
interface Personal extends PersonalSettings {
  readonly levels: Readonly<Record<string, Level | 'off'>>;
}

/** Gives the same settings object as long as nothing changed: the engine keeps results by its identity. */
export class SettingsSource implements vscode.Disposable {
  readonly #built = new Map<string, Settings>();
  readonly team = new TeamSource();

  /** Forgets what was built; called when the configuration changed. */
  reset(): void {
    this.#built.clear();
  }

  dispose(): void {
    this.team.dispose();
  }

  enable(document: vscode.TextDocument): Enable {
    return read(document).get<Enable>('enable', 'auto');
  }

  /** The language of findings. */
  language(scope?: vscode.ConfigurationScope): Language {
    return read(scope).get<Language>('language', 'zh') === 'en' ? 'en' : 'zh';
  }

  /**
   * Settings for a file, open or not. Asynchronous because a team's settings are read from files.
   * @param anyDocument check it even when it is no annual report
   */
  async forUri(uri: vscode.Uri, anyDocument = false): Promise<DocumentSetup> {
    const personal = this.#personal(uri, anyDocument);
    const place = uri.scheme === 'untitled' ? null : await this.team.place(uri);
    const { settingsFor, rules, withCompanions } = await loadEngine();
    const own = place?.team ? settingsFor(place.team, rules, uri.path, personal) : null;
    const settings = own?.settings ?? (await this.#plain(personal));
    return {
      settings,
      wordings: { extra: own?.facts.partWords ?? {} },
      complete: async (report) => {
        if (place === null) return settings;
        const found = await place.companions.of(report, uri.path, place.root.path, place.team);
        return withCompanions(settings, found, uri.toString());
      },
    };
  }

  /** Who said what about a rule's level for a document. */
  async says({ uri }: vscode.TextDocument, rule: string): Promise<readonly Say[]> {
    const personal = this.#personal(uri, false);
    const { settingsFor, rules } = await loadEngine();
    const team = uri.scheme === 'untitled' ? null : (await this.team.place(uri)).team;
    if (team) return settingsFor(team, rules, uri.path, personal).provenance.get(rule) ?? [];
    const known = rules.find(({ id }) => id === rule);
    if (!known) return [];
    const level = personal.levels[rule];
    const first: Say = { origin: { kind: 'default' }, level: known.on ? known.level : 'off' };
    return level === undefined ? [first] : [first, { origin: { kind: 'editor' }, level }];
  }

  #personal(uri: vscode.Uri, anyDocument: boolean): Personal {
    const levels = knownLevels(read(uri).get<Record<string, unknown>>('rules', {}));
    return { kind: 'editor', language: this.language(uri), levels, anyDocument };
  }

  async #plain(personal: Personal): Promise<Settings> {
    const key = JSON.stringify(personal);
    const { defaultSettings, rules } = await loadEngine();
    const settings = this.#built.get(key) ?? defaultSettings(rules, personal);
    this.#built.set(key, settings);
    return settings;
  }
}

function read(scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('fazhiReport', scope);
}

function knownLevels(written: Record<string, unknown>): Record<string, Level | 'off'> {
  const pairs = Object.entries(written).filter((pair): pair is [string, Level | 'off'] =>
    LEVELS.has(pair[1]),
  );
  return Object.fromEntries(pairs);
}
