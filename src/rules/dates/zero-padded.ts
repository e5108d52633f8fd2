import { mendMarks } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule, Edit } from '../types';

const PADDED =
  /(?<=\d{4}年)(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日|(?<!\d)(0[1-9])月(0?[1-9]|[12]\d|3[01])日/g;

const rule: BlockRule = {
  kind: 'block',
  id: 'dates/zero-padded',
  level: 'info',
  on: true,
  basis: { text: 'GB/T 9704—2012 7.3.5.4：月、日不编虚位', status: 'V2' },
  title: { zh: '月、日编了虚位', en: 'Zero in front of month or day' },
  messages: {
    default: {
      zh: '“{found}”的月、日编了虚位，应写“{right}”（GB/T 9704—2012 7.3.5.4：1不编为01）。',
      en: '“{found}” has padding zeros: write “{right}” (GB/T 9704—2012, 7.3.5.4).',
    },
  },
  description: '公文日期用阿拉伯数字，年份写全称，月、日不编虚位：写“3月5日”，不写“03月05日”。',
  ignores: ['10月、20日等本来带零的日期。', '网页的发布时间（2024-03-05）和表格、编号。'],
  examples: [
    { in: 'achievements', text: '2023年⟦03月05日⟧召开会议。', fixed: '2023年3月5日召开会议。' },
    { in: 'achievements', text: '2023年10月20日召开会议，时间为2023-03-05 09:18。' },
  ],
  *check(content) {
    if (!content.text.includes('0')) return;
    for (const { 0: found, start, end } of proseMatches(content, PADDED)) {
      const edits: Edit[] = [...found.matchAll(/(?<!\d)0(?=\d)/g)].map(({ index }) => ({
        start: start + index,
        end: start + index + 1,
        text: '',
      }));
      if (edits.length === 0) continue;
      const right = found.replace(/(?<!\d)0(?=\d)/g, '');
      yield { start, end, args: { found, right }, fix: mendMarks('去掉虚位', 'Drop the zeros', edits) };
    }
  },
};

export default rule;
