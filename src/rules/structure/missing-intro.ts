import { isProse, wordsOf } from '../../report/words';
import type { DocumentRule } from '../types';
import { reportPlace } from './body';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/missing-intro',
  level: 'warning',
  on: true,
  basis: { text: '公文写作惯例：报告开头有导语，说明指导思想和总的情况', status: 'C' },
  title: { zh: '缺少导语', en: 'No introduction' },
  messages: {
    default: {
      zh: '报告一开始就是“{heading}”，没有导语。请在前面加一段，写明指导思想、总的情况，并以“现将有关情况报告如下”之类的话引出正文。',
      en: 'The report starts with “{heading}” right away. Put a paragraph before it: guiding ideas, overall picture, and a sentence that leads into the text.',
    },
  },
  description:
    '年度报告通常先有一段导语：以什么为指导、全年总的情况怎样，再以“现将有关情况报告如下”引出正文。直接从“一、”写起，报告没有交代，也没有地方写指导思想。',
  ignores: ['主送机关之后有一段导语。', '导语只有一两句话。', '导语不止一段。'],
  examples: [
    {
      text: '# ⟦青石县2023年度法治政府建设情况报告⟧\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。',
      note: '标题之后直接是“一、”。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n市人民政府：\n\n现将2023年度法治政府建设情况报告如下：\n\n一、主要举措和成效\n\n办理案件860件。',
      note: '导语只有一句。',
    },
  ],
  *check(report) {
    const first = report.sections[0];
    if (!first || report.introduction) return;
    const opening = report.blocks.some(
      (block) =>
        block.end <= first.heading.start &&
        block.start >= (report.title?.end ?? 0) &&
        isProse(block.content) &&
        /如下|[。；]$/.test(wordsOf(block.content)),
    );
    if (!opening)
      yield {
        ...reportPlace(report),
        args: { heading: report.source.slice(first.heading.start, first.titleRange.end) },
      };
  },
};

export default rule;
