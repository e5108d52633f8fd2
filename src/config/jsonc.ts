import { parse } from 'jsonc-parser';

/** Reads JSON with comments and trailing commas; what cannot be read is left out. Deep nesting gives null. */
export function readJsonc(text: string): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
  } catch {
    // The parser recurses: a hostile file can exhaust the stack.
    return null;
  }
}
