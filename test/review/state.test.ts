import assert from 'node:assert/strict';
import { hash } from '../../src/formats/fingerprint';
import { summarize } from '../../src/formats/summarize';
import { parseReport } from '../../src/report';
import { applyState, decide, NO_STATE, type ReviewState } from '../../src/review/state';
import { parseReviewState, writeReviewState } from '../../src/review/state-file';
import type { ReviewUnit } from '../../src/review/types';
import { unitWithoutText } from '../../src/review/without-text';
import { findingAt, SAMPLE } from '../support/lint-run';

/** A unit whose findings are at the words given. */
function unit(source: string, words: readonly string[], path = '青石县.md'): ReviewUnit {
  const findings = words.map((word) => findingAt(source, word));
  const file = summarize(path, parseReport(source), findings, 'linted');
  return { ...unitWithoutText(file), content: hash(source) };
}

const FIRST = unit(SAMPLE, ['案卷评查2次', '出庭应诉3件', '合法性审核并按时']);
const first = applyState([FIRST], NO_STATE);
const fingerprints = FIRST.file.findings.map(({ fingerprint }) => fingerprint);
const key = first.reviewed[0]?.key ?? '';

describe('review file', () => {
  it('keeps decisions when the text did not change, through a file and back', () => {
    const decided = decide(first.state, key, fingerprints[0] ?? '', 'accepted');
    const read = parseReviewState(writeReviewState(decided)) as ReviewState;
    const [again] = applyState([FIRST], read).reviewed;
    assert.deepEqual(
      again?.findings.map(({ state, novelty }) => [state, novelty]),
      [
        ['accepted', null],
        ['open', null],
        ['open', null],
      ],
    );
    assert.equal(again?.round, 1);
  });

  it('says in a second round what was mended, what is new and what remains, whatever the lines are', () => {
    const moved = `${SAMPLE.replace('\n', '\n\n\n\n')}`.replace('出庭应诉3件', '出庭应诉4件');
    const second = unit(moved, ['案卷评查2次', '合法性审核并按时', '带头学法4次'], '第二稿.md');
    const [reviewed] = applyState([second], first.state).reviewed;
    assert.equal(reviewed?.round, 2);
    assert.deepEqual(
      reviewed?.findings.map(({ novelty }) => novelty),
      ['remaining', 'remaining', 'new'],
    );
    assert.deepEqual(
      reviewed?.mended.map(({ quote }) => quote),
      ['出庭应诉3件'],
    );
  });

  it('says the same when the second round is looked at again', () => {
    const second = unit(SAMPLE.replace('案卷评查2次', '案卷评查三次'), ['出庭应诉3件']);
    const once = applyState([second], first.state);
    const twice = applyState([second], once.state);
    assert.deepEqual(twice.reviewed, once.reviewed);
    assert.equal(once.reviewed[0]?.mended.length, 2);
  });

  it('knows a finding whose sentence was edited around it, and keeps what was decided', () => {
    const rejected = decide(first.state, key, fingerprints[1] ?? '', 'rejected');
    const second = unit(SAMPLE.replace('带头学法4次', '带头集中学法4次'), ['出庭应诉3件']);
    const [reviewed] = applyState([second], rejected).reviewed;
    assert.equal(reviewed?.findings[0]?.novelty, 'remaining');
    assert.equal(reviewed?.findings[0]?.state, 'rejected');
  });

  it('what was rejected and is gone was not mended', () => {
    const rejected = decide(first.state, key, fingerprints[1] ?? '', 'rejected');
    const second = unit(SAMPLE.replace('出庭应诉3件', '出庭3件'), ['案卷评查2次', '合法性审核并按时']);
    assert.deepEqual(applyState([second], rejected).reviewed[0]?.mended, []);
  });

  it('units of the same name are kept apart', () => {
    const both = applyState([FIRST, unit(SAMPLE, ['出庭应诉3件'], '另一份.md')], NO_STATE).reviewed;
    assert.notEqual(both[0]?.key, both[1]?.key);
  });

  it('is not trusted: what cannot be read is left out, what is no review file is refused', () => {
    assert.equal(parseReviewState('{'), null);
    assert.equal(parseReviewState('{"version":2,"units":{}}'), null);
    const odd =
      '{"version":1,"units":{"__proto__":{"content":"x","findings":{"a":{"rule":"x/y","state":"maybe","level":9}}},"b":7}}';
    const state = parseReviewState(odd) as ReviewState;
    assert.deepEqual(Object.keys(state.units), ['__proto__']);
    assert.doesNotThrow(() => applyState([FIRST], state));
    assert.equal(decide(state, 'constructor', 'toString', 'done'), state);
  });
});
