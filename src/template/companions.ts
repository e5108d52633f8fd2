import { builtInIndicators, type IndicatorData } from '../catalog/indicators';
import { type Ledger, parseLedger } from '../catalog/ledger';
import { readTeamIndicators } from '../catalog/team-indicators';
import type { Catalog } from '../catalog/types';
import type { Team } from '../config';
import { matchesAny } from '../config/glob';
import { type ConfigHost, MAX_CONFIG_BYTES, MAX_LEDGER_BYTES, MAX_TEXT_BYTES } from '../config/host';
import { folderOf, joinPath, resolveWithin } from '../config/paths';
import { NO_TEAM, type TeamFacts } from '../config/team';
import type { Settings } from '../config/types';
import { readProgramme } from '../programme/read';
import type { Programme } from '../programme/types';
import { parseReport, type Report } from '../report';
import { readTemplate } from './store';
import type { Template } from './types';

/** Last year's report of the same organ, found for this one. */
export interface LastYear {
  readonly path: string;
  readonly report: Report;
}

/** Other files a report is looked at together with; null where there is none. */
export interface Companions {
  readonly lastYear: LastYear | null;
  readonly template: Template | null;
  readonly programme: Programme | null;
  /** Figures the departments reported, of `.fazhi/ledger.csv`. */
  readonly ledger?: Ledger | null;
  /** The catalogue with the team's own indicators, of `.fazhi/indicators.json`. */
  readonly indicators?: IndicatorData | null;
}

export const LEDGER_NAME = 'ledger.csv';
export const INDICATORS_NAME = 'indicators.json';

const OVERSIZED_LEDGER: Ledger = {
  entries: [],
  problems: [
    {
      start: 0,
      end: 0,
      line: 1,
      severity: 'error',
      message: '台账超过 8 MB，没有读取；请只保留近几年的数据',
    },
  ],
  of: () => null,
};

const NONE: Companions = { lastYear: null, template: null, programme: null };

/**
 * Finds and keeps the files that go with reports: last year's report, the team template a report was
 * started from, the local implementation plan. Each is read once until `clear`.
 */
export class CompanionSource {
  private readonly reports = new Map<string, Promise<Report | null>>();
  private readonly templates = new Map<string, Promise<Template | null>>();
  private readonly programmes = new Map<string, Promise<Programme | null>>();
  private readonly ledgers = new Map<string, Promise<Ledger | null>>();
  private readonly indicators = new Map<string, Promise<IndicatorData | null>>();
  private readonly listings = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly host: ConfigHost) {}

  /** Forgets what was read: a file changed. */
  clear(): void {
    const all = [this.reports, this.templates, this.programmes, this.ledgers, this.indicators, this.listings];
    for (const kept of all) kept.clear();
  }

  /**
   * @param root the workspace folder: nothing outside is read
   * @param document absolute path of the report
   */
  async of(report: Report, document: string, root: string, team: Team | null): Promise<Companions> {
    if (report.kind.kind !== 'annual-report') return NONE;
    const [lastYear, template, programme, ledger, indicators] = await Promise.all([
      this.lastYear(report, document, root, team),
      this.template(report, team),
      team?.folder ? this.programme(team.folder) : null,
      team?.folder ? this.ledger(team.folder) : null,
      team?.folder ? this.teamIndicators(team.folder) : null,
    ]);
    return { lastYear, template, programme, ledger, indicators };
  }

  /** The implementation plan in a team folder: `programme.md` or `programme.txt`. */
  programme(folder: string): Promise<Programme | null> {
    return kept(this.programmes, folder, async () => {
      for (const name of ['programme.md', 'programme.txt']) {
        const read = await this.host.read(joinPath(folder, name), MAX_TEXT_BYTES);
        if (read.kind === 'text') return readProgramme(read.text);
      }
      return null;
    });
  }

  /** The ledger of a team folder, with the team's own indicators known; null when there is none. */
  ledger(folder: string): Promise<Ledger | null> {
    return kept(this.ledgers, folder, async () => {
      const read = await this.host.read(joinPath(folder, LEDGER_NAME), MAX_LEDGER_BYTES);
      if (read.kind === 'refused' && read.why === 'too-large') return OVERSIZED_LEDGER;
      if (read.kind !== 'text') return null;
      return parseLedger(read.text, (await this.teamIndicators(folder)) ?? builtInIndicators);
    });
  }

  /** The built-in catalogue with the entries of `indicators.json`; null when there is no such file. */
  teamIndicators(folder: string): Promise<IndicatorData | null> {
    return kept(this.indicators, folder, async () => {
      const read = await this.host.read(joinPath(folder, INDICATORS_NAME), MAX_CONFIG_BYTES);
      return read.kind === 'text' ? readTeamIndicators(read.text).data : null;
    });
  }

  private async template(report: Report, team: Team | null): Promise<Template | null> {
    const id = report.frontMatter?.data.template;
    if (!team?.folder || typeof id !== 'string' || !/^[\p{L}\p{N}_-]{1,80}$/u.test(id)) return null;
    const path = joinPath(joinPath(team.folder, 'templates'), `${id}.md`);
    return kept(this.templates, path, async () => (await readTemplate(this.host, path, false)).template);
  }

  /** Named in the front matter; else listed by the team; else the neighbour of the same name with last year's number. */
  private async lastYear(
    report: Report,
    document: string,
    root: string,
    team: Team | null,
  ): Promise<LastYear | null> {
    const named = report.frontMatter?.data.lastYear;
    if (typeof named === 'string') {
      const resolved = resolveWithin(root, folderOf(document), named);
      return resolved.ok ? this.reportAt(resolved.path) : null;
    }
    if (report.year === null) return null;
    for (const path of await this.candidates(report.year, document, team)) {
      const found = path === document ? null : await this.reportAt(path);
      if (found && isLastYears(found.report, report)) return found;
    }
    return null;
  }

  private async candidates(year: number, document: string, team: Team | null): Promise<readonly string[]> {
    const listed = team && team.lastYear.length > 0 ? await this.listed(team) : [];
    const folder = folderOf(document);
    const name = document.slice(folder.length + 1).replaceAll(String(year), String(year - 1));
    const neighbour = joinPath(folder, name);
    return neighbour === document ? listed : [...listed, neighbour];
  }

  /** Files of the team's `lastYear` patterns; stars only in the last step of a path. */
  private async listed({ root, base, lastYear }: Team): Promise<readonly string[]> {
    const found = await Promise.all(
      lastYear.map((glob) => {
        const cut = glob.lastIndexOf('/') + 1;
        const resolved = resolveWithin(root, base, glob.slice(0, cut) || '.');
        return resolved.ok ? this.filesIn(resolved.path, glob.slice(cut)) : [];
      }),
    );
    return found.flat();
  }

  private async filesIn(folder: string, pattern: string): Promise<readonly string[]> {
    const names = await kept(this.listings, folder, async () => (await this.host.list(folder)) ?? []);
    const texts = names.filter((name) => /\.(?:md|markdown|txt)$/i.test(name) && matchesAny([pattern], name));
    return texts.map((name) => joinPath(folder, name));
  }

  private async reportAt(path: string): Promise<LastYear | null> {
    const report = await kept(this.reports, path, async () => {
      const read = await this.host.read(path, MAX_TEXT_BYTES);
      return read.kind === 'text' ? parseReport(read.text) : null;
    });
    return report && { path, report };
  }
}

