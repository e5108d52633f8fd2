/** Figures of a block of running text or a table: numbers with unit, precision, label, role and place. */
import { perContent } from '../memo';
import type { BlockContent } from '../types';
import { cutClauses } from './clauses';
import { labelOf, type Placed, placeNumbers } from './context';
import { spreadLists } from './lists';
import { nameByRow, withoutMarks } from './markdown';
import { maskOf } from './masks';
import { normalize } from './normalize';
import { partsOf } from './parts';
import { type Role, roleOf, timeOf } from './roles';
import { scanNumbers } from './scan';
import type { Clause, Figure } from './types';

export type { Approximation, Change, Clause, Figure, FigureKind, FigureRole } from './types';

/** What a block says in numbers, with the clauses they stand in. */
export interface FigureText {
  /** The block's text with half-width punctuation and digits; same length as `content.text`. */
  readonly norm: string;
  readonly clauses: readonly Clause[];
  readonly figures: readonly Figure[];
}

/** Characters of the clause before that may say what a change is measured against. */
const NEAR = 10;
/** A longer paragraph is no running text, and nothing here needs to be fast for it. */
const LONGEST_BLOCK = 20_000;
const NOTHING: FigureText = { norm: '', clauses: [], figures: [] };
const COUNTABLE = /[\d０-９百]|[二两三四五六七八九十千][^\s]/;

/** Clauses and figures of a block. Offsets count from the block's start. */
export const readFigureText = perContent(read);

/** The figures of a block in text order. Offsets count from the block's start. */
export function readFigures(content: BlockContent): readonly Figure[] {
  return readFigureText(content).figures;
}

function read(content: BlockContent): FigureText {
  const prose = content.kind === 'paragraph' || content.kind === 'heading' || content.kind === 'table';
  if (!prose || content.text.length > LONGEST_BLOCK || !COUNTABLE.test(content.text)) return NOTHING;
  const norm = withoutMarks(normalize(content.text), content);
  const tokens = scanNumbers(content.text, norm, maskOf(content, norm));
  const clauses = cutClauses(norm, content.textStart, content.textEnd, tokens);
  const inText = spreadLists(norm, placeNumbers(norm, tokens, clauses));
  const placed = content.kind === 'table' ? nameByRow(norm, inText) : inText;
  return { norm, clauses, figures: complete(norm, placed, clauses, content.kind) };
}

function complete(
  norm: string,
  placed: readonly Placed[],
  clauses: readonly Clause[],
  kind: BlockContent['kind'],
): readonly Figure[] {
  const starts = sentenceStarts(clauses);
  const years = yearsOf(norm);
  const figures: Figure[] = [];
  let earlierIn: number | null = null;
  placed.forEach((item, index) => {
    const start = starts.get(item.clause.sentence) ?? 0;
    const time = timeOf(item.words.lead);
    // 去年 holds for the numbers after it in a sentence; in a table every number stands for itself.
    if (time || kind === 'table') earlierIn = time === 'earlier' ? item.clause.segment : null;
    const earlier = earlierIn === item.clause.segment;
    const before = norm.slice(Math.max(start, item.clause.start - NEAR), item.clause.start);
    const year = years.findLast(({ at }) => at >= start && at < item.token.start)?.year ?? null;
    const role = sharedChange(item, figures.at(-1)) ?? roleOf(item, before, earlier);
    figures.push(figureOf(item, role, index, year));
  });
  partsOf(figures).forEach((total, index) => {
    const part = figures[index];
    if (part && total !== null) figures[index] = { ...part, partOf: total };
  });
  return figures;
}

/** 分别下降12.3%和8.7%: the second number is a change like the first. */
function sharedChange({ token, words, clause }: Placed, previous: Figure | undefined): Role | null {
  const shared = words.lead === '' && previous?.role === 'change' && previous.clause === clause;
  return shared && previous.kind === token.kind ? { role: 'change', change: previous.change } : null;
}

/** Field by field: spreading several objects into one takes a tenth of the whole check. */
function figureOf({ token, words, clause }: Placed, role: Role, index: number, year: number | null): Figure {
  return {
    start: token.start,
    end: token.end,
    number: token.number,
    kind: token.kind,
    value: token.value,
    upper: token.upper,
    precision: token.precision,
    multiplier: token.multiplier,
    unit: token.unit,
    approximation: token.approximation,
    notation: token.notation,
    role: role.role,
    change: role.change,
    lead: words.lead,
    tail: words.tail,
    index,
    label: labelOf(words),
    clause,
    year,
    partOf: null,
  };
}

function sentenceStarts(clauses: readonly Clause[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const clause of clauses) if (!starts.has(clause.sentence)) starts.set(clause.sentence, clause.start);
  return starts;
}

/** Years named in running text; those inside titles say nothing of when something was counted. */
function yearsOf(norm: string): readonly { readonly year: number; readonly at: number }[] {
  if (!norm.includes('年')) return [];
  return [...norm.matchAll(/《[^《》]*》|((?:19|20)\d{2})年/g)].flatMap((match) =>
    match[1] ? [{ year: Number(match[1]), at: match.index }] : [],
  );
}
