/**
 * Opens the zip of a .docx without trusting it: the directory is read by hand so that limits hold
 * before anything is unzipped, and an entry is unzipped only when asked for, with its declared size
 * and checksum enforced. Nothing is ever written to disk, so an entry's name cannot lead anywhere.
 */
import { Inflate } from 'fflate';
import { WordFileError } from './failure';
import { LIMITS } from './limits';

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly compressed: number;
  readonly size: number;
  readonly header: number;
}

export interface Archive {
  /** Entry names as written, folders included. */
  readonly names: readonly string[];
  /** An entry's bytes; null when there is none of that name. Throws {@link WordFileError}. */
  read(name: string): Uint8Array | null;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const HEADER_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** Compressed bytes handed over at a time: at most 1032 times as much comes out before the size is checked. */
const PIECE = 8 * 1024;

/**
 * @param bytes a whole .docx file
 * @throws WordFileError when it is no zip, is damaged, or exceeds {@link LIMITS}
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > LIMITS.file) throw new WordFileError('too-large', '文件超过 64 MB');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  const cache = new Map<string, Uint8Array>();
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const known = cache.get(name);
      if (known !== undefined) return known;
      const content = unzip(view, bytes, entry, name);
      cache.set(name, content);
      return content;
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw new WordFileError('too-large', `压缩包里有 ${count} 个以上的文件`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new WordFileError('damaged', '压缩包目录读不通');
    }
    const { name, entry, next } = readEntry(view, bytes, at);
    total += entry.size;
    if (total > LIMITS.unzipped) throw new WordFileError('too-large', '解压后超过 512 MB');
    entries.set(name, entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new WordFileError('damaged', '压缩包没有目录，文件可能没有传完');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number) {
  const nameLength = view.getUint16(at + 28, true);
  const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const raw = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
  const name = new TextDecoder().decode(raw).replaceAll('\\', '/');
  if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) throw new WordFileError('encrypted', name);
  const entry: Entry = {
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  };
  return { name, entry, next };
}

function unzip(view: DataView, bytes: Uint8Array, entry: Entry, name: string): Uint8Array {
  if (entry.size > LIMITS.part) throw new WordFileError('too-large', `${name} 解压后超过 48 MB`);
  const data = compressedBytes(view, bytes, entry, name);
  const content = entry.method === STORED ? data : inflate(data, entry, name);
  if (content.length !== entry.size || crc32(content) !== entry.checksum) {
    throw new WordFileError('damaged', `${name} 校验不符`);
  }
  return content;
}

function compressedBytes(view: DataView, bytes: Uint8Array, entry: Entry, name: string): Uint8Array {
  const { header } = entry;
  if (header + HEADER_SIZE > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw new WordFileError('damaged', `找不到 ${name}`);
  }
  const start = header + HEADER_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.compressed > bytes.length) throw new WordFileError('damaged', `${name} 不完整`);
  return bytes.subarray(start, start + entry.compressed);
}

function inflate(data: Uint8Array, entry: Entry, name: string): Uint8Array {
  if (entry.method !== DEFLATED) throw new WordFileError('damaged', `${name} 的压缩方法不认识`);
  const content = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > entry.size) throw new WordFileError('too-large', `${name} 比声明的大`);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += PIECE) {
      stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    }
  } catch (error) {
    throw error instanceof WordFileError ? error : new WordFileError('damaged', `${name} 解压失败`);
  }
  return filled === entry.size ? content : content.subarray(0, filled);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) !== 0 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip defines it (PKWARE APPNOTE 4.4.7). */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
