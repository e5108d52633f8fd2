import { recogniseIndicators } from '../../catalog/recognise';
import type { Figure } from '../../report/figures';
import { readFigures } from '../../report/figures';
import { compare, type Decimal, decimalOf, multiply, sum } from '../../report/figures/decimal';
import { addIntervals, type Interval, intervalOf, isBelow } from '../../report/figures/interval';
import type { BlockContent } from '../../report/types';
import type { BlockContext, BlockRule, Problem } from '../types';
import { type PartGroup, partGroups } from './groups';
import { indicatorSums } from './indicator-sums';
import { named, plain, printed, related } from './wording';

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/parts-do-not-sum',
  level: 'warning',
  on: true,
  basis: { text: '分项之和应等于合计（四则运算复核）', status: 'C' },
  title: { zh: '分项之和与合计不符', en: 'Parts do not add up to the total' },
  messages: {
    more: {
      zh: '分项相加{computation}＝{sum}，比“{total}”多{difference}。请核对；如果各项有交叉，请写明。',
      en: 'The parts add up to {computation} = {sum}, {difference} more than the total {total}. Correct them, or say that they overlap.',
    },
    less: {
      zh: '分项相加{computation}＝{sum}，比“{total}”少{difference}。请核对，或者补上其余部分。',
      en: 'The parts add up to {computation} = {sum}, {difference} less than the total {total}. Correct them or add what is missing.',
    },
  },
  description:
    '“共475个，其中甲20个、乙415个、丙10个、丁30个”这样的句子，读者会把分项加起来。和比合计大，一定有问题；和比合计小，只有在文字表明各项已经列全时才提醒。',
  ignores: [
    '“其中”只举了一部分（共办理75件，其中撤销1件、确认违法2件）。',
    '先后几个环节（收到150件，其中受理129件、审结124件）：同一案件每一步都计数。',
    '可以重叠的属性（其中涉企案件60件，适用简易程序55件）。',
    '约数和带“万”的数，只要可能相符。',
    '单位不同的数。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '现有人民调解组织⟦186个⟧，其中乡镇调解委员会14个、村级调解委员会152个、行业性调解委员会9个，个人调解工作室13个。',
      note: '14＋152＋9＋13＝188',
    },
    {
      in: 'achievements',
      text: '现有人民调解组织188个,其中乡镇调解委员会14个,村级调解委员会152个,行业性调解委员会9个,个人调解工作室13个。',
    },
    {
      in: 'achievements',
      text: '审结案件⟦90件⟧，其中维持52件、撤销11件、驳回24件、其他1件。',
      note: '列到“其他”，少2件',
    },
    { in: 'achievements', text: '办理行政复议案件75件，其中确认违法2件、撤销1件。', note: '只举一部分' },
    { in: 'achievements', text: '收到申请150件，其中受理129件、审结124件。', note: '先后环节' },
    { in: 'achievements', text: '办结案件100件，其中涉企案件60件，适用简易程序55件。', note: '可以重叠' },
    {
      in: 'achievements',
      text: '人民调解组织调解成功⟦2310件⟧，达成书面调解协议960件，口头协议1372件。',
      note: '960＋1372＝2332，多于调解成功数',
    },
    {
      in: 'achievements',
      text: '一审、二审、再审案件分别为86件、31件和4件，合计⟦125件⟧。',
      note: '86＋31＋4＝121',
    },
    { in: 'achievements', text: '一审、二审、再审案件分别为86件、31件和4件，合计121件。' },
    {
      in: 'achievements',
      text: '审结行政复议案件117件（含上年结转9件），其中维持86件、撤销7件、驳回13件、终止11件。',
      note: '括号里的结转数不是合计',
    },
    {
      in: 'achievements',
      text: '办理人大代表建议86件、政协提案112件，共办理人大代表建议和政协提案⟦189件⟧。',
      note: '86＋112＝198',
    },
  ],
  *check(content, context) {
    if (context.part === 'plan') return;
    const done = new Set<Figure>();
    for (const group of partGroups(content)) {
      done.add(group.total);
      const problem = groupProblem(content, group);
      if (problem) yield problem;
    }
    for (const problem of catalogueProblems(content, context, done)) yield problem;
  },
};

function groupProblem(content: BlockContent, { total, parts, evidence }: PartGroup): Problem | null {
  const whole = intervalOf(total);
  if (isPrefixComplete(whole, parts)) return null;
  const together = sumOf(parts);
  if (isBelow(whole, together)) {
    return evidence === 'loose' ? null : problem(content, total, parts, 'more');
  }
  if (!isBelow(together, whole)) return null;
  if (evidence === 'complete') return problem(content, total, parts, 'less');
  const nearlyAll =
    parts.length > 2 && isAtLeastPercent(sum(parts.map(({ value }) => value)), total.value, 90);
  return evidence === 'parallel' && nearlyAll
    ? { ...problem(content, total, parts, 'less'), level: 'info' }
    : null;
}

/** The first parts make up the total; what follows them is about something else. */
function isPrefixComplete(whole: Interval, parts: readonly Figure[]): boolean {
  return parts.some((_, index) => {
    const together = sumOf(parts.slice(0, index + 1));
    return index > 0 && !isBelow(together, whole) && !isBelow(whole, together);
  });
}

function sumOf(parts: readonly Figure[]): Interval {
  return parts.map(intervalOf).reduce(addIntervals);
}

function isAtLeastPercent(part: Decimal, whole: Decimal, percent: number): boolean {
  return compare(multiply(part, decimalOf(100)), multiply(whole, decimalOf(percent))) >= 0;
}

function* catalogueProblems(
  content: BlockContent,
  { catalog }: BlockContext,
  done: ReadonlySet<Figure>,
): Iterable<Problem> {
  const indicators = recogniseIndicators(content, catalog.indicators);
  for (const { total, parts, atMost } of indicatorSums(readFigures(content), indicators)) {
    if (done.has(total)) continue;
    const whole = intervalOf(total);
    const together = sumOf(parts);
    if (isBelow(whole, together)) yield problem(content, total, parts, 'more');
    else if (!atMost && isBelow(together, whole)) yield problem(content, total, parts, 'less');
  }
}

function problem(
  content: BlockContent,
  total: Figure,
  parts: readonly Figure[],
  message: 'more' | 'less',
): Problem {
  const together = sum(parts.map(({ value }) => value));
  const [larger, smaller] = message === 'more' ? [together, total.value] : [total.value, together];
  const difference = sum([larger, { digits: -smaller.digits, scale: smaller.scale }]);
  return {
    start: total.start,
    end: total.end,
    message,
    args: {
      total: named(content, total),
      computation: parts.map(({ value }) => plain(value, '')).join('＋'),
      sum: plain(together, total.unit),
      difference: plain(difference, total.unit),
    },
    related: parts.map((part) => related(part, `分项：${printed(content, part)}`, 'part')),
  };
}

export default rule;
