import type { DocumentRule } from '../types';
import { latestSession, sessionsIn } from './sessions';

const rule: DocumentRule = {
  kind: 'document',
  id: 'dates/plenary-stale',
  level: 'warning',
  on: true,
  basis: { text: '各年度报告指导思想段落的通行表述（会议年表）', status: 'V' },
  title: { zh: '仍只写更早的党代会或全会', en: 'Only an earlier session is named' },
  messages: {
    default: {
      zh: '全文只提到“{found}”，而{year}年度报告应体现{session}精神，通行写法是“{wording}”；看看是不是上年稿子留下的。',
      en: 'Only “{found}” is named; a report on {year} should reflect {session} (“{wording}”).',
    },
  },
  description: '指导思想只写到上一届党代会或其全会，说明这段话没有随年度更新。',
  ignores: ['同时写到本届党代会或全会的。', '写党史、制度沿革时提到过去会议，但文中另有本届会议的。'],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n2023年，青石县深入贯彻党的十九大和⟦十九届历次全会⟧精神，推进法治政府建设。',
    },
    {
      text: '# 青石县2022年度法治政府建设情况报告\n\n2022年，青石县贯彻党的十九大、十九届历次全会精神和党的二十大精神，推进法治政府建设。',
    },
  ],
  *check(report, { catalog }) {
    const { year } = report;
    const latest = year === null ? null : latestSession(catalog.sessions, year);
    if (year === null || !latest || !catalog.sessions.some((session) => session.year === year)) return;
    const mentions = sessionsIn(report);
    if (mentions.length === 0 || mentions.some(({ congress }) => congress >= latest.congress)) return;
    const last = mentions.reduce((a, b) =>
      b.congress * 10 + b.session > a.congress * 10 + a.session ? b : a,
    );
    const all =
      mentions.find(({ congress, session }) => session === -1 && congress === last.congress) ?? last;
    yield {
      start: all.start,
      end: all.end,
      args: {
        found: report.source.slice(all.start, all.end),
        year,
        session: latest.name,
        wording: latest.wording,
      },
    };
  },
};

export default rule;
