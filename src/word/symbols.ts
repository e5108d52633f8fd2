/** Characters of symbol fonts (`w:sym`) that have a Unicode counterpart; the rest cannot be read as text. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  117: '◆',
  118: '❖',
  168: '□',
  161: '○',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  224: '→',
  216: '➢',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  80: '✓',
  79: '✗',
  82: '☑',
  81: '☒',
  163: '□',
  152: '●',
};
const SYMBOL: Readonly<Record<number, string>> = {
  183: '•',
  179: '≥',
  163: '≤',
  177: '±',
  180: '×',
  184: '÷',
  176: '°',
  215: '·',
  174: '→',
};

/** @param code hexadecimal, in the private area F000–F0FF or plain; null when there is no counterpart */
export function symbolText(font: string, code: string): string | null {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value)) return null;
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const name = font.toLowerCase();
  const table = name === 'symbol' ? SYMBOL : name === 'wingdings 2' ? WINGDINGS_2 : WINGDINGS;
  if (name === 'symbol' || name.startsWith('wingdings')) return table[inFont] ?? null;
  return value >= 0xe000 && value <= 0xf8ff ? null : String.fromCodePoint(value);
}
