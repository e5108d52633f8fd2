import type { Block, Report } from '../../report/types';
import { isProse } from '../../report/words';
import { mendMarks } from '../language/fixes';
import { reportPlace } from '../structure/body';
import type { DocumentRule, Edit } from '../types';

const INDENT = /^(?:[ \t]*[\u00a0\u2000-\u200a\u3000][ \t\u00a0\u2000-\u200a\u3000]*| {2,}|\t+)(?=\S)/;
/** Without the indentation this would be Markdown syntax: a list, a heading, a quotation, a rule. */
const BECOMES_SYNTAX = /^(?:#{1,6}\s|[-+*>]|\d{1,9}[.)]\s|[=_~`|]|\[)/;
const LIST_MARK = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const MOST_SINGLE = 3;

const rule: DocumentRule = {
  kind: 'document',
  id: 'typography/manual-indent',
  level: 'info',
  on: true,
  basis: { text: 'GB/T 9704—2012 7.3.3：段首空二字由版式控制', status: 'V2' },
  title: { zh: '手工空格缩进', en: 'Indentation by hand' },
  messages: {
    default: {
      zh: '行首有手工空格，段首缩进交给版式（导出Word时自动空二字）。',
      en: 'Indentation by hand: the layout takes care of it.',
    },
    summary: {
      zh: '全文有{count}段用手工空格缩进，可以一次删去；导出Word时会自动空二字。',
      en: '{count} paragraphs are indented by hand; one fix removes that.',
    },
  },
  description:
    '用全角空格、四个半角空格做段首缩进，换版式时会错乱；四个半角空格在多数Markdown工具里还会变成代码块。',
  ignores: [
    '列表项里的续行缩进。',
    '去掉空格会变成Markdown语法的行。',
    '落款、日期的右对齐空格。',
    '代码块、表格。',
  ],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措\n\n⟦　　⟧全年办案860件。',
      fixed: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措\n\n全年办案860件。',
    },
    { text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措\n\n- 办案\n\n  全年办案860件。' },
  ],
  *check(report) {
    const edits = [...indents(report)];
    if (edits.length > MOST_SINGLE) {
      const fix = mendMarks('删去手工缩进', 'Remove the indentation', edits);
      yield { ...reportPlace(report), message: 'summary', args: { count: edits.length }, fix };
      return;
    }
    for (const edit of edits) {
      const fix = mendMarks('删去空格', 'Remove the blanks', [edit]);
      yield { start: edit.start, end: edit.end, fix };
    }
  },
};

function* indents(report: Report): Generator<Edit> {
  const last = report.signature?.organ?.start ?? report.signature?.date?.start ?? report.source.length;
  let inList = false;
  for (const block of report.blocks) {
    const indent = INDENT.exec(block.content.text)?.[0] ?? '';
    if (LIST_MARK.test(block.content.text)) inList = true;
    else if (indent === '') inList = false;
    if (inList || indent === '' || !isProse(block.content) || block.start >= last - indent.length) continue;
    if (isPlain(block, indent)) yield { start: block.start, end: block.start + indent.length, text: '' };
  }
}

function isPlain({ content }: Block, indent: string): boolean {
  return !BECOMES_SYNTAX.test(content.text.slice(indent.length)) && content.textStart >= indent.length;
}

export default rule;
