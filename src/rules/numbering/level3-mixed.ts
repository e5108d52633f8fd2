import type { Section } from '../../report/types';
import { markOf, renumberFix, withValue } from '../ordinals';
import type { DocumentRule, Problem } from '../types';
import { breaksIn, headingGroups, type NumberedSection, numberedFrom } from './heading-groups';

const rule: DocumentRule = {
  kind: 'document',
  id: 'numbering/level3-mixed',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 9704—2012 7.3.3 结构层次序数依次使用“一、”“（一）”“1.”“（1）”', status: 'V2' },
  title: { zh: '三级序号有的续号、有的重起', en: 'Level-3 numbers partly run on and partly begin again' },
  messages: {
    default: {
      zh: '别处的三级序号{style}，这里却从“{found}”开始（应为“{expected}”）。两种写法都可以，但全文要统一。',
      en: 'Elsewhere level-3 numbers {styleEn}; here they start at “{found}” instead of “{expected}”. Either way is fine, but keep to one.',
    },
    gap: {
      zh: '三级序号到这里应为“{expected}”，却写成“{found}”，跳号或重号了。',
      en: 'The level-3 number should be “{expected}” here, not “{found}”.',
    },
  },
  description:
    '三级序号“1. 2. 3.”可以每节重新开始，可以每章重新开始，也可以全文连续，但一篇之内要统一。同一节里跳号、重号的也在这里提示。',
  ignores: ['全文连续编号（1—23）。', '每节都从“1.”开始。', '章内连续、换章重新开始。'],
  examples: [
    {
      in: 'achievements',
      text: '（一）依法履职\n\n1.动态调整权责清单，取消证明事项14项。\n\n2.优化审批流程，压缩时限30%。\n\n（二）规范执法\n\n1.开展案卷评查2次，覆盖12个部门。\n\n2.组织执法培训4期，培训320人次。\n\n（三）化解纠纷\n\n⟦3.⟧调解纠纷300件，成功率98%。\n\n4.办理复议案件35件，审结33件。',
      fixed:
        '（一）依法履职\n\n1.动态调整权责清单，取消证明事项14项。\n\n2.优化审批流程，压缩时限30%。\n\n（二）规范执法\n\n1.开展案卷评查2次，覆盖12个部门。\n\n2.组织执法培训4期，培训320人次。\n\n（三）化解纠纷\n\n1.调解纠纷300件，成功率98%。\n\n2.办理复议案件35件，审结33件。',
      note: '前两节重起，第三节续号。',
    },
    {
      in: 'achievements',
      text: '（一）依法履职\n\n1.动态调整权责清单，取消证明事项14项。\n\n2.优化审批流程，压缩时限30%。\n\n（二）规范执法\n\n3.开展案卷评查2次，覆盖12个部门。\n\n4.组织执法培训4期，培训320人次。',
      note: '全文连续。',
    },
    {
      in: 'achievements',
      text: '（一）依法履职\n\n1.动态调整权责清单，取消证明事项14项。\n\n⟦3.⟧优化审批流程，压缩时限30%。',
      note: '同一节里跳号。',
    },
  ],
  *check(report) {
    const groups = headingGroups(report, 'level3');
    const style = STYLES.reduce((best, one) => (misses(groups, one) < misses(groups, best) ? one : best));
    for (const [index, group] of groups.entries()) {
      const first = style.first(groups, index);
      const fix = renumberFix(numberedFrom(group, first));
      for (const { section, expected } of breaksIn(group, first)) {
        yield { ...problemAt(section, expected, group, style), ...(fix ? { fix } : {}) };
      }
    }
  },
};

interface Style {
  readonly zh: string;
  readonly en: string;
  /** Number the group's first heading should have. */
  first(groups: readonly (readonly NumberedSection[])[], index: number): number;
}

type Groups = readonly (readonly NumberedSection[])[];

const STYLES: readonly [Style, ...Style[]] = [
  { zh: '每节重新开始', en: 'begin again in each section', first: () => 1 },
  {
    zh: '章内连续、换章重起',
    en: 'begin again in each chapter',
    first: (groups, index) =>
      chapterOf(groups, index) === chapterOf(groups, index - 1) ? goingOn(groups, index) : 1,
  },
  { zh: '全文连续', en: 'run through the text', first: goingOn },
];

function goingOn(groups: Groups, index: number): number {
  return (groups[index - 1]?.at(-1)?.ordinal.value ?? 0) + 1;
}

function chapterOf(groups: Groups, index: number): Section | null {
  let section: Section | null = groups[index]?.[0] ?? null;
  while (section?.parent) section = section.parent;
  return section;
}

/** Groups that do not start as the style wants. */
function misses(groups: Groups, style: Style): number {
  return groups.filter((group, index) => group[0]?.ordinal.value !== style.first(groups, index)).length;
}

function problemAt(
  section: NumberedSection,
  expected: number,
  group: readonly NumberedSection[],
  style: Style,
): Problem {
  const args = { found: section.ordinal.text, expected: withValue(section.ordinal, expected) ?? '' };
  if (section !== group[0]) return { ...markOf(section), message: 'gap', args };
  return { ...markOf(section), args: { ...args, style: style.zh, styleEn: style.en } };
}

export default rule;
