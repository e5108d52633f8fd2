import type { Settings } from '../config/types';
import type { BlockContent } from '../report/types';
import type { Finding } from '../rules/types';

/** Findings of one block, with offsets from the start of the block. */
export type BlockFindings = readonly Finding[];

/**
 * Results of block rules of one document, kept between edits. A block's content object is the same as long
 * as its text is, so a result is found by it; entries vanish with the contents they belong to.
 */
export class LintCache {
  #settings: Settings | null = null;
  #results = new WeakMap<BlockContent, Map<string, BlockFindings>>();

  /** Forgets everything when the settings are other ones than last time. */
  use(settings: Settings): void {
    if (settings === this.#settings) return;
    this.#settings = settings;
    this.#results = new WeakMap();
  }

  /** The kept result for this block in this context, or the one `compute` gives, kept from now on. */
  get(content: BlockContent, contextKey: string, compute: () => BlockFindings): BlockFindings {
    let byContext = this.#results.get(content);
    if (!byContext) {
      byContext = new Map();
      this.#results.set(content, byContext);
    }
    let findings = byContext.get(contextKey);
    if (!findings) {
      findings = compute();
      byContext.set(contextKey, findings);
    }
    return findings;
  }
}
