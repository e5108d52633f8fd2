import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprints } from '../../src/formats/fingerprint';

const RULE = 'figures/sum';
const at = (source: string, words: string, from = 0) => {
  const start = source.indexOf(words, from);
  return { rule: RULE, start, end: start + words.length };
};
const name = (source: string, words: string) => fingerprints(source, [at(source, words)])[0];

describe('fingerprints', () => {
  const sentence = '办理行政复议案件218件，纠错35件。';

  it('stay when text before and behind is edited', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, behind) => {
        const source = `${before.replaceAll('218件', '')}\n${sentence}\n${behind}`;
        return name(source, '218件') === name(sentence, '218件');
      }),
    );
  });

  it('stay when only blanks and line breaks change', () => {
    assert.equal(name('办理案件 218件，\u3000纠错。', '218件'), name('办理案件218件，纠错。', '218件'));
  });

  it('change with the rule, the words and the sentence', () => {
    const other = fingerprints(sentence, [{ ...at(sentence, '218件'), rule: 'figures/rate' }])[0];
    const all = [name(sentence, '218件'), other, name(sentence, '35件'), name('审结218件。', '218件')];
    assert.equal(new Set(all).size, 4);
  });

  it('tell equal findings apart by counting', () => {
    const source = `${sentence}\n\n${sentence}`;
    const both = fingerprints(source, [at(source, '218件'), at(source, '218件', sentence.length)]);
    assert.notEqual(both[0], both[1]);
    assert.equal(both[0], name(sentence, '218件'));
  });
});
