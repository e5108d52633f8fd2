/**
 * The model every rule, view and command works on. Built once per text by `parseReport`.
 *
 * All offsets are UTF-16 code units into `Report.source`, end exclusive — except inside a
 * `BlockContent`, whose offsets count from the start of its own text, so that an unchanged
 * block keeps its content (and everything cached with it) when text before it is edited.
 */

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The five contents of the report named by 厅字〔2019〕28号; the fifth is optional. */
export type PartId = 'achievements' | 'shortcomings' | 'duties' | 'plan' | 'other';

export const PART_IDS: readonly PartId[] = ['achievements', 'shortcomings', 'duties', 'plan', 'other'];

/** Where a part stands: a level-1 heading, a lower one, a run-in heading, only a paragraph, or nowhere. */
export type PartForm = 'heading' | 'subheading' | 'run-in' | 'paragraph' | 'missing';

export type OrganLevel = 'province' | 'city' | 'county' | 'town' | 'department';

/**
 * The number in front of a heading or an item. Heading levels: 1 一、 2 （一） 3 1. 4 （1）.
 * Series stand inside running text: `shi` 一是, `shou` 首先, `di` 第一.
 */
export interface Ordinal {
  readonly style: 'level1' | 'level2' | 'level3' | 'level4' | 'shi' | 'shou' | 'di';
  /** 1-based; 最后 in a 首先 series is `Infinity`. */
  readonly value: number;
  /** The mark as written, with its punctuation: `（一）`, `1.`, `一是`. */
  readonly text: string;
}

export type BlockKind = 'heading' | 'paragraph' | 'table' | 'code' | 'html' | 'rule' | 'front-matter';

/**
 * What can be said of a block from its text alone. Identical text gives the identical object,
 * so results of block rules are cached by it. Offsets count from the start of `text`.
 */
export interface BlockContent {
  readonly text: string;
  readonly kind: BlockKind;
  /** Depth of a Markdown heading (`##` is 2), 0 otherwise. */
  readonly depth: number;
  /** Where the words begin: after indentation and Markdown marks (`## `, `- `, `> `). */
  readonly textStart: number;
  /** Where the words end: before trailing blanks and closing marks. */
  readonly textEnd: number;
  /** A heading number at `textStart`, if there is one. */
  readonly ordinal: Ordinal | null;
  /** What is not prose: code, addresses, HTML, Markdown marks, table rulers. In order, not overlapping. */
  readonly opaque: readonly TextRange[];
}

/** A stretch of running text between line breaks that mean something: a paragraph, a heading line, an item. */
export interface Block extends TextRange {
  readonly content: BlockContent;
  /** Index in `Report.blocks`. */
  readonly index: number;
}

export interface Section {
  /** 1 一、 2 （一） 3 1. 4 （1）; for headings without a number, from their Markdown depth. */
  readonly level: 1 | 2 | 3 | 4;
  readonly ordinal: Ordinal | null;
  /** The heading's words without number and final full stop. */
  readonly title: string;
  /** Number and words; of a run-in heading, up to and including its full stop. */
  readonly heading: TextRange;
  /** The words alone: `source.slice(titleRange) === title`. */
  readonly titleRange: TextRange;
  /** The heading is the first sentence of a paragraph whose rest is body. */
  readonly runIn: boolean;
  /** From the end of the heading to the next heading of the same or a higher level (subsections included). */
  readonly body: TextRange;
  readonly parent: Section | null;
  readonly children: readonly Section[];
  /** The block the heading stands in. */
  readonly block: Block;
}

export interface Part {
  readonly id: PartId;
  readonly form: PartForm;
  /** Title as written, `''` when missing or only a paragraph. */
  readonly title: string;
  /** Heading, or first sentence of the paragraph; null when missing. */
  readonly heading: TextRange | null;
  /** Everything that belongs to the part (several ranges in a themed outline); empty when missing. */
  readonly ranges: readonly TextRange[];
  /** The sections the part consists of; empty for a paragraph. */
  readonly sections: readonly Section[];
}

export type ReportKind = 'annual-report' | 'other';

export interface KindDecision {
  readonly kind: ReportKind;
  /** Why, for people: `title`, `front-matter`, `opening`, `implementation-plan`, `news`… */
  readonly reason: string;
  readonly range: TextRange | null;
}

export interface Furniture extends TextRange {
  readonly what: 'navigation' | 'source-line' | 'page-control' | 'site-footer' | 'duplicate-title';
}

export interface FrontMatter {
  readonly range: TextRange;
  /** Empty when the YAML cannot be read; then `error` says why. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly error: { readonly message: string; readonly offset: number } | null;
}

export interface DatedRange extends TextRange {
  readonly year: number;
  /** 1-based; null where only a year is given. */
  readonly month: number | null;
  readonly day: number | null;
}

export interface Signature {
  /** The organ that signs, if a line names it. */
  readonly organ: TextRange | null;
  /** 成文日期. */
  readonly date: DatedRange | null;
}

export interface Report {
  readonly source: string;
  readonly kind: KindDecision;
  readonly title: (TextRange & { readonly text: string }) | null;
  /** The year reported on (2023年度), from front matter or title. */
  readonly year: number | null;
  /** 静海区, 淮安市; null when the text does not say. */
  readonly region: string | null;
  /** 武清区人民政府, 某市司法局; null when the text does not say. */
  readonly organ: string | null;
  readonly organLevel: OrganLevel | null;
  readonly frontMatter: FrontMatter | null;
  /** 主送机关 line. */
  readonly addressee: TextRange | null;
  /** Running text between title and first heading. */
  readonly introduction: TextRange | null;
  readonly blocks: readonly Block[];
  /** Level-1 sections (or the highest level there is), in order. */
  readonly outline: readonly Section[];
  /** All sections in document order. */
  readonly sections: readonly Section[];
  readonly parts: Readonly<Record<PartId, Part>>;
  /** Level-1 headings are themes (no heading for achievements as a whole). */
  readonly themed: boolean;
  readonly furniture: readonly Furniture[];
  readonly signature: Signature | null;
  readonly publication: DatedRange | null;
  /** A line 附件： and what follows it on the line; `empty` when nothing does. */
  readonly attachmentNote: (TextRange & { readonly empty: boolean }) | null;
  /** Almost all punctuation is half-width, as texts copied from some sites are. */
  readonly halfWidth: boolean;
  /** What the next `parseReport` of the same document takes over. */
  readonly memory: ParseMemory;
}

export interface ParseMemory {
  /** Where the chunks of `source` lie. */
  readonly ranges: readonly TextRange[];
  /** Their blocks by their text. */
  readonly chunks: ReadonlyMap<string, readonly ChunkBlock[]>;
}

/** A block inside a chunk; `start` counts from the start of the chunk. */
export interface ChunkBlock {
  readonly start: number;
  readonly content: BlockContent;
}
