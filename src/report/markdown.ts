/**
 * One chunk of Markdown → blocks. A chunk without any of Markdown's active characters is a paragraph
 * of plain text by definition and needs no parser; everything else goes through remark.
 */
import type { Nodes, Parents } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { readOrdinal } from './ordinals';
import type { BlockContent, BlockKind, ChunkBlock, TextRange } from './types';

const ACTIVE = /[*_`[\]<>&\\|~]|https?:|www\.|@|^\s*(?:=+|-{2,})\s*$/m;
const LINE_MARK =
  /^[\s\u00a0\u3000\ufeff]*(?:>[ \t]?)*[\s\u3000]*(?:(#{1,6})[ \t\u3000]*|[-+][ \t]+)?[\s\u00a0\u3000]*/;
const LONGEST_PARAGRAPH = 20_000;
const INLINE_MARKS = /[*_`[\]<>&\\~@]/g;
const MOST_MARKS = 300;
const NESTED_MARKS = /^(?:[ \t]*(?:[>+*-]|\d{1,9}[.)])[ \t]?){20}/m;

/** The remark pipeline of the linter. Pasted text indents by spaces, so indented code is switched off; 3~5月 is a range. */
export const markdownProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(withoutIndentedCode)
  .freeze();

/** Blocks of a chunk; `first` tells whether it opens the document (front matter counts only there). */
export function parseChunk(text: string, first: boolean): readonly ChunkBlock[] {
  if (first && /^\ufeff?---[ \t]*[\r\n]/.test(text)) return [opaqueBlock(text, 0, 'front-matter')];
  if (!ACTIVE.test(text) || isHostile(text)) return [plainBlock(text)];
  const blocks = readMarkdown(text);
  return blocks.length > 0 ? blocks : [plainBlock(text)];
}

/** Quotes nested by the thousand exhaust the stack inside remark; such a chunk is read as plain text. */
function readMarkdown(text: string): ChunkBlock[] {
  const blocks: ChunkBlock[] = [];
  try {
    collect(markdownProcessor.parse(text), text, blocks);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
  return blocks;
}

/**
 * What no running text looks like: endless paragraphs, hundreds of active characters in one, or marks
 * nested by the dozen. Remark's time on such input grows with the square of its length (tables aside).
 */
function isHostile(text: string): boolean {
  if (NESTED_MARKS.test(text)) return true;
  const isTable = /^[^\r\n]*\|/.test(text);
  const pieces = isTable ? text.split('\n') : [text];
  return pieces.some(
    (piece) => piece.length > LONGEST_PARAGRAPH || (piece.match(INLINE_MARKS)?.length ?? 0) > MOST_MARKS,
  );
}

function plainBlock(text: string): ChunkBlock {
  const mark = LINE_MARK.exec(text);
  const depth = mark?.[1]?.length ?? 0;
  const textStart = mark?.[0].length ?? 0;
  return {
    start: 0,
    content: createContent(text, depth > 0 ? 'heading' : 'paragraph', depth, textStart, []),
  };
}

/** Walks container nodes; every leaf block becomes a block that starts with its line. */
function collect(node: Nodes, text: string, blocks: ChunkBlock[]): void {
  switch (node.type) {
    case 'root':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'footnoteDefinition':
      for (const child of node.children) collect(child, text, blocks);
      break;
    case 'heading':
    case 'paragraph':
      blocks.push(wordsBlock(node, text, blocks));
      break;
    case 'table':
      blocks.push(tableBlock(node, text, blocks));
      break;
    case 'code':
      blocks.push(opaqueBlock(sliceOf(node, text), startOf(node), 'code'));
      break;
    case 'yaml':
    case 'html':
    case 'definition':
      blocks.push(opaqueBlock(sliceOf(node, text), startOf(node), 'html'));
      break;
    case 'thematicBreak':
      blocks.push(opaqueBlock(sliceOf(node, text), startOf(node), 'rule'));
      break;
  }
}

function wordsBlock(node: Parents, text: string, blocks: readonly ChunkBlock[]): ChunkBlock {
  const start = blockStart(node, text, blocks);
  const end = endOf(node);
  const source = text.slice(start, end);
  const words = proseRanges(node).map((range) => ({ start: range.start - start, end: range.end - start }));
  const depth = node.type === 'heading' ? node.depth : 0;
  const listMark = /^[\s\u3000>]*\d{1,9}[.)][ \t]/.test(source);
  const textStart = listMark
    ? indentOf(source)
    : (words[0]?.start ?? 0) + indentOf(source.slice(words[0]?.start ?? 0));
  const content = createContent(
    source,
    depth > 0 ? 'heading' : 'paragraph',
    depth,
    textStart,
    complement(words, textStart, source.length),
  );
  return { start, content };
}

