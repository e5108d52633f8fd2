/** Bytes of a team file as text: UTF-8 with or without a mark, else GB18030, as WPS and Excel save CSV files. */
export function decodeText(bytes: Uint8Array): string | null {
  return tryDecode('utf-8', bytes) ?? tryDecode('gb18030', bytes);
}

function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
