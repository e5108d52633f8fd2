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
    const places = placesOf(headingGroups(report, 'level3'));
    const style = STYLES.reduce((best, one) => (misses(places, one) < misses(places, best) ? one : best));
    for (const place of places) {
      const first = style.first(place);
      const fix = renumberFix(numberedFrom(place.group, first));
      for (const { section, expected } of breaksIn(place.group, first)) {
        yield { ...problemAt(section, expected, place.group, style), ...(fix ? { fix } : {}) };
      }
    }
  },
};

/** A group of headings and what came before it. */
interface Place {
  readonly group: readonly NumberedSection[];
  /** Its first number when headings are counted from the start of the text, or of the chapter. */
  readonly inText: number;
  readonly inChapter: number;
  /** The last number before it, as it stands. */
  readonly before: number;
}

interface Style {
  readonly zh: string;
  readonly en: string;
  /** Number the group's first heading should have. */
  first(place: Place): number;
}

const STYLES: readonly [Style, ...Style[]] = [
  { zh: '每节重新开始', en: 'begin again in each section', first: () => 1 },
  {
    zh: '章内连续、换章重起',
    en: 'begin again in each chapter',
    first: (place) => goingOn(place, place.inChapter),
  },
  { zh: '全文连续', en: 'run through the text', first: (place) => goingOn(place, place.inText) },
];

/** As counted, or after the last number as it stands: one slip must not make every group behind it wrong. */
function goingOn({ group, before }: Place, counted: number): number {
  return counted === 1 || group[0]?.ordinal.value === counted ? counted : before + 1;
}

function placesOf(groups: readonly (readonly NumberedSection[])[]): Place[] {
  let inText = 1;
  let inChapter = 1;
  let before = 0;
  let chapter: Section | null = null;
  return groups.map((group) => {
    const own = chapterOf(group[0]);
    if (own !== chapter) inChapter = 1;
    const place = { group, inText, inChapter, before };
    inText += group.length;
    inChapter += group.length;
    before = group.at(-1)?.ordinal.value ?? before;
    chapter = own;
    return place;
  });
}

function chapterOf(first: Section | undefined): Section | null {
  let section = first ?? null;
  while (section?.parent) section = section.parent;
  return section;
}

/** Groups that do not start as the style wants. */
function misses(places: readonly Place[], style: Style): number {
  return places.filter((place) => place.group[0]?.ordinal.value !== style.first(place)).length;
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
