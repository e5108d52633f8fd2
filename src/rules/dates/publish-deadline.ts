import type { DocumentRule } from '../types';

const rule: DocumentRule = {
  kind: 'document',
  id: 'dates/publish-deadline',
  level: 'warning',
  on: true,
  basis: { text: '《法治政府建设与责任落实督察工作规定》第二十四条：每年4月1日之前公开', status: 'V' },
  title: { zh: '公开日期晚于4月1日', en: 'Published after 1 April' },
  messages: {
    default: {
      zh: '{year}年度报告应在{next}年4月1日之前向社会公开（《督察工作规定》第二十四条），这里的公开日期是{month}月{day}日，已逾期。',
      en: 'The report on {year} was due before 1 April {next}; it was published on {month}/{day}.',
    },
    edge: {
      zh: '规定是4月1日“之前”公开，4月1日当天处于临界，稳妥起见应在3月31日前公开。',
      en: 'The rule says before 1 April: the day itself is on the edge. Aim at 31 March.',
    },
    quarter: {
      zh: '{year}年度报告按当时要求应在{next}年第一季度公开（2015年纲要），这里的公开日期是{month}月{day}日。',
      en: 'Under the 2015 programme the report on {year} was due in the first quarter of {next}; it was published on {month}/{day}.',
    },
  },
  description:
    '公开日期取自文本或前置信息。2018年度及以后的报告按《督察工作规定》第二十四条，更早的按2015年纲要“第一季度”的要求。',
  ignores: ['没有写公开日期的文本。', '成文日期：那是报告写成的日子。', '重新发布（晚于应公开年份的日期）。'],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n发布时间：⟦2024-05-06⟧\n\n一、主要举措和成效\n\n全年办案860件。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n发布时间：2024-03-18\n\n一、主要举措和成效\n\n全年办案860件。',
    },
  ],
  *check(report) {
    const { publication, year } = report;
    if (!publication || year === null || publication.year !== year + 1) return;
    const { month, day, start, end } = publication;
    if (month === null || month < 4) return;
    const args = { year, next: year + 1, month, day: day ?? 1 };
    if (month === 4 && day === 1) yield { start, end, message: 'edge', level: 'info', args };
    else if (year < 2018) yield { start, end, message: 'quarter', level: 'info', args };
    else yield { start, end, args };
  },
};

export default rule;
