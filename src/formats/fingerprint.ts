/**
 * Names for findings that outlive edits elsewhere in the file: what a baseline and a review file remember.
 * A name is made from the rule, the words found and the sentence around them; line numbers play no part.
 */
import type { TextRange } from '../report/types';

/** Sentences run on for so long at most: a table or a text without full stops must not make every edit count. */
const FAR = 200;
const SENTENCE_MARK = /[。！？；!?;\r\n|]/;

/**
 * One name per finding, in their order. Findings that are the same in every respect are told apart by counting.
 * @param findings ranges in UTF-16 offsets into `source`
 */
export function fingerprints(
  source: string,
  findings: readonly (TextRange & { readonly rule: string })[],
): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const words = [finding.rule, source.slice(finding.start, finding.end), sentenceAround(source, finding)];
    const name = hash(words.map((text) => text.replace(/\s+/g, '')).join('\u0000'));
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

function sentenceAround(source: string, { start, end }: TextRange): string {
  let from = start;
  while (from > 0 && start - from < FAR && !SENTENCE_MARK.test(source.charAt(from - 1))) from--;
  let to = end;
  while (to < source.length && to - end < FAR && !SENTENCE_MARK.test(source.charAt(to))) to++;
  return source.slice(from, to);
}

/** 64 bits as 16 hexadecimal digits: two rounds of FNV-1a (32 bits) from different starts. Not for secrets. */
export function hash(text: string): string {
  return [0x811c9dc5, 0x1b873593].map((start) => fnv(text, start).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >> 8), 0x01000193);
  }
  return value >>> 0;
}
