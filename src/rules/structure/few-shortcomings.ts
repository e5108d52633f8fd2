import { numberOption } from '../options';
import type { DocumentRule } from '../types';
import { bodyRanges, isUnwritten, lengthOf, partBody, textOf } from './body';
import { CONTENTS } from './contents';
import { itemsOf } from './items';
import { isSqueezed } from './missing-part';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/few-shortcomings',
  level: 'info',
  on: false,
  basis: { ...CONTENTS, status: 'C' },
  parts: ['shortcomings'],
  options: {
    items: { default: 3, description: '少于这么多条时提示' },
    share: { default: 3, description: '不足部分占全文的百分比低于此数时提示' },
  },
  title: { zh: '不足写得太少', en: 'Few shortcomings' },
  messages: {
    default: {
      zh: '“存在的不足和原因”只有{items}条、占全文{share}%，写得偏少。审核时常被认为回避问题，可再充实。',
      en: 'The part on shortcomings has {items} item(s), {share} % of the text. Reviewers may find it thin.',
    },
  },
  description:
    '已公开的报告里，这一部分通常有三条以上，占全文的百分之三到六。写得太少，容易被认为回避问题。默认关闭。',
  ignores: ['三条以上而且占全文百分之三以上的。', '还没有写（占位符）的部分。'],
  examples: [
    {
      in: 'shortcomings',
      text: '⟦⟧（一）执法力量薄弱。原因是编制不足，5个乡镇没有专职人员。',
      note: '只有一条。',
    },
    {
      in: 'shortcomings',
      text: '（一）执法力量薄弱。原因是编制不足，5个乡镇没有专职人员。\n\n（二）案卷质量不高。原因是培训跟不上，12份案卷不完整。\n\n（三）普法形式单一。原因是经费有限，线上活动只有2场。',
      note: '三条。',
    },
  ],
  *check(report, { options }) {
    const part = report.parts.shortcomings;
    if (!part.heading || isSqueezed(report, part) || isUnwritten(report, bodyRanges(part))) return;
    const items = itemsOf(report, part).length;
    const length = lengthOf(textOf(partBody(report, part)));
    const share = (100 * length) / Math.max(lengthOf(report.source), 1);
    if (items >= numberOption(options, 'items') && share >= numberOption(options, 'share')) return;
    yield { ...part.heading, args: { items, share: share.toFixed(1) } };
  },
};

export default rule;
