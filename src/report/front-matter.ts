import { parseDocument } from 'yaml';
import type { Block, FrontMatter } from './types';

/** Front matter may hold this many characters; more is no front matter (and aliases could grow without bound). */
const LONGEST = 20_000;

/** Reads the YAML between the `---` lines at the top; null when the text has none. Never throws. */
export function readFrontMatter(first: Block | undefined): FrontMatter | null {
  if (first?.content.kind !== 'front-matter') return null;
  const { text } = first.content;
  const range = { start: first.start, end: first.end };
  const open = /^\ufeff?---[ \t]*(?:\r\n?|\n)/.exec(text)?.[0].length ?? 0;
  const yaml = text.slice(open).replace(/---[ \t]*$/, '');
  if (yaml.length > LONGEST) return failed(range, 'front matter is too long', first.start);
  const document = parseDocument(yaml, { prettyErrors: false });
  const error = document.errors[0];
  if (error) return failed(range, error.message, first.start + open + error.pos[0]);
  return { range, data: toRecord(() => document.toJS({ maxAliasCount: 20 })), error: null };
}

function failed(range: FrontMatter['range'], message: string, offset: number): FrontMatter {
  return { range, data: {}, error: { message, offset } };
}

function toRecord(read: () => unknown): Record<string, unknown> {
  try {
    const value = read();
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
