import type { Report } from '../../report/types';
import { mendMarks } from '../language/fixes';
import { widthEdits } from '../language/width';
import { reportPlace } from '../structure/body';
import type { DocumentRule, Edit } from '../types';

/** More slips than this are a way of writing: one summary serves better than a column of marks. */
const MOST_SLIPS = 30;

const rule: DocumentRule = {
  kind: 'document',
  id: 'typography/half-width-punctuation',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 15834—2011 5.1：中文标点占一个汉字位置（全角）', status: 'V2' },
  title: { zh: '中文里用了半角标点', en: 'Half-width punctuation in Chinese text' },
  messages: {
    default: {
      zh: '中文语境里的半角“{mark}”应改为全角“{right}”。',
      en: 'Half-width “{mark}” in Chinese text: write “{right}”.',
    },
    summary: {
      zh: '全文有{count}处半角标点（多半是从网页复制时变成的），可以一次改为全角；小数点、时间、网址和外文不受影响。',
      en: '{count} punctuation marks are half-width; one fix makes them full-width (decimals, times, addresses and Latin text stay).',
    },
  },
  description: '中文文本用全角标点。全文都是半角时只提示一次并提供一次性修改，个别半角标点逐处提示。',
  ignores: [
    '数字中的逗号、小数点、时间（09:18）、网址、邮箱。',
    '外文之中的标点和代码。',
    'Markdown语法（链接、图片、列表序号）。',
    '百分号：半角“%”与全角“％”都可以。',
    '网页上带来的来源、日期行。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '全年办案860件⟦,⟧审结852件。',
      fixed: '全年办案860件，审结852件。',
    },
    {
      in: 'achievements',
      text: '公布清单⟦(⟧2023年版⟦)⟧，均已落实。',
      fixed: '公布清单（2023年版），均已落实。',
    },
    {
      in: 'achievements',
      text: '全年支出1,234.5万元，会议于9:30召开，见 https://example.cn/a,b:c?d=1 ，系统（System, v2.0: beta）已上线。',
    },
  ],
  *check(report) {
    const edits = allEdits(report);
    if (edits.length === 0) return;
    if (report.halfWidth || edits.length > MOST_SLIPS) {
      yield {
        ...reportPlace(report),
        message: 'summary',
        args: { count: edits.length },
        fix: mendMarks('全文改为全角标点', 'Make all punctuation full-width', edits),
      };
      return;
    }
    for (const edit of edits) {
      yield {
        start: edit.start,
        end: edit.end,
        args: { mark: report.source.slice(edit.start, edit.end), right: edit.text },
        fix: mendMarks('改为全角', 'Make it full-width', [edit]),
      };
    }
  },
};

function allEdits(report: Report): Edit[] {
  const furniture = new Set(report.furniture.map(({ start }) => start));
  return report.blocks.flatMap(({ content, start: from }) =>
    furniture.has(from)
      ? []
      : widthEdits(content).map(({ start, end, text }) => ({ start: from + start, end: from + end, text })),
  );
}

export default rule;
