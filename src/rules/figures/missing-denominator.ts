import type { Indicator } from '../../catalog/indicators';
import { reportFigures } from '../../catalog/report-indicators';
import type { DocumentRule } from '../types';
import { analyseRates } from './rate-analysis';
import { printed } from './wording';

const rule: DocumentRule = {
  kind: 'document',
  id: 'figures/missing-denominator',
  level: 'info',
  on: false,
  basis: { text: '实务：纠错率、败诉率、出庭应诉率等的口径不一，宜写明分子分母', status: 'K' },
  title: { zh: '比率没有给出分母', en: 'Rate without its denominator' },
  messages: {
    default: {
      zh: '“{indicator}”写的是{rate}，全文没有可以作分母的数（{denominators}），建议写明口径。',
      en: '{indicator} is {rate}, but the report gives no denominator ({denominators}).',
    },
  },
  description: '只写比率、不写分子和分母，读者无法复核，也无法与往年比较。',
  ignores: ['文中有分母的。', '100%。', '下一年度的目标。'],
  examples: [
    { in: 'achievements', text: '全县行政机关负责人出庭应诉率⟦96.8%⟧。' },
    { in: 'achievements', text: '开庭审理行政诉讼案件63件，行政机关负责人出庭应诉61件，出庭应诉率96.8%。' },
    { in: 'achievements', text: '全县行政机关负责人出庭应诉率100%。' },
  ],
  *check(report, { catalog }) {
    const figures = reportFigures(report, catalog.indicators);
    const given = new Set(figures.flatMap(({ indicator }) => indicator?.id ?? []));
    for (const { figure, block, indicator, part, start, end } of figures) {
      const needed = indicator ? denominatorsOf(indicator) : [];
      if (!indicator || needed.length === 0 || part === 'plan' || figure.role !== 'value') continue;
      const checked = analyseRates(block.content).find(({ rate }) => rate === figure);
      if (
        needed.some((id) => given.has(id)) ||
        checked?.verdict !== 'unknown' ||
        figure.value.digits === 100n
      )
        continue;
      const names = catalog.indicators.indicators
        .filter(({ id }) => needed.includes(id))
        .map(({ name }) => name);
      const args = {
        indicator: indicator.name,
        rate: printed(block.content, figure),
        denominators: names.join('、'),
      };
      yield { start, end, args };
    }
  },
};

function denominatorsOf(indicator: Indicator): readonly string[] {
  return (indicator.relations ?? []).flatMap((relation) =>
    relation.type === 'ratio' ? relation.denominators : [],
  );
}

export default rule;
