/**
 * What the reader makes of a .docx: paragraphs and tables in order with the text a person sees, and the
 * formatting that applies to it after inheritance. Lengths are twips (1/20 pt), font sizes half-points.
 */

export interface RunFormat {
  /** Font for Han characters after theme and inheritance. */
  readonly eastAsia: string | null;
  /** The East Asian font comes from the theme, not from a name. */
  readonly eastAsiaTheme: boolean;
  readonly ascii: string | null;
  /** `eastAsia` makes “”—… take the Chinese font in Word. */
  readonly hint: string | null;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Six hexadecimal digits, or `auto`. */
  readonly color: string;
  readonly hidden: boolean;
  /** Character spacing in twips. */
  readonly spacing: number;
}

export type Alignment = 'left' | 'right' | 'center' | 'both';
export type LineRule = 'auto' | 'exact' | 'atLeast';

export interface NumberingReference {
  readonly id: string;
  readonly level: number;
}

export interface ParagraphFormat {
  readonly styleId: string | null;
  /** Name of the style as people see it, lower case: `heading 1`, `title`. */
  readonly styleName: string;
  /** 0 for the first level; null for running text. */
  readonly outlineLevel: number | null;
  readonly alignment: Alignment;
  /** Negative for a hanging indent. */
  readonly firstLine: number;
  /** Hundredths of a character; null when not given by characters. */
  readonly firstLineChars: number | null;
  readonly left: number;
  readonly leftChars: number | null;
  readonly right: number;
  readonly rightChars: number | null;
  /** Twips for `exact` and `atLeast`; 240 per line for `auto`. */
  readonly line: number;
  readonly lineRule: LineRule;
  readonly before: number;
  readonly after: number;
  readonly numbering: NumberingReference | null;
  readonly pageBreakBefore: boolean;
}

export interface WordRun {
  /** `\n` is a line break, `\f` a page or column break. */
  readonly text: string;
  readonly format: RunFormat;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** 1-based among paragraphs of the body with text, tables and text boxes included; 0 for an empty one. */
  readonly number: number;
  /** The automatic number as it is seen, with the gap behind it: `一、`, `1.`; `''` when there is none. */
  readonly label: string;
  readonly bullet: boolean;
  readonly runs: readonly WordRun[];
  readonly format: ParagraphFormat;
  /** Formatting of the paragraph mark; that of the text when there is no run. */
  readonly mark: RunFormat;
  readonly pictures: number;
  /** Stands in a text box or in a table cell. */
  readonly inBox: boolean;
}

export interface WordCell {
  readonly paragraphs: readonly WordParagraph[];
  /** Columns it covers. */
  readonly span: number;
  /** Continues the cell above. */
  readonly continued: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
}

export type WordBlock = WordParagraph | WordTable;

export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly footer: number;
  readonly grid: { readonly type: string; readonly linePitch: number; readonly charSpace: number } | null;
  readonly defaultFooter: FooterSetup | null;
  readonly evenFooter: FooterSetup | null;
}

export interface FooterSetup {
  /** Null in a frame or text box, whose own place decides. */
  readonly alignment: Alignment | null;
  /** Text with the page number as `#`. */
  readonly text: string;
  readonly hasPageNumber: boolean;
  readonly font: string | null;
  readonly size: number;
}

/** What was left out or changed on the way in, counted. */
export interface ReadingNotes {
  readonly insertions: number;
  readonly deletions: number;
  readonly comments: number;
  readonly hiddenCharacters: number;
  readonly notes: number;
  readonly textBoxes: number;
  readonly mergedCells: number;
  readonly nestedTables: number;
  readonly formulas: number;
  readonly unknownSymbols: number;
  readonly contentsTable: boolean;
  /** Names of pictures with the number of the paragraph they stand in (0: an empty one). */
  readonly pictures: readonly { readonly name: string; readonly paragraph: number }[];
}

export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  readonly page: PageSetup | null;
  readonly normalSize: number;
  readonly evenAndOdd: boolean;
  readonly notes: ReadingNotes;
}
