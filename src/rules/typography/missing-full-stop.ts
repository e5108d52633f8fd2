import type { Block } from '../../report/types';
import { isProse, wordsOf } from '../../report/words';
import { suggest } from '../language/fixes';
import { touchesOpaque } from '../text';
import type { DocumentRule } from '../types';
import { headingBlocks, isTorn } from './broken-line';

/** Words or a figure: what a sentence that lost its full stop ends with. */
const OPEN_END = /(?:[一-龥\d％%]|[一-龥\d％%][”’])$/;
/** A paragraph without any full stop counts as sentences only from this length on. */
const LONG = 60;

const rule: DocumentRule = {
  kind: 'document',
  id: 'typography/missing-full-stop',
  level: 'error',
  on: true,
  basis: { text: 'GB/T 15834—2011 4.1：陈述句末用句号', status: 'V2' },
  title: { zh: '段末缺句号', en: 'Full stop missing at the end of a paragraph' },
  messages: {
    default: {
      zh: '这一段末尾没有句号，请补上（常见于从网页、Word复制之后）。',
      en: 'The paragraph ends without a full stop.',
    },
  },
  description:
    '成段的正文末尾缺句号，多在复制时丢失，尤其是“100%”之后。规则要求这段话里前面已有完整的句子，或者相当长而且有逗号，避免把标题、列表项当成句子。',
  ignores: [
    '标题（独立成行的和带序号无句号的）。',
    '落款、附件说明、网页上的来源和日期行。',
    '以冒号、分号、省略号、括号结束的段落。',
    '被误断行的段落（由`typography/line-break`提示）。',
    '表格和短的列表项。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '（一）加强行政应诉。全年出庭应诉48件，负责人出庭应诉率达100⟦%⟧',
      fixed: '（一）加强行政应诉。全年出庭应诉48件，负责人出庭应诉率达100%。',
    },
    {
      in: 'achievements',
      text: '（一）加强行政应诉。全年出庭应诉48件。\n\n（二）深入学习宣传贯彻习近平法治思想，推进法治政府建设\n\n全年开展宣讲20场。\n\n- 培训12场\n- 宣讲8场',
    },
    { in: 'achievements', text: '全年办案860件，审结852件。主要做法如下：\n\n一是抓培训。' },
  ],
  *check(report) {
    const headings = headingBlocks(report);
    const furniture = new Set(report.furniture.map(({ start }) => start));
    for (const block of report.blocks) {
      if (headings.has(block) || furniture.has(block.start) || !isOpen(block)) continue;
      if (isTorn(block, report.blocks[block.index + 1]) || !isBody(report, block)) continue;
      const end = block.start + block.content.textEnd;
      const edits = [{ start: end, end, text: '。' }];
      yield { start: end - 1, end, fix: suggest('补句号', 'Add the full stop', edits) };
    }
  },
};

function isOpen({ content }: Block): boolean {
  if (content.kind !== 'paragraph' || !isProse(content)) return false;
  const words = wordsOf(content);
  if (!OPEN_END.test(words) || touchesOpaque(content, content.textEnd - 1, content.textEnd)) return false;
  const sentences = words.slice(0, -1).includes('。');
  const long = words.length >= LONG && /[，,]/.test(words) && content.ordinal === null;
  return words.length >= 16 && (sentences || long);
}

/** Between the title and the signature: what stands around them is furniture of the page. */
function isBody(report: Parameters<DocumentRule['check']>[0], block: Block): boolean {
  const from = report.title?.end ?? 0;
  const until = report.signature?.date?.start ?? report.attachmentNote?.start ?? report.source.length;
  return block.start >= from && block.start < until;
}

export default rule;
