import type { OrganLevel, PartId } from '../report/types';
import type { Values } from './variables';

export type TemplateLevel = OrganLevel | 'government';

export interface TemplateVariable {
  readonly name: string;
  /** What to ask; null for a variable that is only given a value. */
  readonly prompt: string | null;
  /** May contain other variables; null when there is none. */
  readonly default: string | null;
}

export interface TemplateSection {
  /** Heading words without number; may contain variables. */
  readonly title: string;
  readonly required: boolean;
  readonly part: PartId | null;
  /** In characters; 0 when the template does not say. */
  readonly minLength: number;
}

/** An outline to start a report from: Markdown under front matter. */
export interface Template {
  /** File name without `.md`. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly level: TemplateLevel;
  readonly variables: readonly TemplateVariable[];
  readonly sections: readonly TemplateSection[];
  /** The outline itself, below the front matter. */
  readonly body: string;
  readonly builtIn: boolean;
}

/** What a writer answers before a report is made. */
export interface Answers {
  readonly year: number;
  readonly values: Values;
}
