/**
 * What a rule is: a plain object with its documentation, its examples and a pure check.
 * The engine (src/lint/) stamps level, message, basis and address on what a check reports.
 */
import type { Catalog } from '../catalog/types';
import type { TeamFacts } from '../config/team';
import type { Block, OrganLevel, PartId, Report, TextRange } from '../report/types';
import type { PageSetup, ParagraphFormat, ReadingNotes, RunFormat } from '../word/types';
import type { Typesetting } from '../word/typesetting';

export type Level = 'error' | 'warning' | 'info';
export type Language = 'zh' | 'en';
export type Localized = Readonly<Record<Language, string>>;

/** V read in the source; V2 second-hand; C computed; K from memory (never an error, never quoted). */
export type Verification = 'V' | 'V2' | 'C' | 'K';

export interface Basis {
  /** The clause, standard or custom, in Chinese, as a person would cite it. */
  readonly text: string;
  readonly status: Verification;
}

export interface Edit extends TextRange {
  readonly text: string;
}

export interface Fix {
  /** `safe`: meaning cannot change, fix-all applies it. `suggestion`: one click each. */
  readonly safety: 'safe' | 'suggestion';
  readonly title: Localized;
  readonly edits: readonly Edit[];
}

export interface RelatedPlace extends TextRange {
  readonly message: Localized;
}

/** What a check reports. Offsets: block rules count from the block's start, document rules from the text's. */
export interface Problem extends TextRange {
  /** Key into the rule's `messages`; `default` when left out. */
  readonly message?: string;
  /** Values for `{placeholders}` in the message. */
  readonly args?: Readonly<Record<string, string | number>>;
  /** Lowers the rule's level for this place (never raises it). */
  readonly level?: Level;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
}

/**
 * An example that is documentation and test at once. `⟦` and `⟧` enclose what must be reported;
 * an example without them must be left alone.
 */
export interface RuleExample {
  readonly text: string;
  /** Puts the text into this part of a complete sample report; left out, the text is the whole document. */
  readonly in?: PartId | 'introduction';
  /** Report year of the sample, 2023 when left out. */
  readonly year?: number;
  /** The text after the fix (marks removed), when the rule has one. */
  readonly fixed?: string;
  /** Says in Chinese why this is right or wrong, for the docs. */
  readonly note?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the sample report is looked at together with. */
  readonly given?: ExampleCompany;
}

/** The files of a team and of last year, for the examples of rules that compare with them. */
export interface ExampleCompany {
  /** Achievements, or plan, of last year's sample report. */
  readonly lastYear?: string;
  readonly lastYearPlan?: string;
  /** The text of `.fazhi/ledger.csv`. */
  readonly ledger?: string;
  /** An implementation plan as text. */
  readonly programme?: string;
  readonly template?: {
    readonly name: string;
    readonly sections: readonly {
      readonly title: string;
      readonly part: PartId;
      readonly required: boolean;
      readonly minLength?: number;
    }[];
  };
  readonly team?: Partial<TeamFacts>;
}

export interface RuleMeta {
  /** `family/name`. */
  readonly id: string;
  readonly level: Level;
  /** On by default: at least nine of ten findings on real texts are right. */
  readonly on: boolean;
  readonly basis: Basis;
  /** Parts of the report it looks at, for the index; left out when it looks everywhere. */
  readonly parts?: readonly PartId[];
  readonly title: Localized;
  /** What is wrong, why it matters, what to do. `{placeholders}` are filled from `Problem.args`. */
  readonly messages: Readonly<Record<string, Localized>>;
  /** Chinese Markdown: what it finds and why (one short paragraph or two). */
  readonly description: string;
  /** Chinese: what it must not report, one line each. */
  readonly ignores: readonly string[];
  readonly examples: readonly RuleExample[];
  /** Runs on texts that are no annual report too (they are otherwise left alone). */
  readonly anyDocument?: boolean;
  /** Options with their default values; the type of the default is the type of the option. */
  readonly options?: Readonly<Record<string, RuleOption>>;
}

export interface RuleOption {
  readonly default: string | number | boolean | readonly string[];
  readonly description: string;
}

export type OptionValues = Readonly<Record<string, unknown>>;

/** What a document rule may know beside the report. */
export interface RuleContext {
  readonly catalog: Catalog;
  /** This rule's options, defaults filled in. */
  readonly options: OptionValues;
}

/** What a block rule may know of the report; part of the key its result is cached under. */
export interface BlockContext extends RuleContext {
  readonly year: number | null;
  readonly part: PartId | null;
  readonly organLevel: OrganLevel | null;
  readonly halfWidth: boolean;
}

/** A pure function of one block: its result is cached with the block's content. Offsets count from the block's start. */
export interface BlockRule extends RuleMeta {
  readonly kind: 'block';
  check(content: Block['content'], context: BlockContext): Iterable<Problem>;
}

/** A pure function of the whole report. Offsets count from the start of the text. */
export interface DocumentRule extends RuleMeta {
  readonly kind: 'document';
  check(report: Report, context: RuleContext): Iterable<Problem>;
}

/** A check the engine makes of its own work (disable comments); documented and configured like any rule. */
export interface EngineRule extends RuleMeta {
  readonly kind: 'engine';
}

/** A check of how a Word document is set. Runs only where the text was read from one; offsets count from the text's start. */
export interface WordRule extends RuleMeta {
  readonly kind: 'word';
  readonly examples: readonly WordRuleExample[];
  check(setting: Typesetting, context: RuleContext): Iterable<Problem>;
}

/** The text is set as the standard says; `setting` is what departs from it, in the marked paragraphs or on the page. */
export interface WordRuleExample extends RuleExample {
  readonly setting?: {
    readonly page?: Partial<PageSetup>;
    readonly paragraph?: Partial<ParagraphFormat>;
    readonly run?: Partial<RunFormat>;
    /** Counts of what the reader left out. */
    readonly notes?: Partial<ReadingNotes>;
    /** Empty paragraphs in front of each marked one. */
    readonly blanks?: number;
  };
}

export type Rule = BlockRule | DocumentRule | EngineRule | WordRule;

/** What people see: the same object in the editor, in the web worker and on the command line. */
export interface Finding extends TextRange {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly basis: Basis;
  readonly fix: Fix | null;
  readonly related: readonly (TextRange & { readonly message: string })[];
  /** Page of the rule. */
  readonly url: string;
}
