import type { DocumentRule } from '../types';
import { CONTENTS } from './contents';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/themed-outline',
  level: 'info',
  on: true,
  basis: CONTENTS,
  parts: ['achievements'],
  title: { zh: '成效按主题分章，没有总标题', en: 'Achievements in themed chapters' },
  messages: {
    default: {
      zh: '从这里起按主题分章写成效，没有“主要举措和成效”总标题，已按有这一部分处理。这种写法可以；如果上级要求统一体例，可把各章并入“一、主要举措和成效”，改为（一）（二）……。',
      en: 'From here the achievements are split into themed chapters without a common heading; they count as that part. If a uniform outline is asked for, put them under one chapter.',
    },
  },
  description:
    '有的报告不设“主要举措和成效”总标题，一级标题直接写主题（“一、依法全面履行政府职能”“二、严格规范执法”……）。这样写不算缺少成效部分，这里只说明检查时如何看待它。',
  ignores: ['有“主要举措和成效”或同义总标题的报告。', '只有一个主题标题的报告。'],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n⟦一、依法全面履行政府职能⟧\n\n取消证明事项14项。\n\n二、严格规范公正文明执法\n\n办理案件860件。\n\n三、依法有效化解矛盾纠纷\n\n化解纠纷300件。\n\n四、存在的不足和原因\n\n力量薄弱，原因是编制不足。',
      note: '一级标题是主题。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n（一）依法全面履行政府职能\n\n取消证明事项14项。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。',
      note: '有总标题。',
    },
  ],
  *check(report) {
    const { heading } = report.parts.achievements;
    if (report.themed && heading) yield heading;
  },
};

export default rule;
