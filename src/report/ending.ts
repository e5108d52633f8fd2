/** What stands behind the text: signature, date, attachment note. */
import { findDate } from './dates';
import { furnitureKind } from './furniture';
import type { Block, DatedRange, Signature, TextRange } from './types';
import { isProse, wordsOf, wordsRange } from './words';

export interface Ending {
  /** Index of the first block that is no longer text of the report. */
  readonly from: number;
  /** Where that block begins; null when the text goes to the end. */
  readonly start: number | null;
  readonly signature: Signature | null;
  readonly attachmentNote: (TextRange & { readonly empty: boolean }) | null;
}

const DATE_LINE =
  /^[（(]?\s*(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*(?:[\d一二三四五六七八九十]{1,3}\s*[日号])?\s*[）)]?$/;
const ORGAN_LINE =
  /^[\u4e00-\u9fff\s\u3000·、（）()]{3,60}(?:人民政府|政府|委员会|区委|县委|市委|省委|党委|党工委|局|厅|办公室|办事处|管委会|中心|总队|支队|大队|院)(?:[（(][^（()）]{1,10}[)）])?$/;
/** 附注, 抄送 and the people to ask: part of the end, not of the text. */
const TAIL_LINE =
  /^(?:[（(][^（()）]{2,40}[）)]|(?:抄送|抄报|主送|印发|联系人|联系电话|审核|校对|签发人?|责任编辑|编辑|供稿|撰稿)\s*[:：\s].{0,80}|[^，。]{2,40}[\s\u3000]+[12]\d{3}年\d{1,2}月\d{1,2}日印发)$/;
const ATTACHMENT = /^附\s*件\s*[0-9一二三四五六七八九十]{0,2}\s*[:：]?/;

/**
 * Reads the tail of `blocks`, from the last block upward, passing over page furniture.
 * @param bodyFrom index of the first block behind the title
 */
export function readEnding(blocks: readonly Block[], bodyFrom: number): Ending {
  let from = blocks.length;
  let date: DatedRange | null = null;
  let organ: TextRange | null = null;
  let attachmentNote: Ending['attachmentNote'] = null;
  const attachment = attachmentIndex(blocks, bodyFrom);
  for (let index = blocks.length - 1; index >= bodyFrom; index--) {
    const block = blocks[index];
    if (!block) break;
    const words = isProse(block.content) ? wordsOf(block.content) : '';
    const isComment = block.content.kind === 'html' || block.content.kind === 'rule';
    if (index === attachment) attachmentNote = noteOf(block, blocks[index + 1]);
    else if (!date && DATE_LINE.test(words)) date = findDate(words, wordsRange(block).start);
    else if (!organ && isOrganLine(block, words)) organ = wordsRange(block);
    else if (!isComment && !isBehindText(block, words) && !(attachment !== null && index > attachment)) {
      const closing: Signature | null = date || organ ? null : signatureInLine(block, words);
      if (!closing) break;
      ({ date, organ } = closing);
    }
    from = index;
  }
  return {
    from,
    start: blocks[from]?.start ?? null,
    signature: date || organ ? { organ, date } : null,
    attachmentNote,
  };
}

/** A date line right under the title (题注), as reports adopted by a meeting carry it. */
export function signatureUnderTitle(block: Block | undefined): Signature | null {
  if (!block || !isProse(block.content)) return null;
  const words = wordsOf(block.content);
  const date = DATE_LINE.test(words) ? findDate(words, wordsRange(block).start) : null;
  return date ? { organ: null, date } : null;
}

function isBehindText(block: Block, words: string): boolean {
  return furnitureKind(block) !== null || (block.content.ordinal === null && TAIL_LINE.test(words));
}

function isOrganLine(block: Block, words: string): boolean {
  return block.content.ordinal === null && block.content.depth === 0 && ORGAN_LINE.test(words);
}

/** 某某局　2024年3月1日 on one line. */
function signatureInLine(block: Block, words: string): Signature | null {
  const match =
    /^(.{3,40}?)[\s\u3000]+((?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*年.{2,10}[日号])$/.exec(words);
  if (!match?.[1] || !match[2] || !ORGAN_LINE.test(match[1])) return null;
  const start = wordsRange(block).start;
  return {
    organ: { start, end: start + match[1].length },
    date: findDate(match[2], start + words.length - match[2].length),
  };
}

/** The 附件 line stands in the last fifth of the text; in a short one, among the last lines. */
function attachmentIndex(blocks: readonly Block[], bodyFrom: number): number | null {
  const first = Math.max(bodyFrom, Math.min(Math.floor(blocks.length * 0.8), blocks.length - 12));
  const index = blocks.findIndex((block, at) => at >= first && isAttachmentLine(block));
  return index < 0 ? null : index;
}

function isAttachmentLine(block: Block): boolean {
  const words = isProse(block.content) ? wordsOf(block.content) : '';
  return words.length < 80 && ATTACHMENT.test(words);
}

function noteOf(block: Block, next: Block | undefined): TextRange & { empty: boolean } {
  const words = wordsOf(block.content);
  const rest = words.replace(ATTACHMENT, '').trim();
  const listBelow =
    next?.content.ordinal != null || (next !== undefined && /^《/.test(wordsOf(next.content)));
  return { ...wordsRange(block), empty: rest === '' && !listBelow };
}
