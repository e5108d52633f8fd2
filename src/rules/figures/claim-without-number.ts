import type { IndicatorData } from '../../catalog/indicators';
import { readFigures } from '../../report/figures';
import { sentencesOf } from '../../report/sentences';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

const namesByData = new WeakMap<IndicatorData, RegExp>();

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/claim-without-number',
  level: 'info',
  on: false,
  basis: { text: '实务：年度报告用数据说话，提到的比率应给出数值', status: 'K' },
  parts: ['achievements'],
  title: { zh: '提到指标却没有数值', en: 'An indicator without its value' },
  messages: {
    default: {
      zh: '提到“{indicator}”而这句话里没有数值，建议写出本年的数。',
      en: '“{indicator}” is mentioned without a value: give this year’s.',
    },
  },
  description: '主要举措和成效里说“切实提高行政机关负责人出庭应诉率”，读者要问是多少。',
  ignores: ['同一句里有数字的。', '打算和要求（下一年度安排）。', '小标题。'],
  examples: [
    { in: 'achievements', text: '严格落实出庭应诉制度，切实提高⟦出庭应诉率⟧。' },
    { in: 'achievements', text: '严格落实出庭应诉制度，出庭应诉率达到97%。' },
    { in: 'plan', text: '切实提高出庭应诉率。' },
  ],
  *check(content, { catalog, part }) {
    if (part !== 'achievements' || content.kind !== 'paragraph') return;
    const sentences = sentencesOf(content);
    const figures = readFigures(content);
    for (const match of proseMatches(content, namesOf(catalog.indicators))) {
      const sentence = sentences.find(({ start, end }) => start <= match.start && match.start < end);
      const hasFigure =
        sentence && figures.some(({ start }) => sentence.start <= start && start < sentence.end);
      if (sentence && !hasFigure) yield { start: match.start, end: match.end, args: { indicator: match[0] } };
    }
  },
};

/** Names of rates: other names are ordinary words as well (行政复议受理…). */
function namesOf(data: IndicatorData): RegExp {
  const hit = namesByData.get(data);
  if (hit) return hit;
  const names = data.indicators
    .filter(({ units, match }) => units[0] === '%' && match)
    .flatMap(({ match }) => (match?.before?.[0] ?? '').split('|'))
    .filter((name) => /^[\u4e00-\u9fff]{2,}率$/.test(name) && name.length > 3);
  const pattern = new RegExp(
    [...new Set(names)].sort((a, b) => b.length - a.length).join('|') || '(?!)',
    'g',
  );
  namesByData.set(data, pattern);
  return pattern;
}

export default rule;
