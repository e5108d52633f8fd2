import assert from 'node:assert/strict';
import {
  currentFindings,
  keyOf,
  REPORTS,
  type ReviewedFinding,
  reportNames,
  reviewOf,
} from '../support/corpus';

/** To see and review what changed: `npm run corpus`; to take it over: `npm run corpus -- --write`. */
describe('the five published reports', () => {
  const names = reportNames();

  if (names.length === 0) it(`are not here (${REPORTS}): nothing compared`);

  for (const name of names) {
    it(`${name}: what is found is what was reviewed`, () => {
      const review = reviewOf(name);
      assert.deepEqual(currentFindings(name).map(keyOf).sort(), review.map(keyOf).sort());
      const open = review.filter(({ verdict, why }) => verdict === 'unreviewed' || why === '');
      assert.deepEqual(open.map(keyOf), [], 'not reviewed');
    });
  }

  if (names.length > 0) {
    it('nine of ten findings of every rule are right', () => {
      const reviewed = names.flatMap(reviewOf);
      const poor = [...new Set(reviewed.map(({ rule }) => rule))]
        .map((rule) => ({ rule, own: reviewed.filter((entry) => entry.rule === rule) }))
        .map(({ rule, own }) => ({ rule, all: own.length, wrong: count(own, 'wrong') }))
        .filter(({ all, wrong }) => wrong * 10 > all);
      assert.deepEqual(poor, []);
    });
  }
});

function count(list: readonly ReviewedFinding[], verdict: ReviewedFinding['verdict']): number {
  return list.filter((entry) => entry.verdict === verdict).length;
}
