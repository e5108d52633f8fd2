import { readFigures } from '../../report/figures';
import { compare, decimalOf } from '../../report/figures/decimal';
import type { BlockRule } from '../types';
import { rateNameOf } from './rate-name';
import { printed } from './wording';

/** Rates of a plan, a price, a capacity may exceed 100 %; so may 结案率 by some definitions. */
const UNLIMITED =
  /完成|执行|达成|达产|增长|增速|增幅|变化|利用|负荷|负债|杠杆|周转|收益|回报|产能|投资|预算|进度|覆盖|替代|偿付|清收|入库|清结|结收/;
const DEBATABLE = /办结|结案|审结|处置|化解/;

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/over-100',
  level: 'error',
  on: true,
  basis: { text: '部分不能大于全部', status: 'C' },
  title: { zh: '比率超过100%', en: 'Rate above 100 %' },
  messages: {
    default: {
      zh: '“{name}”是部分占全部的比率，不会超过100%，这里写的是{rate}，请核对。',
      en: '{name} is a part of a whole and cannot exceed 100%; the text says {rate}.',
    },
    carried: {
      zh: '“{name}”写的是{rate}。如果分子包括上年结转的案件，请写明口径（分母也应加上结转数），否则请核对。',
      en: '{name} is given as {rate}. If cases carried over are counted, say so and count them in the denominator too.',
    },
  },
  description: '参考率、满意率、纠错率、占比等是部分与全部之比，最多100%。超过100%的只能是笔误或口径错误。',
  ignores: [
    '同比增长、下降的幅度。',
    '“完成年度任务的120%”“预算执行率103%”等与计划相比的比率。',
    '引号里的口号（“101%服务”）。',
    '办结率、结案率：有的地方把结转案件算进分子，只提醒写明口径。',
  ],
  examples: [
    { in: 'achievements', text: '国家工作人员学法考试参考率⟦108.3%⟧。' },
    { in: 'achievements', text: '其中网上办理占比达⟦110％⟧。' },
    { in: 'achievements', text: '办结行政复议案件103件，办结率⟦103%⟧。', note: '可能含结转，只提醒' },
    { in: 'achievements', text: '收到申请306件，同比增长152.20%。', note: '增幅' },
    { in: 'achievements', text: '年度执法检查计划完成率120%。', note: '与计划相比' },
    { in: 'achievements', text: '打造“101%服务”品牌，参考率100%。', note: '口号' },
  ],
  *check(content) {
    for (const figure of readFigures(content)) {
      if (figure.role === 'change' || figure.upper !== null) continue;
      const name = rateNameOf(figure);
      if (!name || compare(figure.value, decimalOf(100)) <= 0 || UNLIMITED.test(figure.lead)) continue;
      yield {
        start: figure.start,
        end: figure.end,
        ...(DEBATABLE.test(name.stem) ? { message: 'carried', level: 'warning' as const } : {}),
        args: { name: name.name, rate: printed(content, figure) },
      };
    }
  },
};

export default rule;
