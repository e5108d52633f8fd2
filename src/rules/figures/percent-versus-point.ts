import { type Figure, type FigureText, readFigureText } from '../../report/figures';
import {
  add,
  type Decimal,
  decimalOf,
  divide,
  formatDecimal,
  multiply,
  subtract,
} from '../../report/figures/decimal';
import type { BlockContent } from '../../report/types';
import type { BlockRule, Problem } from '../types';
import { rateNameOf } from './rate-name';
import { printed, related } from './wording';

/** The change of something that is itself a percentage. */
const SHARE_SUBJECT =
  /(?:率|占比|比例|比重|满意度|覆盖面)(?:较|比|同比|环比|与|相比|进一步|持续|又|再|平均|分别|均|同期|上年|去年|20\d\d年|明显|稳步|大幅|[,了也])*$/;
const VERB = /(?:提升|提高|上升|增长|增加|下降|降低|减少|回落)(?:了|幅度(?:为|达)?)?(?:近|约|超过?)?$/;

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/percent-versus-point',
  level: 'warning',
  on: true,
  basis: { text: '两个百分数之差以“百分点”计，“%”表示相对变化', status: 'C' },
  title: {
    zh: '“率”的变化用了“%”，应说明是否为百分点',
    en: 'Change of a rate in % instead of percentage points',
  },
  messages: {
    default: {
      zh: '“{subject}”本身是百分数，它的变化一般用“个百分点”。写作“{change}”有两种读法：上年为{points}%（差{size}个百分点），或上年为{relative}%（相对变化{size}%）。请明确。',
      en: 'A change of {subject} in % is ambiguous: last year was {points}% ({size} points) or {relative}% (relative). Say which; usually 个百分点.',
    },
    bare: {
      zh: '“{subject}”本身是百分数，它的变化一般用“个百分点”，这里写的是“{change}”，读者无法判断是差值还是相对变化。',
      en: '{subject} is a percentage itself; its change is given in percentage points (个百分点), not “{change}”.',
    },
  },
  description:
    '率从66%升到87%，是提高了21个百分点，也可以说提高了32%，两者相差很大。“率”“占比”“满意度”的变化写成“提升20%”，读者不知道是哪一种。',
  ignores: [
    '件数、金额等的变化（收到申请200件，同比增长20%）。',
    '“提高到95%”“降至3%”：这是结果，不是变化。',
    '“增长率”“降幅”本身。',
    '已写“个百分点”的。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '监管事项认领率91.4%，同比提升⟦12.3%⟧。',
      fixed: '监管事项认领率91.4%，同比提升12.3个百分点。',
      note: '上年是79.1%还是81.4%？',
    },
    {
      in: 'achievements',
      text: '行政诉讼败诉率较上年下降⟦3.1％⟧。',
      fixed: '行政诉讼败诉率较上年下降3.1个百分点。',
    },
    { in: 'achievements', text: '监管事项认领率91.4%，同比提升12.3个百分点。' },
    { in: 'achievements', text: '新收申请320件，同比增长17%，办结率98.1%。', note: '件数的变化' },
    { in: 'achievements', text: '出庭应诉率由90%提高到96%，败诉案件减少20%。', note: '结果；件数的变化' },
    { in: 'achievements', text: '调解成功率99.2%，调解案件量同比增长35.2%。', note: '变化的主语是案件量' },
  ],
  *check(content) {
    const text = readFigureText(content);
    for (const figure of text.figures) {
      if (figure.kind !== 'percent' || figure.role !== 'change') continue;
      const subject = subjectOf(text, figure);
      if (subject) yield problem(content, figure, subject);
    }
  },
};

interface Subject {
  readonly name: string;
  /** The rate of the year, where it stands right before the change. */
  readonly rate: Figure | null;
}

/** What changed, when that is a share: named in the clause itself, or the rate of the clause before it. */
function subjectOf(text: FigureText, figure: Figure): Subject | null {
  const own = figure.lead.replace(VERB, '');
  const name = SHARE_SUBJECT.exec(own);
  if (name) return { name: nameOf(own), rate: null };
  if (!/^(?:同比|环比|[较比与](?:去年|上年|上一年|20\d\d年)(?:同期)?(?:相比)?|又|再|均|分别)?$/.test(own))
    return null;
  const previous = text.figures[figure.index - 1];
  if (previous?.role !== 'value' || previous.clause.segment !== figure.clause.segment) return null;
  const rate = rateNameOf(previous);
  return rate ? { name: rate.name, rate: previous } : null;
}

function nameOf(words: string): string {
  const name = /^.*?(?:率|占比|比例|比重|满意度|覆盖面)/.exec(words)?.[0] ?? words;
  return name.slice(-14);
}

function problem(content: BlockContent, figure: Figure, subject: Subject): Problem {
  const size = formatDecimal(figure.value);
  const range = { start: figure.start, end: figure.end };
  const change = `${VERB.exec(figure.lead)?.[0] ?? ''}${printed(content, figure)}`;
  const fix = {
    safety: 'suggestion' as const,
    title: { zh: `改为“${size}个百分点”（差值）`, en: 'Percentage points' },
    edits: [{ ...range, text: `${size}个百分点` }],
  };
  if (!subject.rate) return { ...range, message: 'bare', args: { subject: subject.name, change }, fix };
  return {
    ...range,
    args: {
      subject: subject.name,
      change,
      size,
      points: formatDecimal(earlierByPoints(subject.rate.value, figure)),
      relative: formatDecimal(earlierByShare(subject.rate.value, figure)),
    },
    fix,
    related: [related(subject.rate, '本年的比率', 'rate of the year')],
  };
}

function earlierByPoints(rate: Decimal, figure: Figure): Decimal {
  return figure.change?.direction === 'down' ? add(rate, figure.value) : subtract(rate, figure.value);
}

function earlierByShare(rate: Decimal, figure: Figure): Decimal {
  const hundred = decimalOf(100);
  const factor =
    figure.change?.direction === 'down' ? subtract(hundred, figure.value) : add(hundred, figure.value);
  return divide(multiply(rate, hundred), factor, 2) ?? rate;
}

export default rule;
