import type { Block, Report } from '../../report/types';
import { isProse } from '../../report/words';
import { isHan } from '../language/characters';
import { suggest } from '../language/fixes';
import type { DocumentRule, Problem } from '../types';
import { headingBlocks, isTorn } from './broken-line';

/** Text wrapped by hand on every line is a way of typing, not a slip. */
const MOST_SOFT_BREAKS = 2;
const SOFT_BREAK = /[^\n\r]([ \t\u3000]*\r?\n[ \t\u3000]*)[^\n\r]/g;

const rule: DocumentRule = {
  kind: 'document',
  id: 'typography/line-break',
  level: 'warning',
  on: true,
  basis: { text: '校对通则：误断行', status: 'V2' },
  title: { zh: '段落中间误断行', en: 'Paragraph broken in the middle' },
  messages: {
    default: {
      zh: '句子在这里没有完就断了行，下一段“{next}”接着上文，请把两段接起来。',
      en: 'The sentence is broken off here and goes on in the next paragraph (“{next}”).',
    },
    soft: {
      zh: '一段话在这里换了行，排版后会多出空格或断开，请接成一行。',
      en: 'A line break inside the paragraph: join the lines.',
    },
  },
  description:
    '从PDF、Word复制时，一句话被硬回车断成两段。规则只在前一行明显没有说完（停在逗号、顿号，或下一行以标点、“的”字或一个词尾开头）时提示。',
  ignores: [
    '标题、落款、附件说明。',
    '前一行以句号、分号、冒号结束的。',
    '逐行手工折行的文本（每段都有三处以上换行）。',
    '诗歌式、表格式的短行。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '全县上下高度重视，认真抓好法治政府⟦建设⟧\n\n工作，取得了积极成效。',
      fixed: '全县上下高度重视，认真抓好法治政府建设工作，取得了积极成效。',
    },
    {
      in: 'achievements',
      text: '全年培训执法人员320人次⟦，⟧\n\n开展案卷评查3次。',
      fixed: '全年培训执法人员320人次，开展案卷评查3次。',
    },
    {
      in: 'achievements',
      text: '（一）健全依法行政制度\n\n工作扎实推进，制定文件4件。\n\n主要做法有以下方面：\n\n一是抓培训。',
    },
  ],
  *check(report) {
    const headings = headingBlocks(report);
    const furniture = new Set(report.furniture.map(({ start }) => start));
    for (const block of report.blocks) {
      if (!isProse(block.content) || headings.has(block) || furniture.has(block.start)) continue;
      const next = report.blocks[block.index + 1];
      if (next && isTorn(block, next) && !headings.has(next)) yield torn(report, block, next);
      else yield* softBreaks(block);
    }
  },
};

function torn(report: Report, block: Block, next: Block): Problem {
  const end = block.start + block.content.textEnd;
  const from = next.start + next.content.textStart;
  const last = report.source.slice(Math.max(0, end - 2), end).match(/[一-龥]{1,2}$/)?.[0].length ?? 1;
  const words = report.source.slice(from, from + 6);
  return {
    start: end - last,
    end,
    args: { next: words },
    fix: suggest('接起来', 'Join the paragraphs', [{ start: end, end: from, text: '' }]),
  };
}

function* softBreaks({ content, start }: Block): Generator<Problem> {
  if (!content.text.trimEnd().includes('\n') || content.kind !== 'paragraph') return;
  const breaks = [...content.text.slice(0, content.textEnd).matchAll(SOFT_BREAK)];
  if (breaks.length === 0 || breaks.length > MOST_SOFT_BREAKS) return;
  for (const match of breaks) {
    const before = match[0][0];
    const behind = match[0].at(-1);
    const inside = isHan(before) || /[，,、]/.test(before ?? '');
    // Two blanks at the end of a line are a break the writer asked for.
    if (!inside || !isHan(behind) || match.index < 10 || /^ {2,}/.test(match[1] ?? '')) continue;
    const at = start + match.index;
    yield {
      start: at,
      end: at + 1,
      message: 'soft',
      fix: suggest('接成一行', 'Join the lines', [
        { start: at + 1, end: at + 1 + (match[1]?.length ?? 0), text: '' },
      ]),
    };
  }
}

export default rule;
