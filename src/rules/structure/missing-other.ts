import type { DocumentRule } from '../types';
import { CONTENTS } from './contents';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/missing-other',
  level: 'warning',
  on: false,
  basis: CONTENTS,
  parts: ['other'],
  title: { zh: '缺少“其他需要报告的情况”部分', en: 'The part on other matters is missing' },
  messages: {
    default: {
      zh: '本地要求写“其他需要报告的情况”，报告里没有。没有需要报告的，写一句“无其他需要报告的情况”即可。',
      en: 'This place asks for a part on other matters to report. If there are none, say so in one sentence.',
    },
  },
  description:
    '规定列举的第五项内容是“其他需要报告的情况”，没有可以不写，所以默认不检查。本地要求必写的，在团队设置里写 "parts": { "other": { "required": true } }。',
  ignores: ['有“其他需要报告的情况”“其他事项”等标题的报告。'],
  examples: [
    {
      text: '# ⟦青石县人民政府2023年度法治政府建设情况报告⟧\n\n一、主要举措和成效\n\n办理行政处罚案件860件。',
      note: '没有第五部分。',
    },
    {
      text: '# 青石县人民政府2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理行政处罚案件860件。\n\n二、其他需要报告的情况\n\n无。',
      note: '写了“无”。',
    },
  ],
  *check(report) {
    if (report.parts.other.form === 'missing') yield report.title ?? { start: 0, end: 0 };
  },
};

export default rule;
