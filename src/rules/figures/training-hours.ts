import { readFigures } from '../../report/figures';
import { compare, decimalOf } from '../../report/figures/decimal';
import { numberOption } from '../options';
import type { BlockRule } from '../types';
import { printed } from './wording';

const YEARLY = /人均|每人|年均|年度|全年|每年/;
const ENFORCERS = /执法/;

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/training-hours',
  level: 'info',
  on: true,
  basis: {
    text: '地方文件普遍要求行政执法人员每人每年接受不少于60学时的业务知识和法律法规培训',
    status: 'V2',
  },
  title: { zh: '执法人员年度培训学时低于要求', en: 'Yearly training hours below the usual minimum' },
  messages: {
    default: {
      zh: '执法人员年度培训{hours}，低于通常要求的每人每年{minimum}学时。如属单次培训请写明；确未达到的，请说明原因。',
      en: '{hours} of yearly training is below the usual {minimum} hours per person. Say so if it is a single course.',
    },
  },
  description:
    '各地文件一般要求行政执法人员每人每年培训不少于60学时。报告写明人均或年度学时而低于这个数的，提请说明。',
  ignores: ['一次轮训、一期培训班的学时（为期6天48学时）。', '非执法人员的学时。'],
  options: { minimum: { default: 60, description: '每人每年最少学时' } },
  examples: [
    { in: 'achievements', text: '行政执法人员人均培训⟦48学时⟧。' },
    { in: 'achievements', text: '行政执法人员每人每年培训不少于60学时。' },
    { in: 'achievements', text: '开展为期6天48学时的执法人员轮训。', note: '单次培训' },
  ],
  *check(content, { options }) {
    const minimum = numberOption(options, 'minimum');
    for (const figure of readFigures(content)) {
      if (!/学时|课时/.test(figure.unit) || compare(figure.value, decimalOf(Math.round(minimum))) >= 0)
        continue;
      const beside = `${figure.lead}${figure.tail}`;
      if (!YEARLY.test(figure.lead) || !ENFORCERS.test(beside) || /为期/.test(beside)) continue;
      yield { start: figure.start, end: figure.end, args: { hours: printed(content, figure), minimum } };
    }
  },
};

export default rule;
