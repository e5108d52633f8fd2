import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConfigHost, ConfigProblem, PersonalSettings, Team } from '../config';
import { defaultSettings } from '../config/defaults';
import type { Settings } from '../config/types';
import type { PartWordings } from '../report/part-words';
import { rules } from '../rules';
import type { Say } from './io';

export interface ConfigError {
  readonly said: Say;
  /** Mistakes end in exit code 2, remarks do not. */
  readonly severity: ConfigProblem['severity'];
}

export interface FileSettings {
  readonly settings: Settings;
  /** A team's own words for the headings of parts. */
  readonly wordings: PartWordings;
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
  readonly #plain: FileSettings;
  readonly #teams = new Map<string, Promise<Team | null>>();
  readonly #problems = new Map<string, ConfigProblem>();

  constructor(cwd: string, request: SettingsRequest) {
    this.#cwd = cwd;
    this.#request = request;
    this.#plain = { settings: defaultSettings(rules, request), wordings: {} };
  }

  /** The same settings object for documents to which the same applies. */
  async settingsOf(document: string): Promise<FileSettings> {
    const team = await this.#teamOf(path.dirname(document));
    if (!team) return this.#plain;
    const { settingsFor } = await import('../config');
    const { settings, facts } = settingsFor(team, rules, portable(document), this.#request);
    return { settings, wordings: { extra: facts.partWords } };
  }

  /** Mistakes found in the configuration files read so far, each said once. */
  errors(): ConfigError[] {
    return Array.from(this.#problems.values(), (problem) => {
      const place = `${path.relative(this.#cwd, problem.path)}:${problem.line}:${problem.column}`;
      const said = { zh: `${place}：${problem.message}`, en: `${place}: ${problem.message}` };
      return { said, severity: problem.severity };
    });
  }

  /** One search for each folder, however many documents it holds. */
  #teamOf(folder: string): Promise<Team | null> {
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
    const teamFolder = named ? null : await nearestTeamFolder(folder);
    if (!named && !teamFolder) return null;
    const { readTeam } = await import('../config');
    const root = rootOf(named ?? (teamFolder as string), named !== null);
    const team = await readTeam(
      host,
      rules,
      portable(root),
      teamFolder && portable(teamFolder),
      named && portable(named),
    );
    for (const problem of team.problems) {
      this.#problems.set(`${problem.path}:${problem.start}:${problem.message}`, problem);
    }
    return team;
  }
}

/** Nothing above the folder that holds `.fazhi/` is read; a file named by hand counts from its own folder. */
function rootOf(found: string, named: boolean): string {
  const folder = path.dirname(found);
  return named && path.basename(folder) === '.fazhi' ? path.dirname(folder) : folder;
}

async function nearestTeamFolder(folder: string): Promise<string | null> {
  const candidate = path.join(folder, '.fazhi');
  const info = await lstat(candidate).catch(() => null);
  if (info?.isDirectory()) return candidate;
  const above = path.dirname(folder);
  return above === folder ? null : nearestTeamFolder(above);
}

function portable(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}

const host: ConfigHost = {
  async read(file, limit) {
    const info = await lstat(file).catch(() => null);
    if (!info) return { kind: 'missing' };
    if (info.isSymbolicLink()) return { kind: 'refused', why: 'link' };
    if (info.size > limit) return { kind: 'refused', why: 'too-large' };
    const text = await readFile(file, 'utf8').catch(() => null);
    return text === null ? { kind: 'refused', why: 'unreadable' } : { kind: 'text', text };
  },
  async list(folder) {
    const names = await readdir(folder).catch(() => null);
    return names?.sort() ?? null;
  },
};
