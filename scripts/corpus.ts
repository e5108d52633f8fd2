/**
 * Shows what the rules find in the published reports beside the reviewed lists in test/corpus/:
 * `npm run corpus` prints what is new, gone or not reviewed, and the counts by rule;
 * `npm run corpus -- --write` takes the findings over, with verdict `unreviewed` where they are new.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { currentFindings, keyOf, REPORTS, reportNames, reviewFile, reviewOf } from '../test/support/corpus';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const names = reportNames();
if (names.length === 0) console.log(`No reports in ${REPORTS}: nothing to compare.`);

const counts = new Map<string, { right: number; wrong: number; unreviewed: number }>();
for (const name of names) {
  const found = currentFindings(name);
  const keys = new Set(found.map(keyOf));
  console.log(`\n${name}: ${found.length} findings`);
  for (const gone of reviewOf(name).filter((entry) => !keys.has(keyOf(entry))))
    console.log(`  gone  ${keyOf(gone)}`);
  for (const finding of found) {
    if (finding.verdict === 'unreviewed') console.log(`  new   ${keyOf(finding)}  ${finding.message}`);
    const count = counts.get(finding.rule) ?? { right: 0, wrong: 0, unreviewed: 0 };
    count[finding.verdict]++;
    counts.set(finding.rule, count);
  }
  if (values.write) {
    const review = found.map(({ message: _message, ...entry }) => entry);
    writeFileSync(reviewFile(name), `${JSON.stringify(review, null, 2)}\n`);
  }
}
console.table(Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))));
