import { PART_NAMES } from '../formats/rule-page';
import type { PlacedFinding } from '../formats/types';
import type { PartForm, PartId } from '../report/types';
import type { Level } from '../rules/types';
import type { FindingState } from './types';

/** Names of the parts that fit a column. */
export const SHORT_PART_NAMES: Readonly<Record<PartId, string>> = {
  achievements: '举措成效',
  shortcomings: '不足原因',
  duties: '第一责任人',
  plan: '下年安排',
  other: '其他情况',
};

export const FORM_WORDS: Readonly<Record<PartForm, string>> = {
  heading: '有',
  subheading: '有（下级标题）',
  'run-in': '有（段首标题）',
  paragraph: '仅有段落',
  missing: '缺',
};

export const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

export const STATE_WORDS: Readonly<Record<FindingState, string>> = {
  open: '',
  accepted: '已采纳',
  rejected: '不采纳',
  done: '已改正',
};

/** Chinese title of a rule by its id. Handed in, so that a review can be built without the rules themselves. */
export type RuleTitle = (id: string) => string;

/** 第12行 · 存在的不足和原因; of a Word document the paragraph. */
export function placeWords({ line, paragraph, part }: PlacedFinding): string {
  const place = paragraph === undefined ? `第${line}行` : `第${paragraph}段`;
  return part ? `${place} · ${PART_NAMES[part]}` : place;
}
