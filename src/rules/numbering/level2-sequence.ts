import { markOf, renumberFix, withValue } from '../ordinals';
import type { DocumentRule } from '../types';
import { breaksIn, headingGroups, type NumberedSection, numberedFrom } from './heading-groups';

const rule: DocumentRule = {
  kind: 'document',
  id: 'numbering/level2-sequence',
  level: 'error',
  on: true,
  basis: { text: 'GB/T 9704—2012 7.3.3 结构层次序数依次使用“一、”“（一）”“1.”“（1）”', status: 'V2' },
  title: { zh: '二级序号跳号或重号', en: 'Gap or repetition in level-2 numbers' },
  messages: {
    default: {
      zh: '二级标题的序号到这里应为“{expected}”，却写成“{found}”，跳号或重号了。请核对是否漏了一条，再改正序号。',
      en: 'The level-2 number should be “{expected}” here, not “{found}”. Check whether an item is missing, then renumber.',
    },
  },
  description:
    '二级标题“（一）（二）（三）……”要连续编号。每章重新从“（一）”开始，或者全文连续编号，两种写法都可以；按全文多数章的写法判断。',
  ignores: [
    '全文连续编号，各章不从“（一）”开始。',
    '每章都从“（一）”开始。',
    '一章里只有一个二级标题“（一）”。',
  ],
  examples: [
    {
      in: 'plan',
      text: '（一）加强培训。举办培训班4期。\n\n⟦（三）⟧强化监督。开展评查2次。\n\n（四）落实保障。配齐装备。',
      fixed: '（一）加强培训。举办培训班4期。\n\n（二）强化监督。开展评查2次。\n\n（三）落实保障。配齐装备。',
      note: '缺“（二）”。',
    },
    {
      in: 'plan',
      text: '(一)加强培训。举办培训班4期。\n\n⟦(一)⟧强化监督。开展评查2次。\n\n(二)落实保障。配齐装备。',
      note: '“（一）”重复；半角括号也一样。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n（一）规范执法。办理案件860件。\n\n（二）化解纠纷。调解300件。\n\n二、存在的不足和原因\n\n（三）力量薄弱。原因是编制不足。\n\n（四）普法单一。原因是经费有限。\n\n三、2024年主要安排\n\n（五）充实力量。（六）丰富形式。',
      note: '全文连续编号。',
    },
    {
      in: 'plan',
      text: '（一）加强培训。举办培训班4期。\n\n（二）强化监督。开展评查2次。',
      note: '各章从“（一）”开始。',
    },
  ],
  *check(report) {
    const groups = headingGroups(report, 'level2');
    const through = runsThrough(groups);
    let last = 0;
    for (const group of groups) {
      const first = through ? last + 1 : 1;
      last = group.at(-1)?.ordinal.value ?? last;
      const fix = renumberFix(numberedFrom(group, first));
      for (const { section, expected } of breaksIn(group, first)) {
        const args = { found: section.ordinal.text, expected: withValue(section.ordinal, expected) ?? '' };
        yield { ...markOf(section), args, ...(fix ? { fix } : {}) };
      }
    }
  },
};

/** More chapters go on counting than begin again at （一）. */
function runsThrough(groups: readonly (readonly NumberedSection[])[]): boolean {
  let goesOn = 0;
  let beginsAgain = 0;
  for (const [index, group] of groups.entries()) {
    const before = groups[index - 1]?.at(-1)?.ordinal.value;
    const first = group[0]?.ordinal.value;
    if (before === undefined || first === undefined) continue;
    if (first === 1) beginsAgain++;
    else if (first === before + 1) goesOn++;
  }
  return goesOn > beginsAgain;
}

export default rule;
