/**
 * Word text → Markdown that reads back as the same text. Only what Markdown would act on is escaped:
 * rules look at the source, and a backslash there is a stranger in a Chinese sentence.
 */
const ACTIVE = /[\\`*_~<&\]]/;
const LINE_START =
  /^((?:\d{1,9}[.)][ \t]+)?)(?=[#>]|[-+](?:[ \t]|$)|-{3,}[ \t]*$|\[[^\]]*\]:|\[[ xX]\](?:\s|$))/;

/** Words of one block (no line breaks), escaped; leading blanks must be gone. */
export function escapeBlock(text: string): string {
  return escapeInline(text).replace(LINE_START, '$1\\');
}

/** Words of a list item: a number in front would open a list of its own. */
export function escapeItem(text: string): string {
  return escapeBlock(text.replace(/^(\d{1,9})([.)])(?=[ \t])/, '$1\u0000$2')).replace('\u0000', '\\');
}

/** Words inside a heading or a table cell, where marks at the start of a line mean nothing. */
export function escapeInline(text: string): string {
  if (!ACTIVE.test(text)) return text;
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[`*]/g, '\\$&')
    .replace(/_/g, (mark, at: number) => (isInsideWord(text, mark, at) ? mark : `\\${mark}`))
    .replace(/~(?=~)/g, '\\~')
    .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/\](?=\()/g, '\\]');
}

/** An underscore between letters or digits never opens or closes emphasis. */
function isInsideWord(text: string, mark: string, at: number): boolean {
  const isWord = (char: string) => char !== mark && /[\p{L}\p{N}]/u.test(char);
  return isWord(text.charAt(at - 1)) && isWord(text.charAt(at + 1));
}

/** Words of a table cell: the bar separates cells. */
export function escapeCell(text: string): string {
  return escapeInline(text).replaceAll('|', '\\|');
}
