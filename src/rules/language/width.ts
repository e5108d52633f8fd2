/** Half-width punctuation among Chinese words, and what it becomes. Used by the rule and by pasting. */
import { perContent } from '../../report/memo';
import type { BlockContent } from '../../report/types';
import { touchesOpaque } from '../text';
import type { Edit } from '../types';
import { isHan } from './characters';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
/** Chinese marks count as Chinese surroundings. */
const CHINESE_MARK = /[，。、；：？！“”‘’（）《》〈〉【】—…％]/;

function isChinese(char: string | undefined): boolean {
  return char !== undefined && (isHan(char) || CHINESE_MARK.test(char));
}

/** The edits that make the punctuation of a block full-width; offsets count from the block's start. */
export const widthEdits = perContent((content: BlockContent): readonly Edit[] => {
  if (content.kind !== 'paragraph' && content.kind !== 'heading' && content.kind !== 'table') return [];
  const edits = widthEditsOf(content.text, content.textStart, content.textEnd);
  return edits.filter(({ start, end }) => !touchesOpaque(content, start, end));
});

/** The same for a bare string. */
export function widthEditsOf(text: string, from = 0, until = text.length): Edit[] {
  const edits: Edit[] = [];
  const open: { readonly index: number; readonly half: boolean; readonly chinese: boolean }[] = [];
  for (const { 0: mark, index } of text.slice(0, until).matchAll(/[,;:?!()（）]/g)) {
    if (index < from) continue;
    if (mark === '(' || mark === '（') {
      open.push({ index, half: mark === '(', chinese: isChinese(text[index - 1]) || isHan(text[index + 1]) });
    } else if (mark === ')' || mark === '）') {
      pushPair(edits, text, open.pop(), index, mark === ')');
    } else if (isChineseMark(text, index)) {
      edits.push({ start: index, end: index + 1, text: FULL[mark] ?? mark });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Brackets change in pairs or not at all; a lone one has no partner to agree with. */
function pushPair(
  edits: Edit[],
  text: string,
  open: { readonly index: number; readonly half: boolean; readonly chinese: boolean } | undefined,
  index: number,
  half: boolean,
): void {
  if (!open || !(open.half || half)) return;
  const chinese = open.chinese || !open.half || !half || isChinese(text[index - 1]) || isHan(text[index + 1]);
  if (!chinese) return;
  if (open.half) edits.push({ start: open.index, end: open.index + 1, text: '（' });
  if (half) edits.push({ start: index, end: index + 1, text: '）' });
}

/** A comma between figures, a time, an address and Latin text stay as they are. */
function isChineseMark(text: string, index: number): boolean {
  const before = text[index - 1];
  const behind = text[index + 1];
  if (/\d/.test(before ?? '') && /\d/.test(behind ?? '')) return false;
  if (text[index] === ':' && (behind === '/' || behind === ':')) return false;
  if (isChinese(before)) return true;
  // Behind a figure, a percentage, a Latin word or a bracket: the words that follow decide.
  return /[\s\d%)A-Za-z]/.test(before ?? '') && isHan(behind ?? '') && text[index] !== '!';
}
