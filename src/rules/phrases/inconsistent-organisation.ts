import { isProse } from '../../report/words';
import { replaceWord } from '../language/fixes';
import { insideTitle } from '../language/titles';
import type { DocumentRule, Problem } from '../types';

/** Names of one thing: the first is the proper one, the others turn up beside it. */
const VARIANTS: readonly (readonly [proper: RegExp, variant: RegExp, right: string])[] = [
  [/常务会议/, /常务会(?![议会])/g, '常务会议'],
  [/政务服务(?:和数据)?(?:管理)?(?:局|办|中心)/, /行政服务中心/g, '政务服务中心'],
  [/市场监管局|市场监督管理局/, /市场监管委(?!员)/g, '市场监管局'],
  [/行政复议局|行政复议委员会/, /行政复议委(?!员|托)/g, '行政复议委员会'],
  [/司法局/, /司发局/g, '司法局'],
];

const rule: DocumentRule = {
  kind: 'document',
  id: 'phrases/inconsistent-organisation',
  level: 'warning',
  on: true,
  basis: { text: '公文名称应前后一致（审稿通例）', status: 'V2' },
  title: { zh: '同一机构、会议名称前后不一', en: 'One body under two names' },
  messages: {
    default: {
      zh: '同一份报告里既写“{proper}”，又写“{found}”；名称要前后一致{use}。',
      en: 'Both “{proper}” and “{found}” stand in this report: keep to one name.',
    },
  },
  description: '同一个会议、机构在一份报告里应只有一种称呼，例如“政府常务会议”不能又写成“政府常务会”。',
  ignores: [
    '全文只用一种称呼的。',
    '“常务会”出现在书名号或“常务会议”之中的。',
    '先写全称再用规范简称（市场监督管理局、市场监管局）。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '县政府常务会议听取汇报2次，县政府⟦常务会⟧研究议题9项。',
      fixed: '县政府常务会议听取汇报2次，县政府常务会议研究议题9项。',
    },
    { in: 'achievements', text: '县政府常务会议听取汇报2次，市场监督管理局、县市场监管局分别汇报。' },
  ],
  *check(report) {
    for (const [proper, variant, right] of VARIANTS) {
      const named = proper.exec(report.source)?.[0];
      if (named === undefined) continue;
      for (const block of report.blocks) {
        if (!isProse(block.content)) continue;
        for (const match of block.content.text.matchAll(variant)) {
          const end = match.index + match[0].length;
          if (insideTitle(block.content, match.index, end)) continue;
          yield problem(block.start + match.index, match[0], named, right);
        }
      }
    }
  },
};

function problem(start: number, found: string, proper: string, right: string): Problem {
  const end = start + found.length;
  const use = `，建议统一为“${right}”`;
  return { start, end, args: { proper, found, use }, fix: replaceWord(start, end, right) };
}

export default rule;
