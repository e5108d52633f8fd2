import type { Figure, FigureText } from '../../report/figures';
import { readFigureText } from '../../report/figures';
import { compare, type Decimal, decimalOf, divide, multiply } from '../../report/figures/decimal';
import { type Interval, intervalOf, ratioFits } from '../../report/figures/interval';
import type { BlockContent } from '../../report/types';
import type { BlockRule, Problem } from '../types';
import { analyseRates, type RateVerdict } from './rate-analysis';
import { nearbyCounts } from './rate-partners';
import { named, plain, printed, related } from './wording';

/** What a rate counts, by the measure words its numbers have. 场, 次, 元 are never the base of a rate. */
const CASES = /^[件起宗案例份条个项处卷笔]$/;
const PEOPLE = /^(?:人|名|位)$/;
const UNITS = /^[家户所个项处]$/;

/** Rates that say what they count; with another measure word their base is not in the text. */
const BASES: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/(?:完成|落实|认领|入驻|进驻|建成|达标|接入)$/, [CASES, UNITS]],
  [
    /(?:整改|消除|办结|结案|审结|纠错|败诉|胜诉|化解|调解|成功|答复|回复|反馈|采纳|公开|出庭|应诉|备案|报备|履行|调撤)$/,
    [CASES],
  ],
  [/(?:合格|通过|参考|参训|持证|到课|回访|及格)$/, [PEOPLE]],
];

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/rate-unattainable',
  level: 'warning',
  on: true,
  basis: { text: '整数除以整数所能得到的百分比（GRIM检验）', status: 'C' },
  title: { zh: '按文中的总数得不出这个百分比', en: 'No whole number gives this percentage' },
  messages: {
    default: {
      zh: '{total}无论如何得不出“{rate}”：{lower}÷{size}＝{below}%，{upper}÷{size}＝{above}%，中间没有整数。请核对总数或比率，分母另有所指的请写明。',
      en: '{total} cannot give {rate}: {lower} ÷ {size} = {below}%, {upper} ÷ {size} = {above}%, and there is no whole number between. Check both, or say what the denominator is.',
    },
  },
  description:
    '件数、户数、人数都是整数，所以总数确定以后，能够出现的百分比也就确定了。文中只有一个可以作分母的数，而任何整数除以它（或者它除以任何整数）都得不出印出的百分比时，总数和比率至少有一个写错了，或者分母另有所指。',
  ignores: [
    '总数是约数或者带“万”的。',
    '满意率、知晓率等抽样调查的比率。',
    '文中的数是场次、金额、时间，不能作这个比率的分母的。',
    '比率有自己的主语（“监管事项认领率”），而主语的件数文中没有。',
    '能由文中另外的数得出的比率。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '督促312户食品经营单位落实进货查验制度，完成率⟦98.5%⟧。',
      note: '307÷312＝98.4%，308÷312＝98.7%',
    },
    { in: 'achievements', text: '督促312户食品经营单位落实进货查验制度，完成率98.4%。', note: '307户' },
    {
      in: 'achievements',
      text: '组织86人参加执法资格考试，通过率⟦91.3％⟧。',
      note: '78÷86＝90.7%，79÷86＝91.9%',
    },
    { in: 'achievements', text: '79人通过执法资格考试，通过率91.86%。', note: '79是分子，总数86人' },
    { in: 'achievements', text: '举办执法培训12期，合格率98.6%。', note: '期数不是合格率的分母' },
    { in: 'achievements', text: '检查企业47家，发现的问题整改率96.1%。', note: '整改率的分母是问题数' },
    { in: 'achievements', text: '受理投诉举报37件，群众满意率98.6%。', note: '满意率来自回访调查' },
    { in: 'achievements', text: '检查餐饮单位300余户，完成率98.5%。', note: '约数' },
  ],
  *check(content, context) {
    if (context.part === 'plan') return;
    const text = readFigureText(content);
    for (const verdict of analyseRates(content)) {
      const total = verdict.verdict === 'unknown' ? onlyTotal(text, verdict) : null;
      if (total && !isAttainable(total, verdict.rate)) yield problem(content, total, verdict.rate);
    }
  },
};

/** The one number the rate can only have been computed from or to; null when several or none come into question. */
function onlyTotal(text: FigureText, { rate, name }: RateVerdict): Figure | null {
  if (name.kind !== 'rate' || rate.approximation !== 'exact') return null;
  const allowed = BASES.find(([words]) => words.test(name.stem))?.[1];
  if (!allowed || !standsAlone(text, rate, name.stem)) return null;
  const before = nearbyCounts(text, rate).filter(
    ({ end, clause }) => end <= rate.start && clause.segment === rate.clause.segment,
  );
  const bases = before.filter(({ unit }) => allowed.some((pattern) => pattern.test(unit)));
  const [only] = bases;
  return only && bases.length === 1 && isExactCount(only) ? only : null;
}

/** 完成率, or a longer name whose first words the sentence has said: no subject of its own. */
function standsAlone(text: FigureText, rate: Figure, stem: string): boolean {
  if (stem.length <= 2) return true;
  const own = stem.slice(0, -2);
  return text.norm.slice(0, rate.clause.start).includes(own);
}

function isExactCount({ approximation, multiplier, upper, value }: Figure): boolean {
  return (
    approximation === 'exact' && multiplier === '' && upper === null && value.scale === 0 && value.digits > 0n
  );
}

/** Some whole part of `total`, or some whole number it is a part of, gives the rate. */
function isAttainable(total: Figure, rate: Figure): boolean {
  const size = intervalOf(total);
  const share = intervalOf(rate);
  if (neighbours(total.value, rate.value).some((part) => ratioFits(exactly(part), size, share))) return true;
  const whole = divide(multiply(total.value, decimalOf(100)), rate.value, 0);
  return whole === null || around(whole).some((value) => ratioFits(size, exactly(value), share));
}

function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/** The whole numbers beside rate × total. */
function neighbours(total: Decimal, rate: Decimal): readonly Decimal[] {
  const part = divide(multiply(total, rate), decimalOf(100), 0);
  return part ? around(part) : [];
}

function around(value: Decimal): readonly Decimal[] {
  return [value.digits - 1n, value.digits, value.digits + 1n]
    .filter((digits) => digits >= 0n)
    .map((digits) => ({ digits, scale: 0 }));
}

function problem(content: BlockContent, total: Figure, rate: Figure): Problem {
  const places = Math.max(1, -rate.precision);
  const shares = neighbours(total.value, rate.value).map((part) => ({
    part,
    share: percent(part, total.value, places),
  }));
  const lower = shares.findLast(({ share }) => compare(share, rate.value) < 0);
  const upper = shares.find(({ share }) => compare(share, rate.value) > 0);
  return {
    start: rate.start,
    end: rate.end,
    args: {
      rate: printed(content, rate),
      total: named(content, total),
      size: plain(total.value, ''),
      lower: lower ? plain(lower.part, '') : '—',
      below: lower ? plain(lower.share, '') : '—',
      upper: upper ? plain(upper.part, '') : '—',
      above: upper ? plain(upper.share, '') : '—',
    },
    related: [related(total, '可作分母的数', 'the only possible denominator')],
  };
}

function percent(part: Decimal, total: Decimal, places: number): Decimal {
  return divide(multiply(part, decimalOf(100)), total, places) ?? decimalOf(0);
}

export default rule;
