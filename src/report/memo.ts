import type { BlockContent } from './types';

/** Remembers what a pure function says of a block's content for as long as the content lives. */
export function perContent<T>(compute: (content: BlockContent) => T): (content: BlockContent) => T {
  const known = new WeakMap<BlockContent, { readonly value: T }>();
  return (content) => {
    const hit = known.get(content);
    if (hit) return hit.value;
    const value = compute(content);
    known.set(content, { value });
    return value;
  };
}
