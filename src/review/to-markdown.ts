/** Review document → Markdown. Headings of the opinions are numbered by the reader's own tools, if at all. */
import { printable } from '../formats/excerpt';
import { LEVEL_WORDS } from '../formats/words';
import { escapeBlock, escapeCell, escapeInline } from '../word/escape';
import type { DocumentBlock, FindingCard, Quotation, ReviewDocument } from './document';

export function reviewMarkdown({ title, subtitle, blocks }: ReviewDocument): string {
  const pieces = [`# ${inline(title)}`, ...(subtitle ? [line(subtitle)] : []), ...blocks.flatMap(blockText)];
  return `${pieces.join('\n\n')}\n`;
}

function blockText(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inline(block.text)}`];
    case 'paragraph':
      return [line(block.text)];
    case 'list':
      return [block.items.map((item) => `- ${line(item)}`).join('\n')];
    case 'table':
      return [`**${inline(block.caption)}**`, table(block)];
    case 'chart':
      return [];
    case 'finding':
      return [finding(block)];
    case 'own-words':
      return [
        `**${inline(block.prompt)}：**`,
        block.text === '' ? '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿' : line(block.text),
      ];
  }
}

function table({ head, rows }: Extract<DocumentBlock, { kind: 'table' }>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(head.map(cellText)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map(({ text }) => cellText(text)))),
  ].join('\n');
}

function finding({ level, place, quote, message, basis, mark, note }: FindingCard): string {
  const facts = [
    `- **${inline(place)}**（${LEVEL_WORDS.zh[level]}${mark ? `，${inline(mark)}` : ''}）`,
    ...(quote.words ? [`原文：“${inline(quoteText(quote))}”`] : []),
    `意见：${inline(message)}`,
    `依据：${inline(basis)}`,
    ...(note ? [`审核人：${inline(note)}`] : []),
  ];
  return facts.join('  \n  ');
}

/** The words found stand in brackets where more of their sentence is quoted. */
function quoteText({ before, words, after }: Quotation): string {
  return before + after === '' ? words : `${before}【${words}】${after}`;
}

function flat(text: string): string {
  return printable(text).trim();
}

/** Escapes every tag, not only those Markdown would read: the text may be pasted anywhere. */
function inline(text: string): string {
  return escapeInline(flat(text)).replace(/(?<!\\)</g, '\\<');
}

function line(text: string): string {
  return escapeBlock(flat(text)).replace(/(?<!\\)</g, '\\<');
}

function cellText(text: string): string {
  return escapeCell(flat(text)).replace(/(?<!\\)</g, '\\<') || ' ';
}
