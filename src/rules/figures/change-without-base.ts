import { type Figure, readFigures } from '../../report/figures';
import type { BlockRule } from '../types';
import { printed } from './wording';

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/change-without-base',
  level: 'info',
  on: false,
  basis: { text: '实务：同比变化宜同时给出上年数', status: 'K' },
  title: { zh: '同比变化没有给出上年数', en: 'Year-on-year change without last year’s number' },
  messages: {
    default: {
      zh: '这里只写了同比{change}，没有上年数（或增减量），读者无法复核，建议补上。',
      en: 'Only a change of {change} is given: add last year’s number so that it can be checked.',
    },
  },
  description: '“同比增长35%”只有和上年的数放在一起才能复核。',
  ignores: ['同一句里有上年数或增减量的。', '百分点的变化。'],
  examples: [
    { in: 'achievements', text: '调解案件8200件，同比增长⟦35%⟧。' },
    { in: 'achievements', text: '调解案件8200件，上年为6074件，同比增长35%。' },
    { in: 'achievements', text: '调解案件8200件，较上年增加2126件，增长35%。' },
  ],
  *check(content) {
    const figures = readFigures(content);
    for (const figure of figures) {
      if (figure.kind !== 'percent' || figure.change?.against !== 'year' || hasBase(figures, figure))
        continue;
      yield { start: figure.start, end: figure.end, args: { change: printed(content, figure) } };
    }
  },
};

function hasBase(figures: readonly Figure[], change: Figure): boolean {
  return figures.some(
    ({ role, kind, clause }) =>
      kind === 'count' && clause.segment === change.clause.segment && (role === 'base' || role === 'change'),
  );
}

export default rule;
