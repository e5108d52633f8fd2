import type { BlockContent } from '../../report/types';
import { suggest } from '../language/fixes';
import { touchesOpaque } from '../text';
import type { BlockRule, Edit } from '../types';

/** Marks left in the text by the parser: it saw no emphasis here. */
const LEFT = /\*\*(?=[^*\n])([^*\n]{1,200})(?<=[^*\n])\*\*/g;
const PUNCTUATION = /[\p{P}\p{S}]/u;

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/bold-not-rendered',
  level: 'warning',
  on: true,
  basis: { text: 'CommonMark 0.31 6.2 强调规则（社区议题#650）', status: 'V' },
  title: { zh: '加粗标记不会生效', en: 'Bold that is not rendered' },
  messages: {
    default: {
      zh: '“**”紧挨中文标点，Markdown不会渲染成粗体，页面上会露出星号；把标点移到星号外面即可。',
      en: 'Next to Chinese punctuation this “**” is not rendered as bold: move the mark outside.',
    },
  },
  description:
    '按CommonMark，“**”内侧是标点、外侧是汉字时不算强调标记，“**加强领导。**全年……”会原样显示星号。',
  ignores: ['能正常渲染的加粗。', '代码里的星号、单独的星号。'],
  examples: [
    {
      in: 'achievements',
      text: '⟦**加强领导。**⟧全年召开会议9次。',
      fixed: '**加强领导**。全年召开会议9次。',
    },
    { in: 'achievements', text: '深化⟦**“放管服”**⟧改革。', fixed: '深化“**放管服**”改革。' },
    { in: 'achievements', text: '**加强领导**。全年召开会议9次，`**代码。**`不受影响。' },
  ],
  *check(content) {
    if (content.kind === 'code' || !content.text.includes('**')) return;
    for (const match of content.text.matchAll(LEFT)) {
      const start = match.index;
      const end = start + match[0].length;
      if (touchesOpaque(content, start, start + 2) || touchesOpaque(content, end - 2, end)) continue;
      const edits = editsFor(content, start, match[1] ?? '');
      if (edits.length > 0) {
        yield { start, end, fix: suggest('把标点移到星号外面', 'Move the mark outside', edits) };
      }
    }
  },
};

/** Moves the marks at the failing side outside of the asterisks. */
function editsFor({ text }: BlockContent, start: number, inner: string): Edit[] {
  const end = start + inner.length + 4;
  const [, head = '', core = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(inner) ?? [];
  if (core === '' || /^\s|\s$/.test(inner)) return [];
  const edits: Edit[] = [];
  if (head !== '' && isWord(text[start - 1]))
    edits.push({ start, end: start + 2 + head.length, text: `${head}**` });
  const before = end - 2 - tail.length;
  if (tail !== '' && isWord(text[end])) edits.push({ start: before, end, text: `**${tail}` });
  // A pair of marks moves as a whole.
  if (edits.length === 1 && head !== '' && tail !== '' && isPair(head, tail)) {
    return [
      { start, end: start + 2 + head.length, text: `${head}**` },
      { start: before, end, text: `**${tail}` },
    ];
  }
  return edits;
}

function isPair(head: string, tail: string): boolean {
  return '“《（('.includes(head.at(-1) ?? ' ') && '”》）)'.includes(tail.charAt(0));
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && !/\s/.test(char) && !PUNCTUATION.test(char);
}

export default rule;
