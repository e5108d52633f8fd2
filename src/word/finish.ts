/** Puts our own parts into a packed document and packs it again with fixed times and a fixed order. */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Zip holds local time without a zone: the same figures everywhere. */
const FIXED_TIME = new Date(2000, 0, 1);

/** @param parts text by entry name */
export function finishPackage(packed: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const entries = unzipSync(packed);
  for (const [name, text] of Object.entries(parts)) entries[name] = strToU8(text);
  const sorted: Zippable = {};
  for (const name of Object.keys(entries).sort(byPackageOrder)) {
    const content = entries[name];
    if (content !== undefined) sorted[name] = content;
  }
  return zipSync(sorted, { mtime: FIXED_TIME, level: 6 });
}

/** The content types come first, as Office writes them; some programs look only there. */
function byPackageOrder(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
