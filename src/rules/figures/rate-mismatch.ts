import type { Figure } from '../../report/figures';
import { type Decimal, divide } from '../../report/figures/decimal';
import { powerOfTen } from '../../report/figures/interval';
import { multiplierPower } from '../../report/figures/numerals';
import type { BlockContent } from '../../report/types';
import type { BlockRule, Problem } from '../types';
import { type ChangeMismatch, changeMismatches } from './change-analysis';
import { analyseRates, impliedDenominator, type RateVerdict } from './rate-analysis';
import { named, plain, printed, related } from './wording';

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/rate-mismatch',
  level: 'warning',
  on: true,
  basis: { text: '按文中数字复算；复议纠错率、调撤率等的分母在实务中口径不一，须写明', status: 'C' },
  title: { zh: '比率与文中的分子、分母不符', en: 'Rate does not follow from the numbers beside it' },
  messages: {
    default: {
      zh: '按文中数字，{numerator}÷{denominator}＝{computed}%，与“{rate}”对不上。如果分母不是{denominator}，请写明口径（按{rate}反推，分母约为{implied}）；如果是笔误，请改正。',
      en: 'The text gives {numerator} ÷ {denominator} = {computed}%, not {rate}. If the denominator is another one, say which (about {implied} by this rate); otherwise correct the figure.',
    },
    truncated: {
      zh: '{numerator}÷{denominator}四舍五入为{computed}%，文中“{rate}”是截去了尾数，建议改为{computed}%。',
      en: '{numerator} ÷ {denominator} rounds to {computed}%; {rate} cuts the digits off.',
    },
    change: {
      zh: '{now}与{base}相比{direction}{computed}%，文中写的是“{rate}”，请核对这三个数。',
      en: '{now} against {base} is a change of {computed}% ({direction}), the text says {rate}: check the three numbers.',
    },
  },
  description:
    '把“率”“占比”和同比变化按文中给出的数字重新计算，按文中的小数位比较。受理、结转、办结等任何一个或两个数能得出这个比率时都算相符；都得不出时，给出按现有数字计算的结果和反推的分母，请作者写明口径。官方统计的分母常常比“办结数”窄，所以这里只提醒，不判错。',
  ignores: [
    '能由同一段落中的其他数字（包括两数之和、之差）得出的比率。',
    '“近九成”“90%以上”等约数，只要不与数字矛盾。',
    '目标、打算和下一年度安排中的比率。',
    '“按期办结率”等带限定语的比率：文中的“办结”不是它的分子。',
    '满意率等来自抽样调查、文中没有分子的比率。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '全年审结行政复议案件240件，其中纠错31件，纠错率⟦15.2%⟧。',
      note: '31÷240＝12.92%',
    },
    { in: 'achievements', text: '全年审结行政复议案件240件，其中纠错31件，纠错率12.92％。', note: '相符' },
    {
      in: 'achievements',
      text: '全年受理一审行政诉讼案件96件,审结88件,行政机关败诉7件,败诉率为⟦9.1%⟧。',
      note: '半角标点；7÷88＝7.95%，7÷96＝7.29%',
    },
    {
      in: 'achievements',
      text: '全年受理一审行政诉讼案件96件，审结88件，行政机关败诉7件，败诉率为7.29%。',
      note: '以受理数为分母也算相符',
    },
    {
      in: 'achievements',
      text: '制发公文512件，主动公开437件，主动公开率达⟦83.55%⟧。',
      note: '437÷512＝85.35%',
    },
    {
      in: 'achievements',
      text: '新收申请118件，上年结转9件，按时答复125件，答复率98.4%。',
      note: '125÷（118＋9）＝98.43%',
    },
    {
      in: 'achievements',
      text: '审结案件64宗，占受理案件的⟦85.4%⟧，受理案件共79宗。',
      note: '64÷79＝81.01%',
    },
    {
      in: 'achievements',
      text: '办理建议46件，占全市建议总数的11.2%，办理提案58件。',
      note: '全市的总数文中没有',
    },
    {
      in: 'achievements',
      text: '受理申请83件，办结79件，按期办结率100%。',
      note: '按期办结率的分母不是受理数',
    },
    { in: 'achievements', text: '排查隐患3.2万余处，整改3.1万余处，整改率97%。', note: '约数能够得出' },
    { in: 'achievements', text: '三个案件调解成功2件，成功率⟦66.66%⟧，共受理3件。', note: '截尾' },
    {
      in: 'achievements',
      text: '今年收到复议申请180件，上年为150件，同比增长⟦25%⟧。',
      note: '增长20%',
    },
    { in: 'achievements', text: '收到复议申请180件，较上年增加30件，增长20%。', note: '相符' },
    { in: 'plan', text: '受理案件96件，办结88件，力争办结率达到98%。', note: '目标' },
  ],
  *check(content, context) {
    if (context.part === 'plan') return;
    for (const verdict of analyseRates(content)) {
      const problem = rateProblem(content, verdict);
      if (problem) yield problem;
    }
    for (const mismatch of changeMismatches(content)) yield changeProblem(content, mismatch);
  },
};

function rateProblem(content: BlockContent, verdict: RateVerdict): Problem | null {
  const { rate, numerator, denominator, computed } = verdict;
  const off = verdict.verdict === 'mismatch' || verdict.verdict === 'truncated';
  if (!off || !numerator || !denominator || !computed) return null;
  const implied = impliedDenominator(numerator.value, rate.value);
  return {
    start: rate.start,
    end: rate.end,
    ...(verdict.verdict === 'truncated' ? { message: 'truncated', level: 'info' } : {}),
    args: {
      rate: printed(content, rate),
      numerator: named(content, numerator),
      denominator: named(content, denominator),
      computed: plain(computed, ''),
      implied: implied ? inMultiples(implied, numerator) : '—',
    },
    related: [
      related(numerator, '分子', 'numerator'),
      related(denominator, '可能的分母', 'likely denominator'),
    ],
  };
}

/** 62.6万件 for a numerator in 万, 166件 otherwise. */
function inMultiples(value: Decimal, { multiplier, unit }: Figure): string {
  if (multiplier === '') return plain(value, unit);
  const shown = divide(value, powerOfTen(multiplierPower(multiplier)), 1);
  return `${shown ? plain(shown, '') : '—'}${multiplier}${unit}`;
}

function changeProblem(content: BlockContent, mismatch: ChangeMismatch): Problem {
  const { rate, now, base, computed, direction, isDifference } = mismatch;
  return {
    start: rate.start,
    end: rate.end,
    message: 'change',
    args: {
      rate: printed(content, rate),
      now: named(content, now),
      base: isDifference ? `上年（按${printed(content, base)}的变化推算）` : named(content, base),
      computed: plain(computed, ''),
      direction: direction === 'up' ? '增长' : '下降',
    },
    related: [
      related(now, '本年', 'this year'),
      related(base, isDifference ? '变化量' : '上年', 'compared with'),
    ],
  };
}

export default rule;
