/**
 * A report as an official document: what stands on paper, in order, without a word about how.
 * The Word writer and the web page both draw from it, so neither knows Markdown.
 */

export interface Piece {
  /** `\n` is a line break that was asked for. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
}

export interface Picture {
  /** Address as written in the text. */
  readonly address: string;
  readonly description: string;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export type OfficialBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'addressee' | 'paragraph' | 'item'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'run-in';
      readonly level: HeadingLevel;
      /** The heading with its full stop. */
      readonly heading: readonly Piece[];
      readonly pieces: readonly Piece[];
    }
  /** 附件说明: `first` begins with 附件：, the others are further names below it. */
  | { readonly kind: 'attachment-note'; readonly first: boolean; readonly text: string }
  /** 附件 or 附件1 in front of an attachment; begins a page. */
  | { readonly kind: 'attachment'; readonly text: string }
  | { readonly kind: 'attachment-title'; readonly text: string }
  | { readonly kind: 'organ' | 'date'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Piece[])[])[] }
  | { readonly kind: 'picture'; readonly picture: Picture };

export interface OfficialDocument {
  readonly title: string | null;
  readonly blocks: readonly OfficialBlock[];
  /** Fields of the front matter, as text. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The text of pieces, marks of emphasis left aside. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
