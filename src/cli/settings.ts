import path from 'node:path';
import type { Ledger } from '../catalog/ledger';
import {
  type ConfigHost,
  type ConfigProblem,
  findTeamFolder,
  type PersonalSettings,
  readTeam,
  type Say,
  settingsFor,
  TEAM_FOLDER,
  type Team,
} from '../config';
import { defaultSettings } from '../config/defaults';
import { joinPath } from '../config/paths';
import type { Settings } from '../config/types';
import type { PartWordings } from '../report/part-words';
import type { Report } from '../report/types';
import { rules } from '../rules';
import { CompanionSource, LEDGER_NAME, withCompanions } from '../template/companions';
import { readTemplates } from '../template/store';
import { nodeHost, portable, workspaceRoot } from './config-host';
import type { Say as Said } from './io';

export interface ConfigError {
  readonly said: Said;
  /** Mistakes end in exit code 2, remarks do not. */
  readonly severity: ConfigProblem['severity'];
}

export interface FileSettings {
  readonly settings: Settings;
  /** A team's own words for the headings of parts. */
  readonly wordings: PartWordings;
  /** The settings once the report is read: with last year's report, the team template and the programme. */
  complete(report: Report): Promise<Settings>;
}

/** What the command line says about settings. */
export interface SettingsRequest extends PersonalSettings {
  /** A configuration file named by `--config`; null when none is. */
  readonly configFile: string | null;
}

/**
 * Settings for each document: of the configuration file named, else of the nearest `.fazhi/` at or above
 * the document, else the defaults; the command line stands above all of them.
 */
export class SettingsSource {
  readonly #request: SettingsRequest;
  readonly #cwd: string;
  readonly #plain: Settings;
  readonly #companions = new Map<string, CompanionSource>();
  readonly #teams = new Map<string, Promise<Team | null>>();
  readonly #problems = new Map<string, ConfigProblem>();

  constructor(cwd: string, request: SettingsRequest) {
    this.#cwd = cwd;
    this.#request = request;
    this.#plain = defaultSettings(rules, request);
  }

  /** The same settings object for documents to which the same applies. */
  async settingsOf(document: string): Promise<FileSettings> {
    const team = await this.teamOf(document);
    const own = team ? settingsFor(team, rules, portable(document), this.#request) : null;
    const settings = own?.settings ?? this.#plain;
    return {
      settings,
      wordings: { extra: own?.facts.partWords ?? {} },
      complete: (report) => this.#complete(report, document, team, settings),
    };
  }

  /** Who said what about the level of a rule for a document. */
  async saysOf(document: string, rule: string): Promise<readonly Say[]> {
    const team = await this.teamOf(document);
    if (!team) return [{ origin: { kind: 'default' }, level: this.#plain.rules.get(rule)?.level ?? 'off' }];
    return settingsFor(team, rules, portable(document), this.#request).provenance.get(rule) ?? [];
  }

  async #complete(
    report: Report,
    document: string,
    team: Team | null,
    settings: Settings,
  ): Promise<Settings> {
    const root = workspaceRoot(this.#cwd, path.dirname(document));
    const source = this.#companions.get(root) ?? new CompanionSource(nodeHost(root));
    this.#companions.set(root, source);
    const found = await source.of(report, portable(document), portable(root), team);
    if (team?.folder && found.ledger) this.#keepLedgerProblems(`${team.folder}/${LEDGER_NAME}`, found.ledger);
    return withCompanions(settings, found, document);
  }

  /** Mistakes in the ledger are said like those in the configuration. */
  #keepLedgerProblems(file: string, { problems }: Ledger): void {
    for (const { line, start, end, severity, message } of problems) {
      const place = { path: file, start, end, line, column: 1, endLine: line, endColumn: 1 };
      this.#problems.set(`${file}:${start}:${message}`, { ...place, severity, message });
    }
  }

  /** Mistakes found in the configuration files read so far, each said once. */
  errors(): ConfigError[] {
    return Array.from(this.#problems.values(), (problem) => {
      const place = `${path.relative(this.#cwd, problem.path)}:${problem.line}:${problem.column}`;
      const said = { zh: `${place}：${problem.message}`, en: `${place}: ${problem.message}` };
      return { said, severity: problem.severity };
    });
  }

  /** The team folder a document belongs to; null when there is none. One search for each folder. */
  teamOf(document: string): Promise<Team | null> {
    const folder = path.dirname(document);
    const key = this.#request.configFile ?? folder;
    const known = this.#teams.get(key);
    if (known) return known;
    const team = this.#readTeam(folder);
    this.#teams.set(key, team);
    return team;
  }

  async #readTeam(folder: string): Promise<Team | null> {
    const { configFile } = this.#request;
    const named = configFile === null ? null : path.resolve(this.#cwd, configFile);
    const teamFolder = named === null ? await nearestTeamFolder(folder) : teamFolderOf(named);
    const found = named ?? teamFolder;
    if (found === null) return null;
    const root = workspaceRoot(this.#cwd, aroundTeamFolder(path.dirname(found)));
    const team = await readTeam(nodeHost(root), rules, portable(root), teamFolder, named && portable(named));
    const templates = teamFolder === null ? [] : await templateProblems(nodeHost(root), teamFolder);
    for (const problem of [...team.problems, ...templates]) {
      this.#problems.set(`${problem.path}:${problem.start}:${problem.message}`, problem);
    }
    return team;
  }
}

/** The folder a configuration stands in; of one inside `.fazhi`, the folder around that. */
function aroundTeamFolder(folder: string): string {
  return path.basename(folder) === TEAM_FOLDER ? path.dirname(folder) : folder;
}

/** Mistakes in the team's templates: whoever checks a folder is told of them too. */
async function templateProblems(host: ConfigHost, folder: string): Promise<readonly ConfigProblem[]> {
  return (await readTemplates(host, joinPath(folder, 'templates'), false)).problems;
}

/** A file named by hand inside a `.fazhi` brings the folder's templates and programme along. */
function teamFolderOf(configFile: string): string | null {
  const folder = path.dirname(configFile);
  return path.basename(folder) === TEAM_FOLDER ? portable(folder) : null;
}

/** The nearest `.fazhi` at or above a folder, up to the root of the file system. */
function nearestTeamFolder(folder: string): Promise<string | null> {
  const top = portable(path.parse(folder).root);
  return findTeamFolder(nodeHost(top), top, joinPath(portable(folder), 'any'));
}