function tableBlock(node: Parents, text: string, blocks: readonly ChunkBlock[]): ChunkBlock {
  const start = blockStart(node, text, blocks);
  const source = text.slice(start, endOf(node));
  const words = proseRanges(node).map((range) => ({ start: range.start - start, end: range.end - start }));
  return { start, content: createContent(source, 'table', 0, 0, complement(words, 0, source.length)) };
}

function opaqueBlock(source: string, start: number, kind: BlockKind): ChunkBlock {
  return { start, content: createContent(source, kind, 0, 0, [{ start: 0, end: source.length }]) };
}

function createContent(
  text: string,
  kind: BlockKind,
  depth: number,
  textStart: number,
  opaque: readonly TextRange[],
): BlockContent {
  const isWords = kind === 'heading' || kind === 'paragraph';
  const trimmed = isWords ? withoutComments(text) : text.trimEnd();
  const closing = depth > 0 ? /(?:[ \t]+#+|[*_]+)$/ : /[*_]+$/;
  const words = isWords ? trimmed.replace(closing, '') : trimmed;
  const textEnd = Math.max(words.length, Math.min(textStart, text.length));
  const ordinal = isWords ? readOrdinal(text.slice(textStart, textStart + 12)) : null;
  return { text, kind, depth, textStart, textEnd, ordinal, opaque };
}

/** The text before the HTML comments and blanks it ends in: a disable comment behind a heading is no part of it. */
function withoutComments(text: string): string {
  let words = text.trimEnd();
  while (words.endsWith('-->')) {
    const start = words.lastIndexOf('<!--');
    if (start < 0) break;
    words = words.slice(0, start).trimEnd();
  }
  return words;
}

/** Ranges of what is read as words: text nodes that are not the address of a bare link. */
function proseRanges(node: Nodes): TextRange[] {
  if (node.type === 'text') return [{ start: startOf(node), end: endOf(node) }];
  if (!('children' in node)) return [];
  if (node.type === 'link' && isBareAddress(node)) return [];
  return node.children.flatMap(proseRanges);
}

function isBareAddress(link: Parents): boolean {
  const only = link.children.length === 1 ? link.children[0] : undefined;
  return (
    only?.type === 'text' &&
    'url' in link &&
    link.url
      .replace(/^(?:mailto:|https?:\/\/)/, '')
      .startsWith(only.value.replace(/^https?:\/\//, '').slice(0, 20))
  );
}

/** Sorted gaps between `words` from `from` to `to`. */
function complement(words: readonly TextRange[], from: number, to: number): TextRange[] {
  const gaps: TextRange[] = [];
  let at = from;
  for (const word of words) {
    if (word.start > at) gaps.push({ start: at, end: word.start });
    at = Math.max(at, word.end);
  }
  if (at < to) gaps.push({ start: at, end: to });
  return gaps;
}

/** A block begins with its line, so that its text holds indentation and list marks, but never before the last one's end. */
function blockStart(node: Nodes, text: string, blocks: readonly ChunkBlock[]): number {
  const last = blocks.at(-1);
  const floor = last ? last.start + last.content.text.length : 0;
  const lineStart = text.lastIndexOf('\n', Math.max(startOf(node) - 1, 0)) + 1;
  return startOf(node) === 0 ? 0 : Math.max(lineStart, floor);
}

/** Blanks and marks in front of the words; `**` next to Chinese punctuation stays in the text unrendered. */
function indentOf(text: string): number {
  return /^[\s\u00a0\u3000>*_]*/.exec(text)?.[0].length ?? 0;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

function sliceOf(node: Nodes, text: string): string {
  return text.slice(startOf(node), endOf(node));
}

function withoutIndentedCode(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}
