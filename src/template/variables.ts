import type { Catalog } from '../catalog/types';
import { blank } from './placeholders';

export type Values = Readonly<Record<string, string>>;

/** Variables every template has without declaring them. */
export const COMPUTED = ['year', 'nextYear', 'lastYear', 'sessions', 'programme', 'legalEducation'] as const;

/**
 * Wording that belongs to the report's year comes from the calendar, never from a template.
 * Where nothing is established for a year, a placeholder asks for it: no name is guessed.
 */
export function yearValues(year: number, catalog: Catalog): Values {
  return {
    year: String(year),
    nextYear: String(year + 1),
    lastYear: String(year - 1),
    sessions: sessionsWording(year, catalog),
    programme: programmeName(year, catalog),
    legalEducation: legalEducationName(year, catalog),
  };
}

function sessionsWording(year: number, catalog: Catalog): string {
  const session = catalog.sessions.filter((known) => known.year === year && known.status !== 'K').at(-1);
  return session?.wording ?? blank('党的全国代表大会和中央全会精神的规范表述');
}

function programmeName(year: number, catalog: Catalog): string {
  const own = catalog.team?.programmes[String(year)];
  if (own !== undefined) return /^《/.test(own) ? own : `《${own}》`;
  const known = catalog.programmes.find(
    ({ names, from, to }) => names.includes('法治政府建设实施纲要') && from <= year && year <= to,
  );
  if (known === undefined) return blank('本年度所依据的法治政府建设纲要或规划的全称');
  return `《法治政府建设实施纲要（${known.from}—${known.to}年）》`;
}

function legalEducationName(year: number, catalog: Catalog): string {
  const known = catalog.programmes.find(
    ({ names, from, to }) => /普法/.test(names[0] ?? '') && from <= year && year <= to,
  );
  return known?.names[0] ?? blank('本期全国普法规划的名称');
}

/**
 * The report year a writer means: from October on the current one, before that the one just ended.
 * @param month 1-based
 */
export function suggestedYear(currentYear: number, month: number): number {
  return month >= 10 ? currentYear : currentYear - 1;
}
