import { isProse } from '../../report/words';
import { suggest } from '../language/fixes';
import { stringOption } from '../options';
import { touchesOpaque } from '../text';
import type { DocumentRule } from '../types';

const RANGE = /(?<!\d)(?:19|20)\d\d年?(——|[—－–\-～~])(?:19|20)\d\d(?!\d)/g;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

const rule: DocumentRule = {
  kind: 'document',
  id: 'typography/year-range-style',
  level: 'info',
  on: true,
  basis: { text: 'GB/T 15834—2011 4.13 连接号；官方文本“-”“—”两种写法并存', status: 'V' },
  title: { zh: '年份起止号不统一', en: 'Different dashes in year ranges' },
  messages: {
    default: {
      zh: '起止年份的连接号前后不一：这里用“{found}”，别处多用“{usual}”，建议统一。',
      en: 'Year ranges use different dashes: “{found}” here, “{usual}” elsewhere.',
    },
  },
  description:
    '“2021-2025年”和“2021—2025年”两种写法官方都用，但一份报告里应统一。规则以全文用得多的为准，相同时以一字线“—”为准；团队可用选项`mark`指定。',
  ignores: ['全文只用一种连接号的。', '日期（2024-03-05）、电话、编号里的短横线。'],
  options: { mark: { default: '', description: '规定的连接号，如“—”；空着时以全文用得多的为准。' } },
  examples: [
    {
      in: 'achievements',
      text: '落实纲要（2021—2025年）、规划（2021—2025年）和计划（2023⟦-⟧2025年）。',
      fixed: '落实纲要（2021—2025年）、规划（2021—2025年）和计划（2023—2025年）。',
    },
    { in: 'achievements', text: '落实纲要(2021-2025年)、规划(2021-2025年)，2024-03-05公布。' },
  ],
  *check(report, { options }) {
    const marks: Mark[] = [];
    for (const { content, start } of report.blocks) {
      if (!isProse(content)) continue;
      for (const match of content.text.matchAll(RANGE)) {
        const at = match.index + match[0].indexOf(match[1] ?? '');
        const end = at + (match[1]?.length ?? 1);
        if (touchesOpaque(content, at, end)) continue;
        marks.push({ start: start + at, end: start + end, mark: match[1] ?? '' });
      }
    }
    const usual = stringOption(options, 'mark') || mostUsed(marks);
    for (const { start, end, mark } of marks) {
      if (mark === usual) continue;
      const edits = [{ start, end, text: usual }];
      yield { start, end, args: { found: mark, usual }, fix: suggest('统一连接号', 'Use one dash', edits) };
    }
  },
};

function mostUsed(marks: readonly Mark[]): string {
  const counts = new Map<string, number>();
  for (const { mark } of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  let best = '—';
  for (const [mark, count] of counts) if (count > (counts.get(best) ?? 0)) best = mark;
  return best;
}

export default rule;
