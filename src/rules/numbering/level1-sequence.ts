import type { Report } from '../../report/types';
import { isProse, wordsOf } from '../../report/words';
import { markOf, renumberFix, withValue } from '../ordinals';
import type { DocumentRule } from '../types';
import { breaksIn, headingGroups, type NumberedSection, numberedFrom } from './heading-groups';

const rule: DocumentRule = {
  kind: 'document',
  id: 'numbering/level1-sequence',
  level: 'error',
  on: true,
  basis: { text: 'GB/T 9704—2012 7.3.3 结构层次序数依次使用“一、”“（一）”“1.”“（1）”', status: 'V2' },
  title: { zh: '一级序号跳号或重号', en: 'Gap or repetition in level-1 numbers' },
  messages: {
    default: {
      zh: '一级标题的序号到这里应为“{expected}”，却写成“{found}”，跳号或重号了。请核对是否漏了一章，再改正序号。',
      en: 'The level-1 number should be “{expected}” here, not “{found}”. Check whether a chapter is missing, then renumber.',
    },
  },
  description:
    '一级标题“一、二、三……”要从“一、”开始连续编号。删去或插入一章后忘了改后面的序号，是常见的疏漏。',
  ignores: ['附件中另起的编号。', '“第一部分、第二部分”之下各自从“一、”开始的编号。', '没有序号的标题。'],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n⟦三、⟧存在的不足和原因\n\n力量薄弱，原因是编制不足。\n\n四、2024年主要安排\n\n充实力量。',
      fixed:
        '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。\n\n三、2024年主要安排\n\n充实力量。',
      note: '缺“二、”。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n⟦一、⟧存在的不足和原因\n\n力量薄弱，原因是编制不足。\n\n二、2024年主要安排\n\n充实力量。',
      note: '“一、”重复。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。\n\n三、2024年主要安排\n\n充实力量。',
      note: '连续。',
    },
  ],
  *check(report) {
    const sections = chapters(report);
    const fix = renumberFix(numberedFrom(sections, 1));
    for (const { section, expected } of breaksIn(sections, 1)) {
      const args = { found: section.ordinal.text, expected: withValue(section.ordinal, expected) ?? '' };
      yield { ...markOf(section), args, ...(fix ? { fix } : {}) };
    }
  },
};

/** Level-1 headings of the text proper. Where 第一部分 divides it, only those count. */
function chapters(report: Report): NumberedSection[] {
  const all = headingGroups(report, 'level1').flat();
  const divisions = all.filter((section) => section.ordinal.text.startsWith('第'));
  const sections = divisions.length > 1 ? divisions : all;
  const attachment = report.blocks.find(
    (block) => isProse(block.content) && /^附\s*件\s*\d*$/.test(wordsOf(block.content)),
  );
  return attachment ? sections.filter((section) => section.heading.start < attachment.start) : sections;
}

export default rule;
