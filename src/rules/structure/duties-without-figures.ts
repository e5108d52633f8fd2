import type { DocumentRule } from '../types';
import { bodyRanges, isUnwritten, partBody, textOf } from './body';

/** 召开会议12次, 批示5件: Arabic figures with any measure word that counts work. */
const ARABIC =
  /(?<![第0-9０-９.．])[0-9０-９]+(?:\s*(?:余|多))?\s*(?:人次|次|场|期|件|份|篇|轮|堂|节|讲|批|个|项|条|部|宗|起|名|人|家|小时|学时|课时|天|项次|件次)/;
/** 第14次常务会议: a meeting named by its number is a fact too. */
const NAMED_MEETING = /第\s*[0-9一二三四五六七八九十]{1,4}\s*次[^，,。；;]{0,16}会/;
/** 两次, 三场: Chinese numerals only with words that count occasions, never 一把手, 一次性, 四个亲自. */
const CHINESE =
  /(?<![第每逐统])(?:[一二两三四五六七八九十]{1,3}|数十|十余|二十余)(?:余|多)?(?:人次|次(?!性|办|会议精神|全会|常委会|党代)|场|期(?!间|望|内|限)|件(?!事)|份|篇|轮|堂|节(?!约|点)|讲)/;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/duties-without-figures',
  level: 'warning',
  on: true,
  basis: {
    text: '《法治政府建设与责任落实督察工作规定》规定的年度报告内容；湖北随州2020年督察通报“研究解决……重大问题不足两项”',
    status: 'V',
  },
  parts: ['duties'],
  title: { zh: '第一责任人履职没有写次数', en: 'Duties without any figure' },
  messages: {
    default: {
      zh: '这一部分没有一个次数，看不出主要负责人做了多少。请写明研究法治议题、听取汇报、作出批示、学法讲法、出庭应诉等各多少次（件）。',
      en: 'This part has not a single count. Say how often the leaders put the rule of law on the agenda, heard reports, gave instructions, studied, appeared in court.',
    },
  },
  description:
    '各地督察通报的常见问题之一，是主要负责人“研究解决法治政府建设重大问题不足两项”“没有定期听取汇报”。这一部分如果没有任何次数，就无从判断。写明次数最有说服力。',
  ignores: [
    '汉字写的次数：“听取汇报两次”“讲法治课三场”。',
    '写明第几次会议的：“第14次常务会议研究……”。',
    '还没有写（占位符）的部分。',
  ],
  examples: [
    {
      in: 'duties',
      text: '⟦⟧县长多次主持召开常务会议研究法治政府建设，认真听取工作汇报，带头学法，作出批示，督促各部门“一把手”履职尽责。',
      note: '只有“多次”。提示落在这一部分的标题上。',
    },
    {
      in: 'duties',
      text: '县长主持召开常务会议研究法治议题，听取法治政府建设工作汇报两次。',
      note: '汉字次数。',
    },
    { in: 'duties', text: '局长主持召开党组会研究法治工作 6 次，出庭应诉1件。', note: '有次数。' },
  ],
  *check(report) {
    const part = report.parts.duties;
    if (!part.heading || isUnwritten(report, bodyRanges(part))) return;
    const body = textOf(partBody(report, part)).replace(/“[^“”]{1,20}”|"[^"]{1,20}"/g, '');
    if (![ARABIC, CHINESE, NAMED_MEETING].some((pattern) => pattern.test(body))) yield part.heading;
  },
};

export default rule;
