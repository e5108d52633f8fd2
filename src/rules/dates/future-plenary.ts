import { touchesOpaque } from '../text';
import type { BlockRule } from '../types';
import { sessionsOf } from './sessions';

const rule: BlockRule = {
  kind: 'block',
  id: 'dates/future-plenary',
  level: 'error',
  on: true,
  basis: { text: '中央全会公报（会议年表）', status: 'V' },
  title: { zh: '提到报告年度之后才召开的会议', en: 'A session held after the year of the report' },
  messages: {
    default: {
      zh: '“{found}”是{held}年召开的，{year}年度的工作不可能以它为指导；请核对年份或会议名称。',
      en: '“{found}” was held in {held}: it cannot have guided the work of {year}.',
    },
  },
  description:
    '报告年度截止时还没有召开的党代会、全会，不能写成当年工作的依据。常见于用新稿子改旧报告，或会议届次写错。',
  ignores: ['“下一年度安排”：制定安排时会议可能已经召开。', '“历次全会”。', '年表没有的会议。'],
  examples: [
    { in: 'achievements', text: '深入学习贯彻⟦二十届三中全会⟧精神，开展宣讲20场。' },
    { in: 'achievements', text: '深入学习贯彻党的二十届二中全会精神，开展宣讲20场。' },
    { in: 'plan', text: '学习贯彻党的二十届三中全会精神。', note: '安排里可以出现。' },
    { in: 'achievements', year: 2024, text: '学习贯彻党的二十届二中、三中全会精神。' },
  ],
  *check(content, { catalog, year, part }) {
    if (year === null || part === 'plan' || !/大|全会/.test(content.text)) return;
    const seen = new Set<number>();
    for (const { congress, session, start, end } of sessionsOf(content)) {
      const known = catalog.sessions.find((one) => one.congress === congress && one.session === session);
      if (!known || known.year <= year || seen.has(start) || touchesOpaque(content, start, end)) continue;
      seen.add(start);
      yield {
        start,
        end,
        ...(known.status === 'V' ? {} : { level: 'warning' as const }),
        args: { found: content.text.slice(start, end), held: known.year, year },
      };
    }
  },
};

export default rule;
