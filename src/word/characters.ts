/** Width of text on the grid, and text fit for XML. */

/** In characters: a Han character or full-width mark is 1, a Latin letter or digit ½. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x250 ? 0.5 : 1;
  return width;
}

const UNFIT = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** Without control characters and halves of surrogate pairs, which XML 1.0 cannot hold (2.2). */
export function xmlText(text: string): string {
  return text.replace(UNFIT, '');
}

export function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
