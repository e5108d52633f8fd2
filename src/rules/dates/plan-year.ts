import { replaceWord } from '../language/fixes';
import type { DocumentRule } from '../types';

const rule: DocumentRule = {
  kind: 'document',
  id: 'dates/plan-year',
  level: 'error',
  on: true,
  basis: { text: '《法治政府建设与责任落实督察工作规定》：下一年度推进法治政府建设的主要安排', status: 'V' },
  parts: ['plan'],
  title: { zh: '“下一年度安排”年份不对', en: 'The plan is for the wrong year' },
  messages: {
    default: {
      zh: '本报告是{year}年度的，下一年度安排应是{next}年，标题却写成{found}年（《督察工作规定》要求报告“下一年度”的安排）。',
      en: 'The report is on {year}, so the plan is for {next}; its heading says {found}.',
    },
  },
  description: '报告年度之后的一年才是“下一年度”。标题里写成本年度或更早、更晚的年份，多半是照搬旧稿。',
  ignores: ['标题没有年份，或写“下一年度”“下一步”。', '规划期（2021—2025年）和多个年份并列的标题。'],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、2023年度主要举措和成效\n\n全年办案860件。\n\n二、⟦2023年⟧法治政府建设工作安排\n\n开展培训4期。',
      fixed:
        '# 青石县2023年度法治政府建设情况报告\n\n一、2023年度主要举措和成效\n\n全年办案860件。\n\n二、2024年法治政府建设工作安排\n\n开展培训4期。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、2023年度主要举措和成效\n\n全年办案860件。\n\n二、2024年法治政府建设工作安排\n\n开展培训4期。',
    },
  ],
  *check(report) {
    const { year } = report;
    const { heading } = report.parts.plan;
    if (year === null || !heading || report.parts.plan.form === 'paragraph') return;
    const text = report.source.slice(heading.start, heading.end);
    const years = [...text.matchAll(/(?<!\d)(20\d\d)(?=年)/g)];
    const [only] = years;
    if (!only || years.length > 1 || /[—－–\-～~至]\s*20\d\d/.test(text)) return;
    const found = Number(only[1]);
    if (found === year + 1) return;
    const start = heading.start + only.index;
    yield {
      start,
      end: start + 5,
      args: { year, next: year + 1, found },
      fix: replaceWord(start, start + 4, String(year + 1)),
    };
  },
};

export default rule;
