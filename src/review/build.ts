/** Everything together: units → review → document. Pure: the same input gives the same document. */
import type { Indicator } from '../catalog/indicators';
import type { FileResult } from '../formats/types';
import type { CopyText } from './copy-text';
import { copyingBlocks } from './copying-section';
import type { ReviewDocument } from './document';
import { figuresBlocks } from './figures-section';
import { opinionBlocks } from './opinions';
import { overviewBlocks } from './overview';
import type { ReviewedUnit } from './state';
import type { RuleTitle } from './words';

export interface ReviewInput {
  /** Checked reports and files that were not checked, in the order of the folder. */
  readonly units: readonly ReviewedUnit[];
  readonly indicators: readonly Indicator[];
  /** Last year's text by the key of the unit, beside what the units know themselves. */
  readonly lastYear?: ReadonlyMap<string, CopyText>;
  readonly ruleTitle: RuleTitle;
  /** Says when and with what the review was made; empty for none. */
  readonly subtitle: string;
}

export function buildReview({
  units,
  indicators,
  lastYear,
  ruleTitle,
  subtitle,
}: ReviewInput): ReviewDocument {
  const checked = units.filter(({ unit }) => unit.file.status === 'linted');
  const others = units.filter(({ unit }) => unit.file.status !== 'linted').map(({ unit }) => unit.file);
  const texts = checked.flatMap(({ key, unit }, index): [number, CopyText][] => {
    const text = lastYear?.get(key) ?? unit.lastYear;
    return text ? [[index, text]] : [];
  });
  return {
    title: titleOf(others.length === units.length ? [] : checked.map(({ unit }) => unit.file)),
    subtitle,
    blocks: [
      ...overviewBlocks({ units: checked, others, ruleTitle }),
      ...figuresBlocks(checked, indicators),
      ...copyingBlocks(checked, new Map(texts)),
      ...opinionBlocks(checked, ruleTitle),
    ],
  };
}

function titleOf(files: readonly FileResult[]): string {
  const years = new Set(files.map(({ report }) => report?.year));
  const [year] = years;
  return `${years.size === 1 && year ? `${year}年度` : ''}法治政府建设年度报告审核情况`;
}
