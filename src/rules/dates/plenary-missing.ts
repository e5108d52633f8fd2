import { reportPlace } from '../structure/body';
import type { DocumentRule } from '../types';
import { latestSession, sessionsIn } from './sessions';

const rule: DocumentRule = {
  kind: 'document',
  id: 'dates/plenary-missing',
  level: 'warning',
  on: true,
  basis: { text: '各年度报告指导思想段落的通行表述（会议年表）', status: 'V' },
  title: { zh: '没有提到当年的党代会或全会', en: 'The session of the year is not named' },
  messages: {
    default: {
      zh: '全文没有提到{session}，{year}年度报告的指导思想一般写“{wording}”，建议在引言中补上。',
      en: 'The text does not name {session}; reports on {year} usually say “{wording}”.',
    },
    partly: {
      zh: '提到了党的代表大会，但没有提到报告年度内召开的{session}；通行写法是“{wording}”。',
      en: 'The congress is named, but not {session}, held in the year of the report; usual wording: “{wording}”.',
    },
  },
  description:
    '年度报告的指导思想段落要反映报告年度内最近一次党代会、中央全会的精神。规则按会议年表核对，写“历次全会”或“历届全会”的视为包含。',
  ignores: [
    '已写“历次全会精神”的。',
    '只提到更早会议的，由`dates/plenary-stale`提示。',
    '年表以外的年份和报告年度未知的文本。',
  ],
  examples: [
    {
      text: '# ⟦青石县2024年度法治政府建设情况报告⟧\n\n2024年，青石县坚持以习近平新时代中国特色社会主义思想为指导，扎实推进法治政府建设。',
    },
    {
      text: '# 青石县2024年度法治政府建设情况报告\n\n2024年，青石县深入学习贯彻党的二十大和二十届二中、三中全会精神，扎实推进法治政府建设。',
    },
    {
      text: '# 青石县2024年度法治政府建设情况报告\n\n全面贯彻落实党的二十大和二十届历次全会精神，推进法治政府建设。',
    },
  ],
  *check(report, { catalog }) {
    const { year } = report;
    if (year === null || !catalog.sessions.some((session) => session.year === year)) return;
    const latest = latestSession(catalog.sessions, year);
    if (!latest || latest.status === 'V2') return;
    const mentions = sessionsIn(report);
    const own = mentions.filter(({ congress }) => congress === latest.congress);
    const named = own.some(({ session }) => session === -1 || session >= Math.min(1, latest.session));
    if (
      own.some(({ session }) => session === -1 || session >= latest.session) ||
      isOpening(latest.session, own)
    )
      return;
    if (own.length === 0 && mentions.length > 0) return;
    yield {
      ...reportPlace(report),
      ...(own.length > 0 || named ? { message: 'partly', level: 'info' as const } : {}),
      args: { session: latest.name, year, wording: latest.wording },
    };
  },
};

/** The first plenum elects: who names the congress has named the event of the year. */
function isOpening(session: number, own: readonly { readonly session: number }[]): boolean {
  return session <= 1 && own.length > 0;
}

export default rule;
