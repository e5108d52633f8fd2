import type { Part } from '../../report/types';
import type { DocumentRule } from '../types';
import { CONTENTS, PART_NAMES, PART_NAMES_EN, REQUIRED_PARTS } from './contents';
import { isSqueezed } from './missing-part';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/part-nested',
  level: 'warning',
  on: true,
  basis: CONTENTS,
  title: { zh: '规定的内容没有独立成章', en: 'A required part has no chapter of its own' },
  messages: {
    heading: {
      zh: '“{name}”写成了下级标题，没有独立成章。它是规定要求的内容之一，藏在别的章节里容易被当作漏写；建议改成一级标题，单列一章。',
      en: '“{nameEn}” stands under a lower heading. It is one of the required parts: give it a chapter of its own, or a reviewer may take it for missing.',
    },
    paragraph: {
      zh: '“{name}”只是一个段落，没有标题。它是规定要求的内容之一，建议加上一级标题，单列一章。',
      en: '“{nameEn}” is only a paragraph without a heading. It is one of the required parts: give it a chapter of its own.',
    },
  },
  description:
    '规定列举的四项内容最好各成一章。写在下级标题下（例如第一责任人履职写成“一、（二）”），或者只写成一个没有标题的段落，内容算有，但审核时不容易找到，也容易被当作漏写。',
  ignores: [
    '一级标题合写两个部分（“三、存在问题和下一步打算”）。',
    '按主题分章的成效。',
    '只有一两句话的（由缺少该部分的规则提示）。',
  ],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n⟦（一）党政主要负责人履行推进法治建设第一责任人职责情况。⟧县长主持召开常务会议研究法治议题9次。\n\n（二）规范行政执法。办理案件860件。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。\n\n三、2024年主要安排\n\n充实力量。',
      note: '第一责任人履职写成了二级标题。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、县长履行推进法治建设第一责任人职责情况\n\n听取汇报2次。\n\n三、存在问题和下一步打算\n\n力量薄弱，原因是编制不足；下一步充实力量。',
      note: '合写一章，仍是一级标题。',
    },
  ],
  *check(report) {
    for (const id of REQUIRED_PARTS) {
      const part = report.parts[id];
      const message = messageFor(part);
      if (!message || !part.heading || isSqueezed(report, part)) continue;
      yield { ...part.heading, message, args: { name: PART_NAMES[id], nameEn: PART_NAMES_EN[id] } };
    }
  },
};

function messageFor(part: Part): 'heading' | 'paragraph' | null {
  if (part.form === 'subheading' || part.form === 'run-in') return 'heading';
  return part.form === 'paragraph' ? 'paragraph' : null;
}

export default rule;
