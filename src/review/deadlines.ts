/**
 * Was the report handed in and published in time? 《法治政府建设与责任落实督察工作规定》: reported before 1 March
 * (province to the centre: before 1 April), published before 1 April of the next year (第二十四条).
 * The text says “之前” and does not define whether the day itself counts: that day is `edge`, not late.
 */
import type { OrganLevel } from '../report/types';

export type Punctuality = 'in-time' | 'edge' | 'late' | 'unknown';

export interface Deadlines {
  readonly signed: Punctuality;
  readonly published: Punctuality;
}

export interface DatedUnit {
  readonly year: number | null;
  readonly organLevel: OrganLevel | null;
  /** `2024-02-20`, `2024-02`, `2024`, null. */
  readonly signed: string | null;
  readonly published: string | null;
}

/** The clause, as a remark on a late report cites it. */
export const DEADLINE_BASIS =
  '《法治政府建设与责任落实督察工作规定》要求每年3月1日之前报告上一年度法治政府建设情况（省级为4月1日之前），第二十四条要求每年4月1日之前向社会公开';

/** Judges both dates of a report. */
export function judgeDates({ year, organLevel, signed, published }: DatedUnit): Deadlines {
  const reportMonth = organLevel === 'province' ? 4 : 3;
  return { signed: judge(signed, year, reportMonth), published: judge(published, year, 4) };
}

/** A month alone is late only when the whole month is; nothing is said of a year alone. */
function judge(date: string | null, year: number | null, month: number): Punctuality {
  const [y, m, d] = (date ?? '').split('-').map(Number);
  if (year === null || !y || !m) return 'unknown';
  const months = (y - year - 1) * 12 + m;
  if (months !== month) return months < month ? 'in-time' : 'late';
  if (d === undefined) return 'unknown';
  return d === 1 ? 'edge' : 'late';
}
