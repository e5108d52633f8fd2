import { clausesOf } from '../../report/sentences';
import { touchesOpaque } from '../text';
import type { BlockRule } from '../types';

const PRAISE =
  /成效显著|显著成效|巨大成就|巨大成绩|决定性胜利|历史性成就|前所未有|一流水平|走在前列|圆满完成|突破性进展|可喜成绩/;

const rule: BlockRule = {
  kind: 'block',
  id: 'phrases/self-praise',
  level: 'info',
  on: false,
  basis: { text: '审稿意见：评价应有数据支撑', status: 'K' },
  title: { zh: '评价没有数据支撑', en: 'Praise without a figure' },
  messages: {
    default: {
      zh: '“{word}”是评价，前后没有数据或事例支撑；建议补上数字，或者删去。',
      en: '“{word}” is praise without a figure or fact near it.',
    },
  },
  description:
    '“成效显著”“决定性胜利”之类的评价，如果整段没有一个数字，读的人无从判断。默认关闭，需要的团队可以打开。',
  ignores: ['同一段里有数字的。'],
  examples: [
    { in: 'achievements', text: '法治政府建设⟦成效显著⟧，群众普遍满意。' },
    { in: 'achievements', text: '行政争议化解成效显著，调解和解率达46%。' },
  ],
  *check(content) {
    if (content.kind !== 'paragraph' || /[\d％%]/.test(content.text.slice(content.textStart + 6))) return;
    for (const clause of clausesOf(content)) {
      const match = PRAISE.exec(content.text.slice(clause.start, clause.end));
      if (!match) continue;
      const start = clause.start + match.index;
      const end = start + match[0].length;
      if (!touchesOpaque(content, start, end)) yield { start, end, args: { word: match[0] } };
    }
  },
};

export default rule;
