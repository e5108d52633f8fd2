/** Full-width forms to half-width ones, character by character, so that offsets stay the same. */
const PAIRS: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '％': '%',
  '．': '.',
  '﹪': '%',
  '　': ' ',
  '\u00a0': ' ',
};

const WIDE = /[，；：（）！？％．﹪　\u00a0０-９]/g;

/** The text as the figure reader sees it: punctuation and digits half-width, same length as the source. */
export function normalize(text: string): string {
  return text.replace(WIDE, (char) => PAIRS[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
