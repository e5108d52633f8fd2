import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../src/config/defaults';
import { lint } from '../../src/lint';
import { parseReport } from '../../src/report';
import { LineIndex } from '../../src/report/position';
import { rules } from '../../src/rules';

/**
 * The five published reports are not under version control; what is found in them, and whether that is right,
 * is: test/corpus/NAME.json, without a sentence of the reports.
 */
export const REPORTS = path.resolve('../shared/reports');
const REVIEWS = path.resolve('test/corpus');

export type Verdict = 'right' | 'wrong' | 'unreviewed';

export interface ReviewedFinding {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly verdict: Verdict;
  /** Why it is right or wrong, without quoting more than a few words. */
  readonly why: string;
}

/** Names of the reports without extension; empty where there are none. */
export function reportNames(): string[] {
  if (!existsSync(REPORTS)) return [];
  return readdirSync(REPORTS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replace(/\.txt$/, ''))
    .sort();
}

export function reviewFile(name: string): string {
  return path.join(REVIEWS, `${name}.json`);
}

export function reviewOf(name: string): readonly ReviewedFinding[] {
  const file = reviewFile(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

export const keyOf = ({ line, column, rule }: Pick<ReviewedFinding, 'line' | 'column' | 'rule'>) =>
  `${line}:${column} ${rule}`;

/** What all rules find by default, with the verdicts there are. */
export function currentFindings(name: string): (ReviewedFinding & { readonly message: string })[] {
  const source = readFileSync(path.join(REPORTS, `${name}.txt`), 'utf8');
  const lines = new LineIndex(source);
  const known = new Map(reviewOf(name).map((entry) => [keyOf(entry), entry]));
  return lint(parseReport(source), defaultSettings(rules)).findings.map(({ start, rule, message }) => {
    const place = { ...lines.positionAt(start), rule };
    const { verdict = 'unreviewed', why = '' } = known.get(keyOf(place)) ?? {};
    return { ...place, verdict, why, message };
  });
}
