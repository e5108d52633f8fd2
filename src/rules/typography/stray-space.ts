import type { BlockContent } from '../../report/types';
import { mendMarks, suggest } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u3000]{1,4}';
const AT_FIGURE = new RegExp(`(?<=[一-龥])${BLANK}(?=\\d)|(?<=[\\d%％])${BLANK}(?=[一-龥])`, 'g');
const AT_MARK = new RegExp(
  `(?<=[一-龥\\d%％”》）])${BLANK}(?=[，。、；：！？”》）])|(?<=[“《（])${BLANK}(?=[一-龥\\d])`,
  'g',
);
const BETWEEN_HAN = new RegExp(`(?<=[一-龥])${BLANK}(?=[一-龥])`, 'g');

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/stray-space',
  level: 'info',
  on: true,
  basis: { text: '中文排版通例：汉字、数字之间不空格', status: 'V2' },
  title: { zh: '多余的空格', en: 'Stray space' },
  messages: {
    default: {
      zh: '这里多了空格：汉字与数字、标点之间不空格。',
      en: 'Stray space between characters and figures or marks.',
    },
    between: { zh: '汉字之间多了空格，请确认后删去。', en: 'Stray space between Chinese characters.' },
  },
  description: '从别处复制的文字常带进空格，使“500 件”“法治 政府”断开。',
  ignores: [
    '标题行、引号和书名号内以空格分节的口号（“美好生活 德法相伴”）。',
    '汉字与外文之间的空格。',
    '姓名、日期行、落款等整行就是几个词的短行。',
    '序号后面的空格、行首行末的空格。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '全年立案受理500⟦ ⟧件，审结498件。',
      fixed: '全年立案受理500件，审结498件。',
    },
    { in: 'achievements', text: '加快法治⟦ ⟧政府建设，成效明显。', fixed: '加快法治政府建设，成效明显。' },
    { in: 'achievements', text: '开展“德润人心 法护平安”活动8场，上线 APP 2个，1. 推进工作。' },
  ],
  *check(content) {
    if (content.kind !== 'paragraph' || !/[ \t\u00a0\u2000-\u200a\u3000]/.test(content.text)) return;
    if (!/[，。,]/.test(content.text)) return;
    const quoted = quotedPlaces(content);
    for (const pattern of [AT_FIGURE, AT_MARK, BETWEEN_HAN]) {
      for (const { start, end } of proseMatches(content, pattern)) {
        if (quoted[start] === 1 || isNumbered(content, start)) continue;
        const edits = [{ start, end, text: '' }];
        if (pattern === BETWEEN_HAN) {
          yield { start, end, message: 'between', fix: suggest('删去空格', 'Remove the space', edits) };
        } else yield { start, end, fix: mendMarks('删去空格', 'Remove the space', edits) };
      }
    }
  },
};

/** 第一章 总则 and the blank behind the number of a heading. */
function isNumbered(content: BlockContent, start: number): boolean {
  const head = content.text.slice(Math.max(0, start - 8), start);
  return (
    /第[一二三四五六七八九十百\d]{1,4}[章节条部分期届]$/.test(head) ||
    start <= content.textStart + (content.ordinal?.text.length ?? 0)
  );
}

/** 1 for every offset inside quotation or title marks. */
function quotedPlaces({ text }: BlockContent): Uint8Array {
  const places = new Uint8Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if ('“‘《〈「『'.includes(text.charAt(at))) depth++;
    else if ('”’》〉」』'.includes(text.charAt(at))) depth = Math.max(0, depth - 1);
    places[at] = depth > 0 ? 1 : 0;
  }
  return places;
}

export default rule;
