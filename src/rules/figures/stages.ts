/** Steps of a procedure by the verbs that name them, for numbers the catalogue does not know. */
import type { Figure } from '../../report/figures';
import { sameUnit } from '../../report/figures/units';

/** Each later step has at most as many cases as the ones before it. */
const CHAINS: readonly (readonly RegExp[])[] = [
  [
    /收到|接收|接到|接报|新收|收案|共收|登记/,
    /受理|立案/,
    /审结|办结|结案|处结|办理完毕|调解成功|化解|答复|回复/,
  ],
  [/排查|发现|查出|检查出|查找/, /整改|消除|化解/],
  [/应考|应参考|报名|应训/, /参考|参训|参加/, /合格|通过/],
  [/开庭/, /出庭/],
  [/访问|浏览/, /下载/],
];

/** A later step as its whole lead: 审结, 已办结, 按期答复; anything longer has a subject of its own. */
const BARE =
  /^(?:其中|已|均|全部|依法|及时|按期|按时|累计|成功|共|完成|法院|并)*([\u4e00-\u9fff]{2,4}?)(?:了|人数|件数|数)?$/;

/** Numbers between two steps of one procedure. */
const FURTHEST = 20;

export interface StepPair {
  readonly earlier: Figure;
  readonly later: Figure;
}

/** Pairs of steps in one stretch of a sentence whose later one takes its subject from the earlier one. */
export function stepPairs(figures: readonly Figure[]): readonly StepPair[] {
  const pairs: StepPair[] = [];
  for (const later of figures) {
    const verb = later.kind === 'count' && later.tail === '' ? BARE.exec(later.lead)?.[1] : undefined;
    if (verb === undefined || later.role !== 'value') continue;
    for (const chain of CHAINS) {
      const step = chain.findIndex((pattern) => pattern.exec(verb)?.[0] === verb);
      const earlier = step > 0 ? earlierStep(figures, later, chain.slice(0, step)) : undefined;
      if (earlier) pairs.push({ earlier, later });
    }
  }
  return pairs;
}

function earlierStep(
  figures: readonly Figure[],
  later: Figure,
  steps: readonly RegExp[],
): Figure | undefined {
  return figures
    .slice(Math.max(0, later.index - FURTHEST), later.index)
    .findLast(
      ({ clause, kind, role, unit, lead }) =>
        clause.segment === later.clause.segment &&
        kind === 'count' &&
        role === 'value' &&
        sameUnit(unit, later.unit) &&
        steps.some((pattern) => pattern.test(lead)),
    );
}
