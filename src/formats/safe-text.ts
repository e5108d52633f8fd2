/** Texts of strangers in machine formats: nothing invisible or active gets through as it is. */

/** Control characters, those that turn the direction of writing, and the line ends of JavaScript. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/** As JSON.stringify, with invisible characters inside strings written as `\uXXXX`. */
export function safeJson(value: unknown, indent?: number): string {
  // Line breaks of the indentation are the only control characters JSON.stringify leaves unescaped.
  return JSON.stringify(value, null, indent).replace(UNSEEN, (char) =>
    char === '\n' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** For element content and attribute values in double quotes; characters XML 1.0 does not know become blanks. */
export function escapeXml(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
