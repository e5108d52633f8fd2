import type { Indicator } from '../../catalog/indicators';
import { reportFigures } from '../../catalog/report-indicators';
import type { Catalog } from '../../catalog/types';
import { parseDecimal } from '../../report/figures/decimal';
import { intervalOf, isBelow } from '../../report/figures/interval';
import type { DocumentRule } from '../types';
import { printed } from './wording';

const rule: DocumentRule = {
  kind: 'document',
  id: 'figures/threshold',
  level: 'info',
  on: false,
  basis: { text: '地方文件的目标值（可在 .fazhi/config.json 的 thresholds 中按指标名称修改）', status: 'V' },
  title: { zh: '低于目标值', en: 'Below the local target' },
  messages: {
    default: {
      zh: '“{indicator}”为{value}，低于目标值{threshold}{unit}，建议在不足部分说明原因。',
      en: '{indicator} is {value}, below the target of {threshold}{unit}: explain it among the shortcomings.',
    },
  },
  description:
    '不少地方对出庭应诉率（100%）、建议提案满意率（95%以上）、依申请公开答复率（100%）等规定了目标值。',
  ignores: ['达到目标值的。', '往年的数和下一年度的目标。'],
  examples: [
    { in: 'achievements', text: '行政机关负责人出庭应诉率⟦93.5%⟧。' },
    { in: 'achievements', text: '行政机关负责人出庭应诉率100％。' },
    { in: 'plan', text: '力争行政机关负责人出庭应诉率达到98%。' },
  ],
  *check(report, { catalog }) {
    for (const { figure, block, indicator, part, start, end } of reportFigures(report, catalog.indicators)) {
      if (!indicator || part === 'plan' || figure.role !== 'value') continue;
      const threshold = thresholdOf(catalog, indicator);
      if (threshold === null) continue;
      const lowest = parseDecimal(String(threshold));
      if (!isBelow(intervalOf(figure), { low: lowest, high: lowest })) continue;
      const args = {
        indicator: indicator.name,
        value: printed(block.content, figure),
        threshold,
        unit: figure.unit,
      };
      yield { start, end, args };
    }
  },
};

/** The team's value by name or id, else the catalogue's. Only plain numbers can be compared. */
function thresholdOf(catalog: Catalog, indicator: Indicator): number | null {
  const team = catalog.team?.thresholds ?? {};
  const value = team[indicator.name] ?? team[indicator.id] ?? indicator.threshold ?? null;
  return value !== null && /^\d+(?:\.\d+)?$/.test(String(value)) ? value : null;
}

export default rule;
