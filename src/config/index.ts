/**
 * The team folder `.fazhi/`: found, read, checked, and turned into the settings of one document.
 * A mistake in it never silences the linter: what is valid applies, and the rest is a problem with a place.
 */
import { builtInCatalog } from '../catalog';
import type { Language, Level, Rule } from '../rules/types';
import { type ConfigChain, readChain } from './chain';
import { defaultSettings, type SettingOverrides } from './defaults';
import { type ConfigFile, valueRange } from './file';
import type { ConfigHost } from './host';
import { applying, checkLayers, factsOf, layersOf, listOf, saysOf } from './layers';
import { folderOf, isInside, joinPath, relativeTo, resolveWithin } from './paths';
import { type ConfigProblem, problemAt } from './problem';
import { decidedBy, type Provenance, type Say } from './provenance';
import type { TeamFacts } from './team';
import type { Settings } from './types';

export type { ConfigHost, FileRead } from './host';
export type { ConfigProblem } from './problem';
export { explainSays, type Provenance, type Say } from './provenance';
export type { TeamFacts } from './team';

export const TEAM_FOLDER = '.fazhi';
export const CONFIG_NAME = 'config.json';

/** A team's configuration, read once for all documents it applies to. */
export interface Team {
  /** The workspace folder: nothing outside it is read. */
  readonly root: string;
  /** The folder `.fazhi` stands in (or the one of a file named by hand): globs count from here. */
  readonly base: string;
  /** The `.fazhi` folder itself; null when there is none. */
  readonly folder: string | null;
  /** The configuration file, read or not. */
  readonly configPath: string | null;
  readonly chain: ConfigChain;
  readonly problems: readonly ConfigProblem[];
  /** Patterns of last year's reports, relative to `base`. */
  readonly lastYear: readonly string[];
}

/** What stands above the team: the command line (`--rule`) or the editor's own settings. */
export interface PersonalSettings {
  readonly kind: 'command-line' | 'editor';
  readonly language?: Language;
  readonly levels?: Readonly<Record<string, Level | 'off'>>;
  readonly anyDocument?: boolean;
}

export interface DocumentSettings {
  readonly settings: Settings;
  readonly provenance: Provenance;
  readonly facts: TeamFacts;
}

const EMPTY_CHAIN: ConfigChain = { files: [], watched: [], problems: [] };

/** The nearest `.fazhi` folder from a document's folder up to the workspace folder; null when there is none. */
export async function findTeamFolder(
  host: ConfigHost,
  root: string,
  document: string,
): Promise<string | null> {
  for (let folder = folderOf(document); isInside(root, folder); folder = folderOf(folder)) {
    const candidate = joinPath(folder, TEAM_FOLDER);
    if ((await host.list(candidate)) !== null) return candidate;
    if (folder === root || folder === '/') return null;
  }
  return null;
}

/**
 * Reads a team's configuration.
 * @param root the workspace folder: nothing outside it is ever read
 * @param folder the `.fazhi` folder, or null for none
 * @param explicit a configuration file named by hand (`--config`), read instead of the folder's own
 */
export async function readTeam(
  host: ConfigHost,
  rules: readonly Rule[],
  root: string,
  folder: string | null,
  explicit: string | null = null,
): Promise<Team> {
  const configPath = explicit ?? (await ownConfig(host, folder));
  const base = folder !== null ? folderOf(folder) : explicit !== null ? folderOf(explicit) : root;
  const chain = configPath === null ? EMPTY_CHAIN : await readChain(host, root, configPath);
  const found = [
    ...chain.problems,
    ...checkLayers(layersOf(chain.files), rules),
    ...chain.files.flatMap((file) => checkLastYear(file, root, base)),
  ];
  const problems = found.toSorted(
    (a, b) => Number(a.path > b.path) - Number(a.path < b.path) || a.start - b.start,
  );
  const lastYear = chain.files.flatMap((file) => listOf(file.data.lastYear));
  return { root, base, folder, configPath, chain, problems, lastYear };
}

/** Patterns of last year's reports must stay in the workspace like every other path. */
function checkLastYear(file: ConfigFile, root: string, base: string): ConfigProblem[] {
  const { lastYear } = file.data;
  return listOf(lastYear).flatMap((glob, index) => {
    if (resolveWithin(root, base, glob).ok) return [];
    const at = typeof lastYear === 'string' ? ['lastYear'] : ['lastYear', index];
    const message = `“${glob}”不在工作区内，已拒绝读取。请写相对于 .fazhi 所在文件夹的路径。`;
    return [problemAt(file.source, valueRange(file.tree, at), message)];
  });
}

/** A team folder without a configuration is fine: it may hold templates only. */
async function ownConfig(host: ConfigHost, folder: string | null): Promise<string | null> {
  const names = folder === null ? null : await host.list(folder);
  return folder !== null && names?.includes(CONFIG_NAME) ? joinPath(folder, CONFIG_NAME) : null;
}

/** Settings already made, by team, then by what distinguishes documents of the team. */
const made = new WeakMap<Team, Map<string, DocumentSettings>>();

/**
 * The settings of one document. The same object for all documents to which the same layers apply,
 * so that results cached by settings stay valid.
 * @param document absolute path of the document
 */
export function settingsFor(
  team: Team,
  rules: readonly Rule[],
  document: string,
  personal: PersonalSettings | null = null,
): DocumentSettings {
  const layers = layersOf(team.chain.files);
  const chosen = applying(layers, relativeTo(team.base, document));
  const key = JSON.stringify([chosen, personal]);
  const cache = made.get(team) ?? new Map<string, DocumentSettings>();
  made.set(team, cache);
  const known = cache.get(key);
  if (known) return known;
  const own = layers.filter((_layer, index) => chosen.includes(index));
  const facts = factsOf(team.chain.files, own);
  const provenance = new Map(
    rules.map((rule) => [rule.id, saysFor(rule, saysOf(own, rule), personal)] as const),
  );
  const settings = defaultSettings(rules, {
    ...overridesFrom(provenance, personal),
    catalog: { ...builtInCatalog, team: facts },
  });
  const result = { settings, provenance, facts };
  cache.set(key, result);
  return result;
}

function saysFor(rule: Rule, said: readonly Say[], personal: PersonalSettings | null): readonly Say[] {
  const level = personal?.levels?.[rule.id];
  const last: Say[] = personal && level !== undefined ? [{ origin: { kind: personal.kind }, level }] : [];
  return [{ origin: { kind: 'default' }, level: rule.on ? rule.level : 'off' }, ...said, ...last];
}

function overridesFrom(provenance: Provenance, personal: PersonalSettings | null): SettingOverrides {
  const rules = [...provenance];
  return {
    levels: Object.fromEntries(rules.map(([id, says]) => [id, decidedBy(says)?.level ?? 'off'])),
    options: Object.fromEntries(
      rules.map(([id, says]) => [id, Object.assign({}, ...says.map((say) => say.options))]),
    ),
    ...(personal?.language === undefined ? {} : { language: personal.language }),
    ...(personal?.anyDocument === undefined ? {} : { anyDocument: personal.anyDocument }),
  };
}
