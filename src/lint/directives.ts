import type { Block, Report, TextRange } from '../report/types';

/**
 * Disable comments: `<!-- fazhi-disable-next-line structure/part-order: 原因 -->`. They are HTML comments,
 * so they vanish from every export. Without rule ids a comment is about all rules.
 */
export const DIRECTIVES = [
  'fazhi-disable-next-line',
  'fazhi-disable-line',
  'fazhi-disable-file',
  'fazhi-disable',
  'fazhi-enable',
] as const;

export type DirectiveName = (typeof DIRECTIVES)[number];

export interface DirectiveRule extends TextRange {
  readonly id: string;
}

/** A comment found in the text; the range is the whole comment. */
export interface Directive extends TextRange {
  /** As written; not every name is a known one. */
  readonly name: string;
  readonly nameRange: TextRange;
  readonly rules: readonly DirectiveRule[];
}

const OPENING = '<!--';
const CLOSING = '-->';
const NAME = /^\s*(fazhi-[\w-]*)/;

export function isDirectiveName(name: string): name is DirectiveName {
  return (DIRECTIVES as readonly string[]).includes(name);
}

/** All disable comments in order, without those quoted in code. */
export function findDirectives(report: Report): Directive[] {
  const { source } = report;
  const directives: Directive[] = [];
  for (let start = source.indexOf(OPENING); start >= 0; ) {
    const close = source.indexOf(CLOSING, start + OPENING.length);
    if (close < 0) break;
    const directive = readComment(source, { start, end: close + CLOSING.length });
    if (directive && !isQuoted(report, start)) directives.push(directive);
    start = source.indexOf(OPENING, close);
  }
  return directives;
}

function readComment(source: string, range: TextRange): Directive | null {
  const bodyStart = range.start + OPENING.length;
  const body = source.slice(bodyStart, range.end - CLOSING.length);
  const match = NAME.exec(body);
  const name = match?.[1];
  if (!match || !name) return null;
  const reason = body.search(/[:：]/);
  const ids = body.slice(match[0].length, reason < 0 ? undefined : reason);
  const idsStart = bodyStart + match[0].length;
  const rules = Array.from(ids.matchAll(/[^\s,，、]+/g), (id) => {
    const start = idsStart + id.index;
    return { id: id[0], start, end: start + id[0].length };
  });
  return { ...range, name, nameRange: { start: idsStart - name.length, end: idsStart }, rules };
}

/** Inside a code block, the front matter or a code span. */
function isQuoted(report: Report, offset: number): boolean {
  const block = blockAt(report.blocks, offset);
  if (!block) return false;
  const { kind, opaque, text } = block.content;
  if (kind === 'code' || kind === 'front-matter') return true;
  const inner = offset - block.start;
  return opaque.some((range) => range.start < inner && inner < range.end && text[range.start] === '`');
}

function blockAt(blocks: readonly Block[], offset: number): Block | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return null;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.end) low = middle + 1;
    else return block;
  }
  return null;
}
