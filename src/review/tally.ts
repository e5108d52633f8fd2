/** Counting: findings by level, by unit, by rule. */
import type { PlacedFinding } from '../formats/types';
import type { Level } from '../rules/types';
import type { ReviewedUnit } from './state';

export type LevelCount = Readonly<Record<Level, number>>;

export function countByLevel(findings: readonly Pick<PlacedFinding, 'level'>[]): LevelCount {
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

/** Findings that still count: what a reviewer rejected is no fault. */
export function standing({ findings }: ReviewedUnit): PlacedFinding[] {
  return findings.filter(({ state }) => state !== 'rejected').map(({ finding }) => finding);
}

export interface RuleCount {
  readonly rule: string;
  readonly units: number;
  readonly counts: LevelCount;
  readonly total: number;
}

/** Rules by the number of units they concern, then by findings. */
export function countByRule(units: readonly ReviewedUnit[]): RuleCount[] {
  const found = new Map<string, { units: Set<string>; findings: PlacedFinding[] }>();
  for (const unit of units) {
    for (const finding of standing(unit)) {
      const entry = found.get(finding.rule) ?? { units: new Set(), findings: [] };
      entry.units.add(unit.key);
      entry.findings.push(finding);
      found.set(finding.rule, entry);
    }
  }
  return [...found]
    .map(([rule, { units: own, findings }]) => ({
      rule,
      units: own.size,
      counts: countByLevel(findings),
      total: findings.length,
    }))
    .sort((a, b) => b.units - a.units || b.total - a.total || (a.rule < b.rule ? -1 : 1));
}
