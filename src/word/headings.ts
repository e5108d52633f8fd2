/**
 * Which paragraphs of a Word document are headings, and which lines make up its title. In this order:
 * style, number, outline level, font. A run-in heading (（一）…。正文) stays a paragraph: the model of the
 * report reads it there.
 */
import { ordinalLevel, readOrdinal } from '../report/ordinals';
import type { WordParagraph } from './types';

/** Longest heading in characters; items of level 3 and 4 are running text sooner. */
const LONGEST_HEADING = 60;
const LONGEST_ITEM_HEADING = 40;
const LONGEST_FONT_HEADING = 40;
const STOP_INSIDE = /[。；;！？!?]./;
const STOP_AT_END = /[。；;！？!?：:，,、]$/;
const HEADING_FONT = /黑体|Hei|楷体|Kai/i;
const LARGE = 36;

/** A paragraph with its words; lines split at breaks share the paragraph. */
export interface Line {
  readonly paragraph: WordParagraph;
  readonly words: string;
  /** First line of its paragraph: the style speaks for it. */
  readonly first: boolean;
}

export interface Headings {
  /** Lines of the title, in order; empty when there is none. */
  readonly title: readonly Line[];
  /** Markdown depth 2–6 of a heading, null for running text. */
  depthOf(line: Line): number | null;
}

export function findHeadings(lines: readonly Line[]): Headings {
  const title = findTitle(lines);
  const bodyFont = dominantFont(lines);
  // Where the title is a "heading 1", the chapters are "heading 2".
  const offset = title.some((line) => styleLevel(line) === 1) ? 0 : 1;
  const listed = attachmentNames(lines);
  return {
    title,
    depthOf: (line) => (listed.has(line) ? null : headingDepth(line, offset, bodyFont)),
  };
}

/** Numbered names below 附件： are a list, not headings. */
function attachmentNames(lines: readonly Line[]): ReadonlySet<Line> {
  const names = new Set<Line>();
  let inNote = false;
  for (const line of lines) {
    inNote = /^附\s*件\s*[：:]/.test(line.words) || (inNote && /^[0-9０-９]{1,2}[.．、]/.test(line.words));
    if (inNote) names.add(line);
  }
  return names;
}

function headingDepth(line: Line, offset: number, bodyFont: string | null): number | null {
  const { words } = line;
  if (line.paragraph.inBox || line.paragraph.bullet || words.length > 2 * LONGEST_HEADING) return null;
  const level = ordinalLevel(readOrdinal(words));
  const style = styleLevel(line);
  if (style !== null && !STOP_INSIDE.test(words)) {
    return level === 1 || level === 2 ? level + 1 : Math.min(Math.max(style + offset, 2), 6);
  }
  if (level !== null) return isStandalone(words, level) ? level + 1 : null;
  if (!isStandalone(words, 1)) return null;
  const { outlineLevel } = line.paragraph.format;
  if (outlineLevel !== null && line.first) return Math.min(outlineLevel + 1 + offset, 6);
  return fontDepth(line, bodyFont);
}

/** A numbered line that is a heading by itself, not running text nor a sentence that leads on to what follows. */
export function isStandalone(words: string, level: number): boolean {
  const longest = level >= 3 ? LONGEST_ITEM_HEADING : LONGEST_HEADING;
  return words.length <= longest && !STOP_INSIDE.test(words) && !STOP_AT_END.test(words);
}

/** 1–9 for the styles "heading 1" to "heading 9". */
function styleLevel(line: Line): number | null {
  const match = line.first ? /^heading ([1-9])$/.exec(line.paragraph.format.styleName) : null;
  return match ? Number(match[1]) : null;
}

/** A short line wholly in 黑体 or 楷体, set like a paragraph, in a text of another font. */
function fontDepth(line: Line, bodyFont: string | null): number | null {
  const { format, runs } = line.paragraph;
  const font = runs[0]?.format.eastAsia ?? null;
  const aligned = format.alignment === 'left' || format.alignment === 'both';
  if (!line.first || !aligned || font === null || font === bodyFont || !HEADING_FONT.test(font)) return null;
  if (line.words.length > LONGEST_FONT_HEADING || /^附\s*件/.test(line.words)) return null;
  if (runs.some((run) => run.format.eastAsia !== font && run.text.trim() !== '')) return null;
  return /黑体|Hei/i.test(font) ? 2 : 3;
}

function dominantFont(lines: readonly Line[]): string | null {
  const lengths = new Map<string | null, number>();
  for (const { paragraph, first } of lines) {
    for (const run of first ? paragraph.runs : []) {
      const font = run.format.eastAsia;
      lengths.set(font, (lengths.get(font) ?? 0) + run.text.length);
    }
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const TITLE_WORDS = /(?:报告|总结|汇报|情况|方案|意见|通知|要点|计划)(?:[（(][^（）()]*[）)])?$/;
const NO_TITLE = /[。：；:;，,]$|^附\s*件|〔\d{4}〕|^[（(].*[）)]$/;
/** The title is looked for among the first lines only, before the text begins. */
const SEARCHED = 12;

function findTitle(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line) => line.words.length > LONGEST_HEADING || isChapter(line));
  const head = lines.slice(0, Math.min(end < 0 ? lines.length : end, SEARCHED));
  const possible = head.filter((line) => !line.paragraph.bullet && !NO_TITLE.test(line.words));
  const chosen =
    possible.find((line) => line.paragraph.format.styleName === 'title') ??
    possible.find((line) => styleLevel(line) === 1) ??
    possible.find((line) => TITLE_WORDS.test(line.words)) ??
    possible.find((line) => looksLikeTitle(line));
  return chosen === undefined ? [] : sameTitle(head, chosen);
}

function isChapter(line: Line): boolean {
  return ordinalLevel(readOrdinal(line.words)) !== null;
}

function looksLikeTitle(line: Line): boolean {
  return line.paragraph.format.alignment === 'center' && sizeOf(line) >= LARGE;
}

function sizeOf(line: Line): number {
  return (line.paragraph.runs[0]?.format ?? line.paragraph.mark).size;
}

/** Neighbouring lines set the same way belong to the title: an office breaks a long one by hand. */
function sameTitle(head: readonly Line[], chosen: Line): readonly Line[] {
  const at = head.indexOf(chosen);
  let from = at;
  let to = at;
  while (from > 0 && continues(head[from - 1], chosen)) from--;
  while (to + 1 < head.length && continues(head[to + 1], chosen)) to++;
  return head.slice(from, to + 1);
}

function continues(line: Line | undefined, chosen: Line): boolean {
  if (line === undefined || NO_TITLE.test(line.words)) return false;
  if (line.paragraph === chosen.paragraph) return true;
  const sameStyle = line.paragraph.format.styleName === chosen.paragraph.format.styleName;
  return sameStyle && sizeOf(line) === sizeOf(chosen) && looksLikeTitle(line) && looksLikeTitle(chosen);
}
