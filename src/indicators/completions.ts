/** What completion offers at a place of a report, best first. */
import initials from '../catalog/data/initials.json' with { type: 'json' };
import type { Indicator, IndicatorRelation } from '../catalog/indicators';
import type { Catalog } from '../catalog/types';
import type { Report } from '../report/types';
import { type IndicatorState, indicatorStates, placeOf, written } from './overview';
import { chapterName } from './render';
import { groupSnippet, indicatorSnippet, type KnownValues, sentencePreview } from './sentence';

export interface IndicatorCompletion {
  readonly label: string;
  /** 缺, 台账 129件. */
  readonly detail: string;
  /** Pinyin initials, Chinese name and aliases: what a person may have typed. */
  readonly filterText: string;
  readonly snippet: string;
  /** Markdown. */
  readonly documentation: string;
  /** Sorts as text. */
  readonly sortText: string;
}

const INITIALS: Readonly<Record<string, string>> = initials;

/** Groups, then the indicators of this part and task, those the report lacks before those it has. */
export function completionsAt(
  report: Report,
  catalog: Catalog,
  offset: number,
): readonly IndicatorCompletion[] {
  const place = placeOf(report, catalog, offset);
  const states = indicatorStates(report, catalog);
  const byId = new Map(states.map((state) => [state.indicator.id, state]));
  const value: KnownValues = (id) => byId.get(id)?.ledger?.written.replace(/%$/, '') ?? null;
  const groups = catalog.indicators.groups.map((group) => ({
    label: group.name,
    detail: '成组',
    filterText: `${INITIALS[`group:${group.id}`] ?? ''} ${group.name}`,
    snippet: groupSnippet(group, value),
    documentation: sentencePreview(group.sentence),
    sortText: `${groupChapter(group.sentence, byId) === place.chapter ? 0 : 4}${group.name}`,
  }));
  return [...groups, ...states.map((state) => completionOf(state, place, value))];
}

function groupChapter(sentence: string, byId: ReadonlyMap<string, IndicatorState>): string | null {
  const id = /\{([a-z-]+)\}/.exec(sentence)?.[1] ?? '';
  return byId.get(id)?.indicator.chapters[0] ?? null;
}

function completionOf(
  state: IndicatorState,
  place: ReturnType<typeof placeOf>,
  value: KnownValues,
): IndicatorCompletion {
  const { indicator, found, ledger } = state;
  const here = place.chapter !== null && indicator.chapters.includes(place.chapter);
  const rank = (here ? 1 : place.part === indicator.part ? 5 : 7) + (found.length > 0 ? 1 : 0);
  const detail = [found.length > 0 ? '已有' : '缺', ledger ? `台账 ${written(ledger)}` : '']
    .filter(Boolean)
    .join(' · ');
  return {
    label: indicator.name,
    detail,
    filterText: [INITIALS[indicator.id] ?? '', indicator.name, ...(indicator.aliases ?? [])].join(' '),
    snippet: indicatorSnippet(indicator, value),
    documentation: documentationOf(state),
    sortText: `${rank}${indicator.chapters[0] ?? ''}${indicator.name}`,
  };
}

/** Unit, relations, other wordings, last year, source. */
export function documentationOf({ indicator, lastYear, ledger, found }: IndicatorState): string {
  const lines = [
    `**${indicator.name}** · ${indicator.chapters.map(chapterName).join('、')}`,
    sentencePreview(indicator.sentence),
    `单位：${indicator.units.join('、')}`,
    indicator.aliases ? `也写作：${indicator.aliases.join('、')}` : '',
    lastYear === null ? '' : `上年：${lastYear}`,
    ledger ? `台账：${written(ledger)}${ledger.source ? `（${ledger.source}）` : ''}` : '',
    found.length > 0 ? `本报告已写 ${found.length} 处` : '本报告还没有',
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

/** A relation in words: 不大于 行政复议受理数＋上年结转复议案件数. */
export function relationText(relation: IndicatorRelation, nameOf: (id: string) => string): string {
  switch (relation.type) {
    case 'at-most':
      return `不大于 ${nameOf(relation.of)}${relation.plus ? `＋${nameOf(relation.plus)}` : ''}`;
    case 'at-least':
      return `不小于 ${nameOf(relation.of)}`;
    case 'sum':
      return `＝${relation.parts.map(nameOf).join('＋')}`;
    case 'sum-at-most':
      return `${relation.parts.map(nameOf).join('＋')} 不大于 ${nameOf(relation.of)}`;
    case 'difference':
      return `＝${nameOf(relation.of)}−${nameOf(relation.minus)}`;
    case 'ratio':
      return `＝${nameOf(relation.numerator)}÷${relation.denominators.map(nameOf).join(' 或 ')}`;
    case 'range':
      return `${relation.min ?? '…'}—${relation.max ?? '…'}`;
  }
}

export type { Indicator };
