/** Blocks of the official document → paragraphs, tables and pictures of the docx library. */
import {
  BuilderElement,
  EmptyElement,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TextRun,
  type XmlComponent,
} from 'docx';
import { xmlText } from './characters';
import type { OfficialBlock, Picture, Piece } from './official';
import { fitPicture, readPictureFormat } from './picture-size';
import { STYLE } from './styles-xml';
import { titleLines } from './title-lines';
import { tableOf } from './write-table';

export const ITEMS = 'items';

export interface WrittenBlock {
  readonly children: readonly (Paragraph | Table)[];
  readonly missingPictures: readonly string[];
}

/** Pixels of the type area, less a line for the caption. */
const PICTURE_WIDTH = 589;
const PICTURE_HEIGHT = 800;

export function writeBlocks(
  blocks: readonly OfficialBlock[],
  pictures: ReadonlyMap<string, Uint8Array>,
): WrittenBlock {
  const missingPictures: string[] = [];
  const children = blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    if (block.kind !== 'picture') return [...blanksBefore(block, previous), ...write(block)];
    const run = pictureRun(block.picture, pictures, index + 1);
    if (run === null) missingPictures.push(block.picture.address);
    return run === null ? [] : [new Paragraph({ style: STYLE.picture, children: [run] })];
  });
  return { children, missingPictures };
}

/** One empty line before the text, the attachment note and the signature (7.3.2, 7.3.4, 7.3.5.2). */
function blanksBefore(block: OfficialBlock, previous: OfficialBlock | undefined): Paragraph[] {
  const blank = () => [new Paragraph({ style: STYLE.body })];
  if (previous?.kind === 'title' || previous?.kind === 'attachment-title') return blank();
  if (block.kind === 'attachment-title') return blank();
  if (block.kind === 'attachment-note') return block.first ? blank() : [];
  const opensSignature = block.kind === 'organ' || (block.kind === 'date' && previous?.kind !== 'organ');
  return opensSignature ? blank() : [];
}

function write(block: Exclude<OfficialBlock, { kind: 'picture' }>): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
    case 'attachment-title':
      return [titleParagraph(block.text, block.kind === 'title' ? STYLE.title : STYLE.attachmentTitle)];
    case 'heading':
      return [new Paragraph({ style: STYLE.heading(block.level), children: runs(unmarked(block.pieces)) })];
    case 'run-in':
      return [
        new Paragraph({
          style: STYLE.body,
          children: [...runs(unmarked(block.heading), STYLE.runIn(block.level)), ...runs(block.pieces)],
        }),
      ];
    case 'item':
      return [
        new Paragraph({
          style: STYLE.item,
          numbering: { reference: ITEMS, level: 0 },
          children: runs(block.pieces),
        }),
      ];
    case 'addressee':
      return [new Paragraph({ style: STYLE.addressee, children: runs(block.pieces) })];
    case 'paragraph':
      return [new Paragraph({ style: STYLE.body, children: runs(block.pieces) })];
    case 'table':
      return block.rows.length === 0 ? [] : [tableOf(block.rows)];
    case 'attachment-note':
      return [new Paragraph({ style: noteStyle(block), children: runs([plain(block.text)]) })];
    case 'organ':
    case 'date':
    case 'attachment':
      return [new Paragraph({ style: STYLE[block.kind], children: runs([plain(block.text)]) })];
  }
}

function titleParagraph(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: runs([plain(titleLines(text).join('\n'))]) });
}

function noteStyle(block: Extract<OfficialBlock, { kind: 'attachment-note' }>): string {
  if (!block.first) return STYLE.furtherNote;
  return /^附\s*件\s*[：:]\s*[0-9０-９]/.test(block.text) ? STYLE.numberedNote : STYLE.note;
}

/** Runs of text; every one asks for the Chinese font where a character could take either (“”—…). */
export function runs(pieces: readonly Piece[], style?: string): ParagraphChild[] {
  return merge(pieces).map(
    (piece) =>
      new TextRun({
        ...(style === undefined ? {} : { style }),
        font: { hint: 'eastAsia' },
        ...(piece.bold ? { bold: true } : {}),
        ...(piece.italic ? { italics: true } : {}),
        ...(piece.strike ? { strike: true } : {}),
        children: contentOf(piece.text),
      }),
  );
}

/** Text goes in as an element of its own: as a bare string the library would take `PAGE` words for fields. */
function contentOf(text: string): XmlComponent[] {
  return xmlText(text)
    .split(/(\t|\n)/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\t' ? new Tab() : part === '\n' ? new EmptyElement('w:br') : textElement(part),
    );
}

function textElement(text: string): XmlComponent {
  const element = new BuilderElement({
    name: 'w:t',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  });
  element.addChildElement(text);
  return element;
}

function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const same = last?.bold === piece.bold && last.italic === piece.italic && last.strike === piece.strike;
    if (last !== undefined && same) merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

/** A heading looks as its level says, whatever marks stand in the text. */
function unmarked(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => plain(piece.text));
}

export function plain(text: string): Piece {
  return { text, bold: false, italic: false, strike: false };
}

/** @param id unique in the document; the library's own would count on from one document to the next */
function pictureRun(
  picture: Picture,
  pictures: ReadonlyMap<string, Uint8Array>,
  id: number,
): ImageRun | null {
  const data = pictures.get(picture.address);
  const format = data === undefined ? null : readPictureFormat(data);
  if (data === undefined || format === null) return null;
  return new ImageRun({
    type: format.type,
    data,
    transformation: fitPicture(format, PICTURE_WIDTH, PICTURE_HEIGHT),
    altText: {
      id: String(id),
      name: picture.description,
      description: picture.description,
      title: picture.description,
    },
  });
}
