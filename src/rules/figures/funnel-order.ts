import type { Indicator } from '../../catalog/indicators';
import { recogniseIndicators } from '../../catalog/recognise';
import { type Figure, type FigureText, readFigureText } from '../../report/figures';
import { subtract } from '../../report/figures/decimal';
import { addIntervals, type Interval, intervalOf, isBelow } from '../../report/figures/interval';
import { sameUnit } from '../../report/figures/units';
import type { BlockContent } from '../../report/types';
import type { BlockRule, Problem } from '../types';
import { onlyFigures } from './indicator-sums';
import { stepPairs } from './stages';
import { named, plain, related } from './wording';

/** Cases of earlier years counted with this year's. */
const CARRIED = /结转|存案|旧存|遗留|转入|往年|历年|积案|(?:上年|去年|以前年度)(?:未|收|受)/;

interface Step {
  readonly smaller: Figure;
  readonly larger: Figure;
  /** Cases carried over, as the catalogue knows them. */
  readonly plus: Figure | null;
}

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/funnel-order',
  level: 'warning',
  on: true,
  basis: { text: '后一环节的件数不多于前一环节加上年结转（收到≥受理≥审结≥纠错等）', status: 'C' },
  title: { zh: '后一环节的数大于前一环节', en: 'A later step counts more than the one before' },
  messages: {
    default: {
      zh: '{smaller}，比{larger}还多{difference}。请核对；如果包括上年结转，请写明结转的件数。',
      en: '{smaller} is {difference} more than {larger}. Correct it, or say how many were carried over.',
    },
    carried: {
      zh: '{smaller}多于{larger}，文中说明含往年案件，但没有写结转多少件，建议补上（至少{difference}）。',
      en: '{smaller} exceeds {larger}; the text mentions cases carried over but not how many (at least {difference}).',
    },
  },
  description:
    '收到、受理、审结、纠错是一件案子先后经过的环节，后面的数不会超过前面的数；只有算进上年结转的案件时才会。写明结转件数的，加上结转再比；只写“含结转”而没有件数的，只作提示。',
  ignores: [
    '写明结转件数、加上以后不超过的。',
    '单位不同、主语不同、不在一句话里的数。',
    '约数可能相符的。',
    '去年的数。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '收到行政复议申请214件，受理⟦223件⟧，审结190件。',
      note: '受理多于收到',
    },
    { in: 'achievements', text: '收到行政复议申请214件，受理203件，审结⟦209件⟧，其中纠错21件。' },
    {
      in: 'achievements',
      text: '收到行政复议申请214件，受理203件，审结209件（含上年结转15件）。',
      note: '203＋15',
    },
    {
      in: 'achievements',
      text: '收到行政复议申请214件，受理203件，审结⟦209件⟧（包括上年存案）。',
      note: '有说明而无件数，只提示',
    },
    { in: 'achievements', text: '收到消费投诉举报83件，办结⟦91件⟧。', note: '不在指标表里的也比' },
    { in: 'achievements', text: '发现安全隐患120处，整改⟦126处⟧。' },
    { in: 'achievements', text: '收到司法建议9件，开展培训12场，办结案件40件。', note: '主语不同' },
    { in: 'achievements', text: '去年收到复议申请90件，今年受理复议申请120件。', note: '不同年份' },
  ],
  *check(content, context) {
    if (context.part === 'plan') return;
    const text = readFigureText(content);
    const reported = new Set<Figure>();
    for (const step of [
      ...catalogueSteps(content, text, recogniseIndicators(content, context.catalog.indicators)),
      ...(content.kind === 'table' ? [] : plainSteps(text)),
    ]) {
      if (reported.has(step.smaller) || !isReversed(step)) continue;
      const plus = step.plus ?? carriedBeside(text, step.smaller, step.larger);
      if (plus && !isReversed({ ...step, plus })) continue;
      reported.add(step.smaller);
      yield problem(content, text, { ...step, plus });
    }
  },
};

function isReversed({ smaller, larger, plus }: Step): boolean {
  const limit: Interval = plus ? addIntervals(intervalOf(larger), intervalOf(plus)) : intervalOf(larger);
  return isBelow(limit, intervalOf(smaller));
}

function catalogueSteps(
  content: BlockContent,
  text: FigureText,
  indicators: ReadonlyMap<number, Indicator>,
): readonly Step[] {
  const only = onlyFigures(text.figures, indicators);
  return [...new Set(indicators.values())].flatMap((indicator) =>
    (indicator.relations ?? []).flatMap((relation): readonly Step[] => {
      if (relation.type !== 'at-most') return [];
      const smaller = only.get(indicator.id);
      const larger = only.get(relation.of);
      const plus = relation.plus === undefined ? null : (only.get(relation.plus) ?? null);
      if (!smaller || !larger || !areComparable(content, smaller, larger)) return [];
      return [{ smaller, larger, plus }];
    }),
  );
}

/** In the same measure and not sentences apart. */
function areComparable(content: BlockContent, a: Figure, b: Figure): boolean {
  const near = content.kind === 'table' || Math.abs(a.clause.sentence - b.clause.sentence) <= 1;
  return near && sameUnit(a.unit, b.unit);
}

function plainSteps(text: FigureText): readonly Step[] {
  return stepPairs(text.figures).map(({ earlier, later }) => ({
    smaller: later,
    larger: earlier,
    plus: null,
  }));
}

/** The number of cases carried over, if one of the sentences gives it. */
function carriedBeside(text: FigureText, a: Figure, b: Figure): Figure | null {
  const sentences = [a.clause.sentence, b.clause.sentence];
  return (
    text.figures.find(
      (figure) =>
        figure !== a &&
        figure !== b &&
        sentences.includes(figure.clause.sentence) &&
        sameUnit(figure.unit, a.unit) &&
        CARRIED.test(`${figure.lead}${figure.tail}`),
    ) ?? null
  );
}

function problem(content: BlockContent, text: FigureText, step: Step): Problem {
  const { smaller, larger } = step;
  const mentioned = !step.plus && mentionsCarriedOver(text, smaller);
  const difference = subtract(smaller.value, larger.value);
  return {
    start: smaller.start,
    end: smaller.end,
    ...(mentioned ? { message: 'carried', level: 'info' } : {}),
    args: {
      smaller: named(content, smaller),
      larger: named(content, larger),
      difference: plain(difference, smaller.unit),
    },
    related: [related(larger, '前一环节', 'the step before')],
  };
}

function mentionsCarriedOver(text: FigureText, figure: Figure): boolean {
  const clauses = text.clauses.filter(({ sentence }) => sentence === figure.clause.sentence);
  const start = clauses[0]?.start ?? 0;
  const end = Math.max(...clauses.map((clause) => clause.end));
  return CARRIED.test(text.norm.slice(start, end));
}

export default rule;