function kept<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? read();
  known.set(key, found);
  return found;
}

/** Of the year before, and of nobody else as far as both texts say. */
function isLastYears(old: Report, report: Report): boolean {
  if (old.kind.kind !== 'annual-report' || old.year !== (report.year ?? 0) - 1) return false;
  const [before, now] = [old.organ ?? old.region, report.organ ?? report.region];
  return before === null || now === null || before.includes(now) || now.includes(before);
}

const combined = new WeakMap<Settings, Map<string, { companions: Companions; settings: Settings }>>();

/**
 * A report's settings with what goes with it. The same object as long as nothing changed: results are
 * kept by the identity of the settings.
 * @param key what distinguishes one document from another (its path)
 */
export function withCompanions(settings: Settings, companions: Companions, key: string): Settings {
  if (Object.values(companions).every((companion) => companion === null)) return settings;
  const known = combined.get(settings) ?? new Map<string, { companions: Companions; settings: Settings }>();
  combined.set(settings, known);
  const before = known.get(key);
  if (before && same(before.companions, companions)) return before.settings;
  const { catalog } = settings;
  const team = companions.programme && withThresholds(catalog.team ?? NO_TEAM, companions.programme, catalog);
  const indicators = companions.indicators ?? catalog.indicators;
  const result = { ...settings, catalog: { ...catalog, indicators, companions, ...(team ? { team } : {}) } };
  known.set(key, { companions, settings: result });
  return result;
}

/** Rates a programme promises are targets, unless the team's own settings say otherwise. */
function withThresholds(team: TeamFacts, programme: Programme, { indicators }: Catalog): TeamFacts {
  const promised = programme.tasks
    .flatMap(({ promises }) => promises)
    .filter(({ unit, comparison, indicator }) => unit === '%' && comparison !== 'at-most' && indicator !== '')
    .map(({ indicator, value }) => {
      const known = indicators.indicators.filter(({ name }) => name.endsWith(indicator));
      return [known.length === 1 ? (known[0]?.name ?? indicator) : indicator, value] as const;
    });
  return { ...team, thresholds: { ...Object.fromEntries(promised), ...team.thresholds } };
}

function same(a: Companions, b: Companions): boolean {
  return (
    a.lastYear?.report === b.lastYear?.report &&
    a.template === b.template &&
    a.programme === b.programme &&
    a.ledger === b.ledger &&
    a.indicators === b.indicators
  );
}
