/** A page for each unit: what must, should and could be changed, with room for the reviewer's own words. */
import { VERIFICATION_WORDS } from '../formats/rule-page';
import { LEVEL_WORDS } from '../formats/words';
import type { DocumentBlock, FindingCard, ReviewDocument } from './document';
import { missingParts, pageId, unitName } from './overview';
import { quotationOf } from './quotation';
import type { ReviewedUnit } from './state';
import { countByLevel, standing } from './tally';
import type { MendedFinding, ReviewedFinding } from './types';
import { LEVELS, placeWords, type RuleTitle, SHORT_PART_NAMES, STATE_WORDS } from './words';

export function opinionBlocks(units: readonly ReviewedUnit[], ruleTitle: RuleTitle): DocumentBlock[] {
  if (units.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: '分单位审核意见' },
    ...units.flatMap((unit, index) => opinion(unit, pageId(index), ruleTitle)),
  ];
}

/** The opinion on one unit, as a part of the whole or alone. */
export function opinion(unit: ReviewedUnit, id: string, ruleTitle: RuleTitle): DocumentBlock[] {
  return [
    { kind: 'heading', level: 3, text: unitName(unit.unit), id },
    { kind: 'paragraph', text: opening(unit) },
    ...LEVELS.flatMap((level) => {
      const cards = unit.findings.filter(
        ({ finding, state }) => finding.level === level && state !== 'rejected',
      );
      return cards.length === 0
        ? []
        : [groupHeading(level, cards.length), ...cards.map((reviewed) => card(reviewed, unit))];
    }),
    ...mended(unit.mended, ruleTitle),
    { kind: 'own-words', prompt: '审核人意见', text: unit.note },
  ];
}

function groupHeading(level: (typeof LEVELS)[number], count: number): DocumentBlock {
  return { kind: 'paragraph', text: `【${LEVEL_WORDS.zh[level]}】${count} 处` };
}

function opening(unit: ReviewedUnit): string {
  const { file } = unit.unit;
  const missing = missingParts(file).map((id) => SHORT_PART_NAMES[id]);
  const counts = countByLevel(standing(unit));
  const rejected = unit.findings.filter(({ state }) => state === 'rejected').length;
  return [
    `文件：${file.path}。`,
    file.report?.title ? `题目：${file.report.title}。` : '没有找到报告题目。',
    missing.length === 0 ? '四个部分齐全。' : `缺少${missing.join('、')}部分。`,
    `必须修改 ${counts.error} 处，建议修改 ${counts.warning} 处，可以完善 ${counts.info} 处。`,
    rejected > 0 ? `另有 ${rejected} 处审核人不采纳，没有列出。` : '',
    unit.round > 1 ? `第 ${unit.round} 轮。` : '',
  ].join('');
}

function card({ finding, state, note, novelty }: ReviewedFinding, { key, unit }: ReviewedUnit): FindingCard {
  const news = novelty === 'new' ? '新出现' : novelty === 'remaining' ? '上一轮已指出' : '';
  const { basis } = finding;
  return {
    kind: 'finding',
    level: finding.level,
    at: { path: unit.file.path, line: finding.line, column: finding.column },
    id: { unit: key, fingerprint: finding.fingerprint },
    state,
    place: placeWords(finding),
    quote: quotationOf(finding),
    message: finding.message,
    basis: `${basis.text}（${VERIFICATION_WORDS[basis.status]}）`,
    mark: [news, STATE_WORDS[state]].filter((word) => word !== '').join('，'),
    note,
  };
}

function mended(list: readonly MendedFinding[], ruleTitle: RuleTitle): DocumentBlock[] {
  if (list.length === 0) return [];
  const items = list.map(({ rule, quote }) => (quote ? `${ruleTitle(rule)}：“${quote}”` : ruleTitle(rule)));
  return [
    { kind: 'paragraph', text: `【上一轮指出、现已改正】${list.length} 处` },
    { kind: 'list', items },
  ];
}

/** The opinion on one unit as a document of its own, to be sent to it. */
export function opinionDocument(unit: ReviewedUnit, ruleTitle: RuleTitle): ReviewDocument {
  const [, ...blocks] = opinion(unit, pageId(0), ruleTitle);
  return { title: `关于${unitName(unit.unit)}法治政府建设年度报告的审核意见`, subtitle: '', blocks };
}
