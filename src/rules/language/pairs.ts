/** Quotation marks, brackets and titles of a block, matched with a stack in one pass. */
import { perContent } from '../../report/memo';
import type { BlockContent } from '../../report/types';

export interface Mark {
  readonly at: number;
  readonly char: string;
}

export interface Pair {
  readonly open: Mark;
  readonly close: Mark;
  /** The same kind of pair is open around it. */
  readonly nested: boolean;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Marks without a partner, in order. */
  readonly lone: readonly Mark[];
}

const KINDS: Readonly<Record<string, string>> = {
  '“': '“',
  '”': '“',
  '‘': '‘',
  '’': '‘',
  '（': '(',
  '(': '(',
  '）': '(',
  ')': '(',
  '《': '《',
  '》': '《',
  '〈': '〈',
  '〉': '〈',
  '【': '【',
  '】': '【',
  '「': '「',
  '」': '「',
  '『': '『',
  '』': '『',
};
const OPENERS = '“‘（(《〈【「『';
const MARKS = /[“”‘’（）()《》〈〉【】「」『』]/g;

export const pairsOf = perContent((content: BlockContent): Pairs => {
  const pairs: Pair[] = [];
  const lone: Mark[] = [];
  const stack: Mark[] = [];
  let opaque = 0;
  for (const { 0: char, index: at } of content.text.matchAll(MARKS)) {
    while ((content.opaque[opaque]?.end ?? Number.POSITIVE_INFINITY) <= at) opaque++;
    if ((content.opaque[opaque]?.start ?? Number.POSITIVE_INFINITY) <= at || isNoPair(content.text, at, char))
      continue;
    if (OPENERS.includes(char)) stack.push({ at, char });
    else close(stack, { at, char }, pairs, lone);
  }
  return { pairs, lone: [...lone, ...stack].sort((a, b) => a.at - b.at) };
});

/** Closes the innermost mark of its kind; marks left open inside it have no partner. */
function close(stack: Mark[], mark: Mark, pairs: Pair[], lone: Mark[]): void {
  const kind = KINDS[mark.char];
  let from = stack.length - 1;
  // Deeper nesting than this is no text; looking further down would cost the square of the length.
  const floor = Math.max(0, stack.length - 12);
  while (from >= floor && KINDS[stack[from]?.char ?? ''] !== kind) from--;
  const open = from >= floor ? stack[from] : undefined;
  if (!open) {
    lone.push(mark);
    return;
  }
  lone.push(...stack.splice(from + 1));
  stack.pop();
  const nested = stack.slice(-12).some(({ char }) => KINDS[char] === kind);
  pairs.push({ open, close: mark, nested });
}

/** An apostrophe, and the half bracket of an ordinal: 1） 一） a). */
function isNoPair(text: string, at: number, char: string): boolean {
  if (char === '’') return /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');
  if (char !== ')' && char !== '）') return false;
  return /(?:^|[\s\u3000，。；：、,;:])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/.test(
    text.slice(Math.max(0, at - 5), at),
  );
}
