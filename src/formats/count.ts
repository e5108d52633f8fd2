import type { Level } from '../rules/types';
import type { LintRun } from './types';

export interface LevelCounts {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export function countLevels(run: LintRun): LevelCounts {
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of run.files) for (const { level } of findings) counts[level]++;
  return { files: run.files.length, ...counts };
}
