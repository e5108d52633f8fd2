import { replaceWord } from '../language/fixes';
import { wordingsIn } from '../language/wordings';
import type { BlockRule } from '../types';

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/wrong-character',
  level: 'error',
  on: true,
  basis: { text: '《现代汉语词典》《通用规范汉字表》通行词形，公文固定搭配', status: 'V2' },
  title: { zh: '错别字', en: 'Wrong character' },
  messages: {
    default: {
      zh: '“{wrong}”是错别字，应为“{right}”。',
      en: '“{wrong}” is a misspelling of “{right}”.',
    },
    swapped: {
      zh: '“{wrong}”字序颠倒，应为“{right}”。',
      en: 'Characters of “{right}” are swapped: “{wrong}”.',
    },
  },
  description:
    '形近、音近的错别字。来源有二：错词表（错形不成词，在任何语境都错）；公文固定用语中换了一个同音或形近的字，或者相邻两字颠倒。只在确定不成词、不会误伤时提示。',
  ignores: [
    '两可的异形词。',
    '错形恰好跨在两个词上的（“自己”“来自已……”）。',
    '地名、人名、引文之外的代码和网址。',
  ],
  examples: [
    { in: 'achievements', text: '全面⟦布署⟧年度工作。', fixed: '全面部署年度工作。' },
    { in: 'achievements', text: '深化⟦行政付议⟧体制改革。', fixed: '深化行政复议体制改革。' },
    { in: 'achievements', text: '优化⟦法治化营商环竟⟧。', fixed: '优化法治化营商环境。' },
    {
      in: 'achievements',
      text: '加强⟦矛盾纠粉化解⟧。',
      fixed: '加强矛盾纠纷化解。',
      note: '不在错词表里，靠固定用语比对发现。',
    },
    { in: 'achievements', text: '提高⟦规范性件文⟧质量。', fixed: '提高规范性文件质量。', note: '两字颠倒。' },
    {
      in: 'achievements',
      text: '案件来自已建立的台账，主要负责人围绕重点部署，加强行政检察监督，推进人民调解，提请单位审核，公园形象提升。',
      note: '跨词相连的字和正当的近似词。',
    },
  ],
  *check(content, { catalog }) {
    const { confusions, slips } = wordingsIn(content, catalog);
    for (const { start, end, value } of confusions) {
      const { wrong, right, status } = value;
      const level = status === 'K' ? { level: 'warning' as const } : {};
      yield { start, end, args: { wrong, right }, fix: replaceWord(start, end, right), ...level };
    }
    for (const { start, end, kind, right, phrase } of slips) {
      if (phrase || (kind !== 'wrong' && kind !== 'swapped')) continue;
      const wrong = content.text.slice(start, end);
      const message = kind === 'swapped' ? { message: 'swapped' } : {};
      yield { start, end, args: { wrong, right }, fix: replaceWord(start, end, right), ...message };
    }
  },
};

export default rule;
