/** Inline Markdown of one block → pieces of text as they stand on paper. */
import type { Nodes, PhrasingContent } from 'mdast';
import { markdownProcessor } from '../report/markdown';
import type { BlockContent } from '../report/types';
import type { Picture, Piece } from './official';

/** A piece and where it comes from: offsets into the Markdown given. */
export interface SourcePiece extends Piece {
  readonly start: number;
  readonly end: number;
}

export interface Inline {
  readonly pieces: readonly SourcePiece[];
  readonly pictures: readonly Picture[];
}

interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
}

const PLAIN: Marks = { bold: false, italic: false, strike: false };
const ACTIVE = /[*_`[\]<>&\\|~]/;

const LINE_MARK =
  /^[\s\u00a0\u3000\ufeff]*(?:>[\s\u3000]*)*(?:(#{1,6})[ \t\u3000]*|[-+*][ \t]+)?[\s\u00a0\u3000]*/;

/**
 * The inline Markdown of a block of words: without the marks of its line, but with those of emphasis, which
 * the words of the model leave out at either end.
 *
 * @returns `start` counts from the start of the block
 */
export function inlineSource(content: BlockContent): { readonly start: number; readonly markdown: string } {
  const start = LINE_MARK.exec(content.text)?.[0].length ?? 0;
  const rest = content.text.slice(start).trimEnd();
  if (content.depth === 0) return { start, markdown: rest };
  return { start, markdown: rest.replace(/[ \t]+#+$|[ \t]*\r?\n[ \t]*(?:=+|-+)$/, '') };
}

/**
 * @param markdown words of one block, without marks at its start
 * @param notes texts of footnotes by their label
 */
export function readInline(markdown: string, notes: ReadonlyMap<string, string>): Inline {
  if (!ACTIVE.test(markdown)) {
    const text = joinSoftBreaks(markdown);
    return { pieces: text === '' ? [] : [{ ...PLAIN, text, start: 0, end: markdown.length }], pictures: [] };
  }
  // A word in front keeps marks at the start of the words (1. - #) from opening a block of their own.
  const shield = '字';
  const reader = new InlineReader(shield + markdown, shield.length, notes);
  reader.read(markdownProcessor.parse(shield + markdown));
  return { pieces: withLooseBold(reader.pieces), pictures: reader.pictures };
}

/**
 * `**标题。**正文`: CommonMark does not close bold between a Chinese full stop and a Han character, so the
 * marks are left over as text. The writer meant bold; on paper they must not show as asterisks.
 */
function withLooseBold(pieces: readonly SourcePiece[]): readonly SourcePiece[] {
  const marks = pieces.reduce(
    (count, piece) => count + (isLiteral(piece) ? piece.text.split('**').length - 1 : 0),
    0,
  );
  if (marks === 0 || marks % 2 !== 0) return pieces;
  let bold = false;
  return pieces.flatMap((piece) => {
    if (!isLiteral(piece)) return [{ ...piece, bold: piece.bold || bold }];
    let { start } = piece;
    return piece.text.split('**').flatMap((text, index) => {
      if (index > 0) {
        bold = !bold;
        start += '**'.length;
      }
      const part = { ...piece, text, start, end: start + text.length, bold: piece.bold || bold };
      start = part.end;
      return text === '' ? [] : [part];
    });
  });
}

/** Written as it reads: an asterisk in it was not escaped. */
function isLiteral(piece: SourcePiece): boolean {
  return piece.end - piece.start === piece.text.length;
}

class InlineReader {
  readonly pieces: SourcePiece[] = [];
  readonly pictures: Picture[] = [];

  constructor(
    private readonly source: string,
    private readonly shield: number,
    private readonly notes: ReadonlyMap<string, string>,
  ) {}

  read(node: Nodes, marks: Marks = PLAIN): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.add(node, node.value, marks);
        break;
      case 'break':
        this.add(node, '\n', marks);
        break;
      case 'html':
        if (/^<br\s*\/?>/i.test(node.value)) this.add(node, '\n', marks);
        break;
      case 'image':
        this.pictures.push({ address: node.url, description: node.alt ?? '' });
        break;
      case 'strong':
        this.readAll(node.children, { ...marks, bold: true });
        break;
      case 'emphasis':
        this.readAll(node.children, { ...marks, italic: true });
        break;
      case 'delete':
        this.readStruck(node, node.children, marks);
        break;
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
        this.add(node, this.source.slice(startOf(node), endOf(node)), marks);
        break;
      default:
        if ('children' in node) this.readAll(node.children, marks);
    }
  }

  private readAll(nodes: readonly Nodes[], marks: Marks): void {
    for (const node of nodes) this.read(node, marks);
  }

  /** A single tilde is a range of numbers (3~5月), not a mark. */
  private readStruck(node: Nodes, children: readonly PhrasingContent[], marks: Marks): void {
    if (this.source.startsWith('~~', startOf(node))) {
      this.readAll(children, { ...marks, strike: true });
      return;
    }
    this.add({ ...node, position: undefined }, '~', marks, startOf(node));
    this.readAll(children, marks);
    this.add({ ...node, position: undefined }, '~', marks, endOf(node) - 1);
  }

  private add(node: Nodes, value: string, marks: Marks, at = startOf(node)): void {
    const isFirst = this.pieces.length === 0 && at === 0;
    const start = isFirst ? 0 : at - this.shield;
    const end = node.position === undefined ? start + 1 : endOf(node) - this.shield;
    const text = this.withNotes(joinSoftBreaks(isFirst ? value.slice(this.shield) : value, value === '\n'));
    if (text !== '') this.pieces.push({ ...marks, text, start, end });
  }

  private withNotes(text: string): string {
    if (this.notes.size === 0) return text;
    return text.replace(/\[\^([^\]\s]+)\]/g, (whole, label: string) => {
      const note = this.notes.get(label);
      return note === undefined ? whole : `（注：${note}）`;
    });
  }
}

/** Lines of one paragraph run on; only Latin words need a gap. */
function joinSoftBreaks(text: string, isBreak = false): string {
  if (isBreak) return text;
  return text.replace(/[ \t]*\r?\n[ \t]*/g, (gap, at: number) => {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + gap.length);
    return /\w/.test(before) && /\w/.test(after) ? ' ' : '';
  });
}

/** Cuts pieces at a source offset; an escape is never cut in two. */
export function splitPieces(
  pieces: readonly SourcePiece[],
  at: number,
): readonly [readonly SourcePiece[], readonly SourcePiece[]] {
  const before: SourcePiece[] = [];
  const after: SourcePiece[] = [];
  for (const piece of pieces) {
    if (piece.end <= at || (!isLiteral(piece) && piece.start < at)) before.push(piece);
    else if (piece.start >= at) after.push(piece);
    else {
      before.push({ ...piece, text: piece.text.slice(0, at - piece.start), end: at });
      after.push({ ...piece, text: piece.text.slice(at - piece.start), start: at });
    }
  }
  return [before, after];
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
