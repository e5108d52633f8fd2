import type { Part, TextRange } from '../../report/types';
import type { DocumentRule } from '../types';
import { bodyRanges, isUnwritten, partBody, textOf } from './body';
import { itemsOf } from './items';
import { isSqueezed } from './missing-part';
import { answering } from './topics';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/plan-unanswered',
  level: 'warning',
  on: true,
  basis: { text: '审稿惯例：下一年度安排逐条回应存在的不足', status: 'K' },
  parts: ['shortcomings', 'plan'],
  title: { zh: '不足在下一年度安排里没有对应措施', en: 'A shortcoming the plan does not answer' },
  messages: {
    default: {
      zh: '这条不足在“{plan}”里找不到对应的措施。审核时会逐条对照：提出的不足，下一年要有安排。请在那里补一条措施。',
      en: 'The plan for the next year (“{plan}”) has no measure against this shortcoming. Reviewers compare the two item by item: add one.',
    },
  },
  description:
    '把每条不足说的事（执法、决策、复议应诉、普法、调解、数字化……）与下一年度安排的内容对照，安排里完全没有提到的提示出来，并指出两处的位置。只看说的是不是同一件事，不评价措施好坏。',
  ignores: [
    '安排里换了说法但说的是同一件事。',
    '不足和安排合写一章的。',
    '没有安排部分，或者安排还没有写的。',
    '只说“整体推进不均衡”“重视不够”之类的不足，安排里有统筹、责任、培训等内容的。',
  ],
  examples: [
    {
      in: 'shortcomings',
      text: '（一）执法规范化水平不够高。12份案卷文书不完整，原因是培训跟不上。\n\n⟦（二）行政复议应诉能力不足。⟧败诉案件5件，原因是证据意识不强。',
      note: '安排里没有提到复议应诉。',
    },
    {
      in: 'shortcomings',
      text: '（一）执法规范化水平不够高。12份案卷文书不完整，原因是培训跟不上。\n\n（二）基层矛盾多发。原因是排查不及时。',
      note: '安排里有执法培训，也有纠纷化解。',
    },
  ],
  *check(report) {
    const { shortcomings, plan } = report.parts;
    const parts = [shortcomings, plan];
    if (
      !plan.heading ||
      parts.some((part) => isSqueezed(report, part) || isUnwritten(report, bodyRanges(part)))
    )
      return;
    if (overlap(shortcomings, plan)) return;
    const isAnswered = answering(textOf(partBody(report, plan)));
    const message = { zh: '下一年度安排在这里，没有提到这件事', en: 'The plan, which does not mention it' };
    for (const { start, end, lead } of itemsOf(report, shortcomings)) {
      const about = report.source.slice(lead.start, lead.end);
      if (isAnswered(about, report.source.slice(start, end))) continue;
      yield {
        ...lead,
        args: { plan: plan.title || '下一年度安排' },
        related: [{ ...plan.heading, message }],
      };
    }
  },
};

function overlap(one: Part, other: Part): boolean {
  const cross = (a: TextRange, b: TextRange) => a.start < b.end && b.start < a.end;
  return one.ranges.some((a) => other.ranges.some((b) => cross(a, b)));
}

export default rule;
