/** The review as the editor uses it, through the engine (src/extension/engine.ts). */
export { buildReview } from './build';
export { REVIEW_STYLE } from './html-style';
export { opinionDocument } from './opinions';
export { applyState, decide, NO_STATE, REVIEW_FILE } from './state';
export { parseReviewState, writeReviewState } from './state-file';
export { reviewBody, reviewHtml } from './to-html';
export { reviewMarkdown } from './to-markdown';
export { unitWithoutText } from './without-text';
