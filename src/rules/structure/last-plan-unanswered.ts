import { MentionIndex, passesOver } from '../../report/mention';
import type { Report } from '../../report/types';
import type { DocumentRule } from '../types';
import { bodyRanges, partBody, textOf } from './body';
import { itemsOf } from './items';
import { answering } from './topics';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/last-plan-unanswered',
  level: 'info',
  on: true,
  basis: { text: '审稿惯例：本年度成效回应上年报告作出的安排', status: 'K' },
  parts: ['achievements'],
  title: { zh: '上年的安排今年没有交代', en: 'Last year’s plan is not answered' },
  messages: {
    default: {
      zh: '上年报告安排了“{item}”，今年的成效里没有提到。公开的承诺会被拿来对照：请写明落实情况，没有完成的说明原因。',
      en: 'Last year’s report planned “{item}”, which this year’s achievements never mention. Say what became of it.',
    },
  },
  description:
    '把上年报告“主要安排”的每一条与今年的成效对照，完全没有涉及的提示出来。只看说没说到这件事，不评价完成得怎样；换了说法也算说到。找不到上年报告时不检查。',
  ignores: [
    '今年换了说法但说的是同一件事。',
    '写在“第一责任人职责”部分里的落实情况。',
    '没有实际内容的安排（如“再上新台阶”）。',
  ],
  examples: [
    {
      in: 'achievements',
      given: {
        lastYearPlan: '（一）建成跨境电商合规指导站。为出口企业提供关税争端咨询，培育涉外仲裁员队伍。',
      },
      text: '⟦⟧（一）规范执法。全年抽查案卷126件，发现程序问题9个，均已改正。',
      note: '跨境电商合规指导站没有下文。',
    },
    {
      in: 'achievements',
      given: {
        lastYearPlan: '（一）建成跨境电商合规指导站。为出口企业提供关税争端咨询，培育涉外仲裁员队伍。',
      },
      text: '（一）服务外贸企业。设在保税区的电商合规指导站4月启用，接待咨询310人次。',
      note: '换了说法。',
    },
  ],
  *check(report, { catalog }) {
    const before = catalog.companions?.lastYear?.report;
    const place = report.parts.achievements.heading ?? report.title;
    if (!before || !place || report.parts.achievements.form === 'missing') return;
    const written = writtenText(report);
    const index = new MentionIndex(written);
    const isAnswered = answering(written);
    for (const { start, end, lead } of itemsOf(before, before.parts.plan)) {
      const about = before.source.slice(lead.start, lead.end).trim();
      const text = before.source.slice(start, end);
      if (!passesOver(index, about, text) || isAnswered(about, text)) continue;
      yield { ...place, args: { item: shortened(about) } };
    }
  },
};

/** What this year's report says was done, by the organ or by its head. */
function writtenText(report: Report): string {
  const { achievements, duties, other } = report.parts;
  return [achievements, duties, other]
    .filter((part) => bodyRanges(part).length > 0)
    .map((part) => `${part.title}\n${textOf(partBody(report, part))}`)
    .join('\n');
}

function shortened(about: string): string {
  const words = about.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．是]\s*/, '').replace(/[。；;]$/, '');
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

export default rule;
