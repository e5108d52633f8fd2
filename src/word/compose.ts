/** Report → official document: what of the text stands on paper, and as what. */
import type { Block, Report, Section, TextRange } from '../report/types';
import { isProse } from '../report/words';
import { isStandalone } from './headings';
import { type Inline, inlineSource, readInline, splitPieces } from './inline';
import { type HeadingLevel, type OfficialBlock, type OfficialDocument, plainText } from './official';
import { readTable } from './table';

const ATTACHMENT = /^附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:]?$/;
const ATTACHMENT_NAME = /^(?:[0-9０-９]{1,2}[.．、]|《)/;
const NOTE_DEFINITION = /^\s*\[\^([^\]\s]+)\]:[ \t]*/;
const LIST_MARK = /^[\s\u3000>]*[-+*][ \t]/;

/** Comments, front matter and rulers stay behind; everything else of the text is in the result, in order. */
export function composeDocument(report: Report): OfficialDocument {
  return {
    title: report.title?.text ?? null,
    blocks: new Composer(report).compose(),
    fields: readFields(report),
  };
}

class Composer {
  private readonly sections = new Map<number, Section>();
  private readonly notes = new Map<string, string>();
  private readonly result: OfficialBlock[] = [];
  /** Index of the block that ends the text proper: date, signature or attachment note. */
  private readonly closing: number;

  constructor(private readonly report: Report) {
    for (const section of report.sections) this.sections.set(section.block.index, section);
    for (const { content } of report.blocks) {
      const label = NOTE_DEFINITION.exec(content.text);
      if (label?.[1] !== undefined) this.notes.set(label[1], content.text.slice(label[0].length).trim());
    }
    const { signature, attachmentNote } = report;
    const ends = [signature?.date, signature?.organ, attachmentNote].map((range) => range?.start ?? -1);
    const last = Math.max(...ends);
    this.closing =
      last < 0 ? -1 : report.blocks.findIndex((block) => block.start <= last && last < block.end);
  }

  compose(): readonly OfficialBlock[] {
    for (const block of this.report.blocks) this.add(block);
    return this.result;
  }

  private add(block: Block): void {
    const { content } = block;
    if (content.kind === 'table')
      this.result.push({ kind: 'table', rows: readTable(content.text, this.notes) });
    else if (content.kind === 'code') this.addLines(content.text.replace(/^\s*(?:```|~~~).*$/gm, ''));
    else if (content.kind === 'html') this.addLines(withoutTags(content.text));
    else if (isProse(content) && !NOTE_DEFINITION.test(content.text)) this.addProse(block);
  }

  /** Text of a code block or of HTML: a paragraph a line. */
  private addLines(text: string): void {
    for (const line of text.split('\n')) {
      const words = line.trim();
      if (words === '' || NOTE_DEFINITION.test(words)) continue;
      this.result.push({ kind: 'paragraph', pieces: [{ ...UNMARKED, text: words }] });
    }
  }

  private addProse(block: Block): void {
    const { report } = this;
    const { start, markdown } = inlineSource(block.content);
    const inline = readInline(markdown, this.notes);
    const text = plainText(inline.pieces).trim();
    if (text !== '') {
      if (holds(block, report.title)) this.result.push({ kind: 'title', text });
      else if (holds(block, report.addressee)) this.result.push({ kind: 'addressee', pieces: inline.pieces });
      else if (this.isClosing(block)) this.addSignature(block, text);
      else if (holds(block, report.attachmentNote)) this.addAttachmentNote(block, text);
      else this.result.push(this.further(block, text) ?? this.bodyBlock(block, inline, block.start + start));
    }
    for (const picture of inline.pictures) this.result.push({ kind: 'picture', picture });
  }

  private isClosing(block: Block): boolean {
    const { signature } = this.report;
    return holds(block, signature?.organ ?? null) || holds(block, signature?.date ?? null);
  }

  /** Organ and date may share a line. */
  private addSignature(block: Block, text: string): void {
    const { organ, date } = this.report.signature ?? { organ: null, date: null };
    if (organ !== null && date !== null && holds(block, organ) && holds(block, date)) {
      this.result.push({ kind: 'organ', text: this.report.source.slice(organ.start, organ.end).trim() });
      this.result.push({ kind: 'date', text: this.report.source.slice(date.start, date.end).trim() });
    } else this.result.push({ kind: holds(block, organ) ? 'organ' : 'date', text });
  }

  private addAttachmentNote(block: Block, text: string): void {
    // A bare 附件1 behind the signature stands in front of the attachment itself.
    const behind = this.report.signature !== null && block.index > this.lastOfSignature();
    if (behind && ATTACHMENT.test(text)) this.result.push({ kind: 'attachment', text });
    else this.result.push({ kind: 'attachment-note', first: true, text });
  }

  private lastOfSignature(): number {
    const { organ, date } = this.report.signature ?? {};
    const at = (date ?? organ)?.start ?? 0;
    return this.report.blocks.findIndex((block) => block.start <= at && at < block.end);
  }

  /** Names below the attachment note, and the attachments behind the text. */
  private further(block: Block, text: string): OfficialBlock | null {
    const last = this.result.at(-1);
    if (last?.kind === 'attachment-note' && ATTACHMENT_NAME.test(text)) {
      return { kind: 'attachment-note', first: false, text };
    }
    if (last?.kind === 'attachment' && isTitle(text)) return { kind: 'attachment-title', text };
    return block.index > this.closing && this.closing >= 0 && ATTACHMENT.test(text)
      ? { kind: 'attachment', text }
      : null;
  }

  /** @param base where the inline Markdown begins in the text */
  private bodyBlock(block: Block, inline: Inline, base: number): OfficialBlock {
    const section = this.sections.get(block.index);
    const { content } = block;
    if (section !== undefined && !section.runIn) {
      const asHeading = content.depth > 0 || isStandalone(plainText(inline.pieces), section.level);
      if (asHeading) return { kind: 'heading', level: section.level, pieces: inline.pieces };
      // A whole item (1.取消证明8项。) is text, not a heading that lost its body.
      return section.level >= 3
        ? { kind: 'paragraph', pieces: inline.pieces }
        : { kind: 'run-in', level: section.level, heading: inline.pieces, pieces: [] };
    }
    if (section !== undefined) {
      const [heading, pieces] = splitPieces(inline.pieces, section.heading.end - base);
      return { kind: 'run-in', level: section.level, heading, pieces };
    }
    if (content.depth > 0) {
      return { kind: 'heading', level: levelOfDepth(content.depth), pieces: inline.pieces };
    }
    const isItem = LIST_MARK.test(content.text);
    return { kind: isItem ? 'item' : 'paragraph', pieces: inline.pieces };
  }
}

const LONGEST_TITLE = 60;
const UNMARKED = { bold: false, italic: false, strike: false };

/** The line below 附件1 is a title unless it is running text already. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[。；：;:]$/.test(text);
}

function levelOfDepth(depth: number): HeadingLevel {
  return Math.min(Math.max(depth - 1, 1), 4) as HeadingLevel;
}

function holds(block: Block, range: TextRange | null): boolean {
  return range !== null && block.start <= range.start && range.start < block.end;
}

/** Words between tags; comments are guidance for the writer and never leave the text. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[/a-zA-Z!?][^<>]*>/g, '');
}

function readFields(report: Report): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(report.frontMatter?.data ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') fields.set(name, String(value));
    else if (value instanceof Date) fields.set(name, value.toISOString().slice(0, 10));
  }
  return fields;
}
