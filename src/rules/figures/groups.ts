/** Totals and the parts the text gives for them. */
import { type Figure, readFigureText } from '../../report/figures';
import { perContent } from '../../report/memo';

export interface PartGroup {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** How sure it is that the parts neither overlap nor leave anything out. */
  readonly evidence: 'complete' | 'parallel' | 'loose';
}

const SUMMED = /^(?:以上|上述|三项|两项|四项)?(?:合计|共计|总计)(?:为|达|有)?$/;
/** Steps a case goes through one after the other: the same case is counted at each. */
const STAGE =
  /受理|收到|立案|审结|办结|结案|整改|纠错|纠正|化解|成功|答复|回复|反馈|采纳|通过|合格|参考|参加|败诉|开庭|出庭|完成/;
/** Properties that one case may have together with others. */
const PROPERTY = /涉及?|适用|简易|听证|网上|线上|线下|当场|以上|新增|重大|首次|连续/;
/** 维持, 确认违法: longer names have an object of their own. */
const LONGEST_WORD = 4;
const REST = /^(?:其中)?(?:其他|其它|其余|剩余|余下|另有|作其他)/;
const COMPLETE = /分为|分别|由/;

/** 其中/分为 groups and A、B，合计C groups of a block. */
export const partGroups = perContent((content): readonly PartGroup[] => {
  if (content.kind === 'table') return [];
  const { figures } = readFigureText(content);
  return [...listed(figures).filter(({ parts }) => !isStaged(parts)), ...summed(figures)];
});

function listed(figures: readonly Figure[]): readonly PartGroup[] {
  const byTotal = new Map<number, Figure[]>();
  for (const part of figures) {
    if (part.partOf === null) continue;
    const parts = byTotal.get(part.partOf) ?? [];
    byTotal.set(part.partOf, parts);
    parts.push(part);
  }
  return [...byTotal].flatMap(([index, parts]): readonly PartGroup[] => {
    const total = figures[index];
    return total && parts.length > 1 ? [{ total, parts, evidence: evidenceOf(parts) }] : [];
  });
}

function evidenceOf(parts: readonly Figure[]): PartGroup['evidence'] {
  const [first] = parts;
  if (parts.some(({ lead }) => REST.test(lead)) || (first && COMPLETE.test(first.lead))) return 'complete';
  return isParallel(parts) ? 'parallel' : 'loose';
}

/** Names that end alike (…调解委员会), stand in one 、 list or are single words (维持, 撤销) are kinds of the same thing. */
function isParallel(parts: readonly Figure[]): boolean {
  const [first] = parts;
  const names = parts.map(({ label }) => label);
  if (!first || names.some((name) => name === '' || PROPERTY.test(name))) return false;
  const oneList = parts.every(({ clause }) => clause === first.clause);
  const ending = names[0]?.slice(-2) ?? '';
  return (
    oneList ||
    names.every((name) => name.length <= LONGEST_WORD) ||
    names.filter((name) => name.includes(ending)).length > names.length / 2
  );
}

/** 一审86件、二审31件，合计117件: all numbers of the stretch before it in the same measure. */
function summed(figures: readonly Figure[]): readonly PartGroup[] {
  return figures.flatMap((total): readonly PartGroup[] => {
    if (total.kind !== 'count' || !SUMMED.test(total.lead) || total.tail !== '') return [];
    const parts = figures.filter(
      ({ index, kind, role, unit, clause }) =>
        index < total.index &&
        kind === 'count' &&
        role === 'value' &&
        unit === total.unit &&
        clause.segment === total.clause.segment,
    );
    return parts.length < 2 ? [] : [{ total, parts, evidence: 'complete' }];
  });
}

function isStaged(parts: readonly Figure[]): boolean {
  const stages = new Set(parts.flatMap(({ label }) => STAGE.exec(label)?.[0] ?? []));
  return stages.size > 1;
}
