import type { BlockContent } from '../../report/types';
import { insideTitle, titlesOf } from '../language/titles';
import { wordingsIn } from '../language/wordings';
import type { BlockContext, BlockRule, Problem } from '../types';

/** A period in the name of a programme, with any mark between the years (or none: the mark got lost). */
const PERIOD = /(20\d\d)年?[—－–\-～~至到]{1,2}(20\d\d)年/g;
/** Words that treat the programme as in force. */
const IN_FORCE =
  /(?:按照|根据|依据|对照|落实|贯彻|实施|推进|推动|执行|细化|围绕|开展|深化|对标|严格|确保)[^，,。；;]{0,24}$/;
/** Words that look back on it. */
const LOOKS_BACK =
  /收官|总结|验收|回顾|圆满|终期|期满|到期|评估|完成情况|已完成|实施以来|期间|时期以来|衔接|接续|印发|制定出台|编制/;

const rule: BlockRule = {
  kind: 'block',
  id: 'dates/expired-programme',
  level: 'warning',
  on: true,
  basis: { text: '各纲要、规划、行动计划标明的实施期', status: 'V' },
  title: { zh: '把已到期的纲要、规划当作现行依据', en: 'An expired programme cited as in force' },
  messages: {
    default: {
      zh: '“{name}”的实施期到{to}年为止，{year}年的工作不能再以它为现行依据{next}。',
      en: 'The period of “{name}” ended in {to}; it cannot be in force for work in {year}{next}.',
    },
  },
  description:
    '纲要、规划、普法规划、三年行动计划都有实施期。报告年度（安排部分为下一年度）已超过实施期，却写“按照……目标要求”“深入落实……”的，多半是照搬旧稿。团队可在`.fazhi/config.json`的`programmes`里写明当年的纲要名称。',
  ignores: [
    '总结、收官、验收、评估已到期规划的叙述。',
    '仍在实施期内的规划。',
    '没有“按照”“落实”等词、只是提到名称的。',
  ],
  examples: [
    { in: 'achievements', year: 2026, text: '深入实施⟦“八五”普法⟧规划，开展宣传活动80场。' },
    {
      in: 'achievements',
      year: 2026,
      text: '按照《法治政府建设实施纲要（⟦2021—2025年⟧）》目标要求，统筹推进各项工作。',
    },
    { in: 'achievements', year: 2023, text: '深入推进⟦“七五”普法⟧规划实施。' },
    {
      in: 'achievements',
      year: 2026,
      text: '完成“八五”普法总结验收，对《法治政府建设实施纲要（2021—2025年）》实施情况开展终期评估。',
    },
    { in: 'achievements', year: 2024, text: '落实《法治政府建设实施纲要（2021—2025年）》，推进“八五”普法。' },
  ],
  *check(content, context) {
    const year = yearOfWork(context);
    if (year === null || content.kind === 'table') return;
    yield* namedProgrammes(content, context, year);
    yield* periods(content, context, year);
  },
};

/** The plan is for the year after the report's. */
function yearOfWork({ year, part }: BlockContext): number | null {
  return year === null ? null : part === 'plan' ? year + 1 : year;
}

function* namedProgrammes(content: BlockContent, context: BlockContext, year: number): Generator<Problem> {
  for (const { start, end, value } of wordingsIn(content, context.catalog).programmes) {
    const { names, to, next } = value;
    // A document's name is judged by the period behind it.
    if (to >= year || !/普法|规划|时期|行动/.test(names[0] ?? '') || insideTitle(content, start, end))
      continue;
    if (!isInForce(content.text, start, end)) continue;
    yield problem(start, end, content.text.slice(start, end), to, year, next, context);
  }
}

function* periods(content: BlockContent, context: BlockContext, year: number): Generator<Problem> {
  for (const match of content.text.matchAll(PERIOD)) {
    const to = Number(match[2]);
    const start = match.index;
    const end = start + match[0].length;
    const name = titlesOf(content).find((title) => title.start < start && title.end > end);
    if (to >= year || Number(match[1]) >= to || !name || !isInForce(content.text, name.start, name.end))
      continue;
    yield problem(start, end, name.text, to, year, '', context);
  }
}

/** Words of the present before it in the clause, and none that look back around it. */
function isInForce(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const behind = /^[^，,。；;]{0,30}/.exec(text.slice(end, end + 40))?.[0] ?? '';
  const clause = /[^，,。；;]*$/.exec(before)?.[0] ?? '';
  return IN_FORCE.test(clause) && !LOOKS_BACK.test(clause) && !LOOKS_BACK.test(behind);
}

function problem(
  start: number,
  end: number,
  name: string,
  to: number,
  year: number,
  next: string,
  { catalog, part }: BlockContext,
): Problem {
  const current = catalog.team?.programmes[String(year)] ?? next;
  // For the first year behind the period a successor may not be published when the plan is written.
  const level = part === 'plan' && year === to + 1 && current === '' ? ('info' as const) : undefined;
  return {
    start,
    end,
    ...(level ? { level } : {}),
    args: { name, to, year, next: current ? `，应写“${current}”` : '，请换成现行的名称' },
  };
}

export default rule;
