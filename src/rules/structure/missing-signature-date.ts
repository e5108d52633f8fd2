import type { Report } from '../../report/types';
import { isProse, wordsOf } from '../../report/words';
import type { DocumentRule } from '../types';
import { reportPlace } from './body';

const DATE =
  /^[（(]?\s*(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*[日号]\s*[）)]?$|^\d{4}\s*[-./／．]\s*\d{1,2}\s*[-./／．]\s*\d{1,2}$/;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/missing-signature-date',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 9704—2012 7.3.5 发文机关署名、成文日期', status: 'V2' },
  title: { zh: '没有成文日期', en: 'No date' },
  messages: {
    default: {
      zh: '正文后面没有署名和成文日期。请在文末右下方写发文机关，下一行写“××××年×月×日”（阿拉伯数字，月日不补零）。',
      en: 'There is no signature and date at the end. Add the organ and, on the next line, the date in Arabic numerals.',
    },
    unsigned: {
      zh: '文末有署名“{organ}”，没有成文日期。请在下一行写明年、月、日。',
      en: 'The text is signed “{organ}” but has no date. Add year, month and day on the next line.',
    },
  },
  description:
    '公文应当有署名和成文日期。网页上的“发布时间”是公开时间，不能代替成文日期。只有日期、没有署名的不提示（公开稿常省去署名）。',
  ignores: [
    '日期写在标题下的圆括号里。',
    '日期后面还有“（此件公开发布）”等附注。',
    '汉字写的日期。',
    '只有日期没有署名。',
  ],
  examples: [
    {
      text: '# ⟦青石县2023年度法治政府建设情况报告⟧\n\n来源：青石县人民政府 发布时间：2024-02-20\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。',
      note: '只有网页的发布时间。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。\n\n青石县人民政府\n\n2024年2月20日\n\n（此件公开发布）',
      note: '有署名和日期。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n（2024年2月20日）\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。',
      note: '日期在标题下。',
    },
  ],
  *check(report) {
    if (report.signature?.date || report.sections.length === 0 || hasDateLine(report)) return;
    const organ = report.signature?.organ;
    if (!organ) yield reportPlace(report);
    else
      yield { ...organ, message: 'unsigned', args: { organ: report.source.slice(organ.start, organ.end) } };
  },
};

/** A line with nothing but a date under the title or among the last lines. */
function hasDateLine(report: Report): boolean {
  const prose = report.blocks.filter((block) => isProse(block.content));
  const title = prose.findIndex((block) => block.end >= (report.title?.end ?? 0));
  const places = [...prose.slice(title, title + 4), ...prose.slice(-8)];
  return places.some((block) => DATE.test(wordsOf(block.content)));
}

export default rule;
