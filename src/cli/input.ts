import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImportResult } from '../word/to-markdown';
import type { WordDocument } from '../word/types';
import { decode, type Encoding } from './encoding';
import type { Say } from './io';

/** A Word document and what became of it. */
export interface WordSource extends ImportResult {
  readonly document: WordDocument;
}

/** What a file gave: text to check, or why there is none. The only place where bytes become text. */
export type Input =
  | {
      readonly ok: true;
      readonly text: string;
      /** Null for what cannot be written back (Word). */
      readonly encoding: Encoding | null;
      /** The Word document the text was read from. */
      readonly word?: WordSource;
    }
  | { readonly ok: false; readonly reason: Say };

/** Extensions looked for in folders. */
export const EXTENSIONS = ['md', 'markdown', 'txt', 'docx'] as const;

/** A report of a million characters is 3 MB; what is larger is no report. */
const MOST_BYTES = 20 * 1024 * 1024;

const REASONS = {
  missing: { zh: '没有这个文件，请核对路径', en: 'there is no such file; check the path' },
  folder: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
  unreadable: { zh: '无法读取，请检查文件权限或是否被占用', en: 'cannot be read; check its permissions' },
  large: { zh: '超过 20 MB，不像一份报告，未读取', en: 'is larger than 20 MB, which no report is; not read' },
  empty: { zh: '文件是空的，没有可检查的内容', en: 'is empty, there is nothing to check' },
  binary: {
    zh: '不是文本文件（含有二进制内容），请另存为 .md、.txt 或 .docx 后再检查',
    en: 'is not a text file; save it as .md, .txt or .docx and try again',
  },
  'damaged-utf8': {
    zh: '是 UTF-8 文本，但有损坏的字节，无法完整读出；请用原来的软件重新保存为 UTF-8',
    en: 'is UTF-8 text with damaged bytes; save it again as UTF-8',
  },
  'unknown-encoding': {
    zh: '编码无法识别（支持 UTF-8、UTF-16 和 GB18030），请另存为 UTF-8 后再检查',
    en: 'has an unknown encoding (UTF-8, UTF-16 and GB18030 are read); save it as UTF-8 and try again',
  },
  'old-word': {
    zh: '是旧版 Word 或 WPS 格式，请另存为 .docx 后再检查',
    en: 'is in an old Word or WPS format; save it as .docx and try again',
  },
} as const satisfies Record<string, Say>;

/** Reads a file of any kind. Never throws: what cannot be read says why. */
export async function readInput(file: string): Promise<Input> {
  const info = await stat(file).catch(() => null);
  const refusal = refuse(info, file);
  if (refusal) return { ok: false, reason: REASONS[refusal] };
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? { ok: false, reason: REASONS.unreadable } : inputFromBytes(bytes, file);
}

function refuse(info: Stats | null, file: string): keyof typeof REASONS | null {
  if (info === null) return 'missing';
  if (info.isDirectory()) return 'folder';
  if (info.size > MOST_BYTES) return 'large';
  return /\.(?:doc|wps)$/i.test(path.basename(file)) ? 'old-word' : null;
}

/** @param name tells by its extension what the bytes are */
export async function inputFromBytes(bytes: Uint8Array, name: string): Promise<Input> {
  const kind = path.extname(name).toLowerCase();
  if (kind === '.docx') return bytes.length === 0 ? EMPTY : fromWord(bytes);
  const decoded = decode(bytes);
  return decoded.ok ? decoded : { ok: false, reason: REASONS[decoded.why] };
}

const EMPTY: Input = { ok: false, reason: REASONS.empty };

/** Word is loaded only when there is a Word file. */
async function fromWord(bytes: Uint8Array): Promise<Input> {
  const { readDocx, toMarkdown, WordFileError } = await import('../word/reading');
  try {
    const document = readDocx(bytes);
    const imported = toMarkdown(document);
    const word = { document, ...imported };
    return imported.markdown.trim() === ''
      ? EMPTY
      : { ok: true, text: imported.markdown, encoding: null, word };
  } catch (error) {
    if (!(error instanceof WordFileError)) throw error;
    const reason = error.message.replace(/。$/, '');
    return { ok: false, reason: { zh: reason, en: `cannot be read as .docx: ${reason}` } };
  }
}
