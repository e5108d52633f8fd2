import { buildReview } from '../review/build';
import type { ReviewDocument } from '../review/document';
import { applyState, NO_STATE } from '../review/state';
import { reviewHtml } from '../review/to-html';
import { reviewMarkdown } from '../review/to-markdown';
import { unitWithoutText } from '../review/without-text';
import { ruleTitle } from '../rules/title';
import type { Format, LintRun } from './types';

/** The overview and the opinions of a run. Figures and copying need the texts: they are in `review`. */
function documentOf(run: LintRun): ReviewDocument {
  const { reviewed } = applyState(run.files.map(unitWithoutText), NO_STATE);
  return buildReview({ units: reviewed, indicators: [], ruleTitle, subtitle: '' });
}

export const markdown: Format = { id: 'markdown', render: (run) => reviewMarkdown(documentOf(run)) };

export const html: Format = { id: 'html', render: (run) => reviewHtml(documentOf(run)) };
