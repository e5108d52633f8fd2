/** Bytes ↔ text for the encodings in which reports arrive. Nothing is ever decoded or written with a loss. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly why: 'empty' | 'binary' | 'damaged-utf8' | 'unknown-encoding' };

/** Reads text whose encoding nobody says: byte order mark, else UTF-8, else GB18030 (which includes GBK). */
export function decode(bytes: Uint8Array): Decoded {
  const marked = decodeMarked(bytes);
  if (marked) return checkText(marked.text, marked.encoding);
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  if (bytes.includes(0)) return { ok: false, why: 'binary' };
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== null) return checkText(utf8, 'utf-8');
  if (isMostlyUtf8(bytes)) return { ok: false, why: 'damaged-utf8' };
  const gb = tryDecode('gb18030', bytes);
  if (gb === null || !/\p{Script=Han}/u.test(gb)) return { ok: false, why: 'unknown-encoding' };
  return checkText(gb, 'gb18030');
}

function decodeMarked(bytes: Uint8Array): { text: string | null; encoding: Encoding } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { text: tryDecode('utf-8', bytes), encoding: 'utf-8-bom' };
  if (a === 0xff && b === 0xfe) return { text: tryDecode('utf-16le', bytes), encoding: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { text: tryDecode('utf-16be', bytes), encoding: 'utf-16be' };
  return null;
}

function checkText(text: string | null, encoding: Encoding): Decoded {
  if (text === null)
    return { ok: false, why: encoding === 'utf-8-bom' ? 'damaged-utf8' : 'unknown-encoding' };
  if (text.includes('\0')) return { ok: false, why: 'binary' };
  if (text.trim() === '') return { ok: false, why: 'empty' };
  return { ok: true, text, encoding };
}

/** Without its byte order mark; null when the bytes are not of this encoding. */
function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A UTF-8 file with a few broken bytes must not be taken for GB18030: every character would be wrong. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 10 * broken;
}

/** Text → bytes in the encoding it came in; null when the encoding lacks one of the characters. */
export function encode(text: string, encoding: Encoding): Uint8Array | null {
  const bytes = encoders[encoding](text);
  if (bytes === null) return null;
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  return tryDecode(label, bytes) === text ? bytes : null;
}

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array | null>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8-bom': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  gb18030: encodeGb18030,
};

function encodeGb18030(text: string): Uint8Array | null {
  const table = gb18030Table();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const known =
      code < 0x80 ? [code] : code > 0xffff ? fourBytes(code - 0x10000 + SUPPLEMENTARY) : table.get(char);
    if (!known) return null;
    for (const byte of known) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** Linear index of U+10000 among the four-byte codes (GB 18030, mapping of the supplementary planes). */
const SUPPLEMENTARY = 189000;
/** Four-byte codes of the basic plane: linear indexes below this. */
const BASIC_FOUR_BYTE_CODES = 39420;

function fourBytes(index: number): number[] {
  const last = index % 10;
  const third = Math.floor(index / 10) % 126;
  const second = Math.floor(index / 1260) % 10;
  const first = Math.floor(index / 12600);
  return [0x81 + first, 0x30 + second, 0x81 + third, 0x30 + last];
}

let gbTable: Map<string, number[]> | null = null;

/** Character → bytes, by asking the decoder for every code: the platform has no encoder for GB18030. */
function gb18030Table(): Map<string, number[]> {
  if (gbTable) return gbTable;
  const table = new Map<string, number[]>();
  for (const code of allCodes()) {
    const char = tryDecode('gb18030', Uint8Array.from(code));
    if (char && !table.has(char)) table.set(char, code);
  }
  gbTable = table;
  return table;
}

function* allCodes(): Generator<number[]> {
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) yield [first, second];
  }
  for (let index = 0; index < BASIC_FOUR_BYTE_CODES; index++) yield fourBytes(index);
}
