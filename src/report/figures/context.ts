/** The words around a number: what stands before it in its clause, what follows, and what it is called. */
import type { Clause, NumberToken } from './types';

export interface Words {
  readonly lead: string;
  readonly tail: string;
}

/** A number with its clause and the words beside it. */
export interface Placed {
  readonly token: NumberToken;
  readonly clause: Clause;
  readonly words: Words;
}

/** 、和及 part one counted thing from the next: 减少要件9项、压缩时长24天. */
const JOINT = /、|以及|[和及与并](?![^、]*[、和及与并])/;
const BRACKETS = /\([^()]*\)/g;

/** Puts each number into its clause. Both lists are in text order. */
export function placeNumbers(
  norm: string,
  tokens: readonly NumberToken[],
  clauses: readonly Clause[],
): readonly Placed[] {
  const byClause = new Map<Clause, NumberToken[]>();
  homesOf(tokens, clauses).forEach((clause, index) => {
    const token = tokens[index];
    if (!clause || !token) return;
    const inside = byClause.get(clause) ?? [];
    byClause.set(clause, inside);
    inside.push(token);
  });
  const placed: Placed[] = [];
  for (const [clause, inside] of byClause) {
    inside.forEach((token, index) => {
      const before = gap(norm, inside[index - 1]?.end ?? clause.start, token.start, index > 0);
      const after = gap(norm, token.end, inside[index + 1]?.start ?? clause.end, index + 1 < inside.length);
      placed.push({ token, clause, words: { lead: before.right, tail: after.left } });
    });
  }
  return placed.sort((a, b) => a.token.start - b.token.start);
}

/** The innermost clause of each number: the last one that begins before it and has not ended. */
function homesOf(
  tokens: readonly NumberToken[],
  clauses: readonly Clause[],
): readonly (Clause | undefined)[] {
  let next = 0;
  let open: Clause[] = [];
  return tokens.map((token) => {
    for (let clause = clauses[next]; clause && clause.start <= token.start; clause = clauses[++next])
      open.push(clause);
    open = open.filter((clause) => clause.end > token.start);
    return open.at(-1);
  });
}

/** Words between two numbers (or a number and the clause's edge), divided between both where a joint stands. */
function gap(
  norm: string,
  from: number,
  to: number,
  divided: boolean,
): { readonly left: string; readonly right: string } {
  const words = norm.slice(from, to).replace(BRACKETS, '').replace(/\s+/g, '');
  if (!divided) return { left: words, right: words };
  const comma = words.lastIndexOf('、');
  const joint = comma >= 0 ? { at: comma, length: 1 } : wordJoint(words);
  if (!joint) return { left: words, right: words };
  return { left: words.slice(0, joint.at), right: words.slice(joint.at + joint.length) };
}

function wordJoint(words: string): { readonly at: number; readonly length: number } | null {
  const match = JOINT.exec(words);
  return match ? { at: match.index, length: match[0].length } : null;
}

const OPENING =
  /^(?:其中|以来|包括|包含|截至.{0,6}底?|目前|至今|今年|本年度?|全年度?|年内|期间|同时|20\d\d年度?|并|已|且|共计?|总共|合计|累计|均|分别|各|又|另|另外|此外|的)+/;
const CLOSING =
  /(?:分别)?(?:(?:增加|上升|提高|提升|下降|减少|降低|增|升|降)[到至为]|共计|共有|共|合计|累计|总计|达到了?|达|(?<![行作成])为|是|有|约|近|不?超过?|逾|仅|等|了|的|高达|多达)+$/;

/** Characters at the end of a name that may be such words. */
const END = 10;

/** What the number is called, for people: 办结行政复议案件, 推出…审批场景, 纠错率. */
export function labelOf(words: Words): string {
  const opened = words.lead.replace(OPENING, '');
  const lead = opened.slice(0, -END) + opened.slice(-END).replace(CLOSING, '');
  const tail = words.tail.replace(/^[余多的]/, '').replace(/(?:以上|以下|左右)$/, '');
  if (tail === '' || /^(?:以上|以下|左右|内|以内)$/.test(tail)) return lead;
  return lead === '' ? tail : `${lead}…${tail}`;
}
