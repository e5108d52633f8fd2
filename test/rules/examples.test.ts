import assert from 'node:assert/strict';
import { rules } from '../../src/rules';
import type { Rule, RuleExample } from '../../src/rules/types';
import { fixExample, runExample } from '../support/examples';
import { sortRanges, writeMarks } from '../support/marks';

/** Every example of every rule is a test. To run those of one rule: `npx mocha test/rules/examples.test.ts -g ID`. */
describe('rule examples', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      rule.examples.forEach((example, index) => {
        const name = example.note ?? example.text.slice(0, 30);
        it(`${index + 1}: ${name}`, () => checkFindings(rule, example));
        const { fixed } = example;
        if (fixed !== undefined) it(`${index + 1} fixed: ${name}`, () => checkFixed(rule, example, fixed));
      });
    });
  }
});

function checkFindings(rule: Rule, example: RuleExample): void {
  const run = runExample(rules, rule, example);
  const actual = sortRanges(run.actual);
  assert.equal(writeMarks(run.text, actual), writeMarks(run.text, run.expected), describeFindings(run));
  assert.deepEqual(actual, run.expected, describeFindings(run));
  for (const { rule: id, message } of run.findings) {
    assert.equal(id, rule.id, message);
    assert.doesNotMatch(message, /\{\w+\}/, 'a placeholder of the message has no value');
  }
}

function describeFindings({ findings, placed }: ReturnType<typeof runExample>): string {
  const lines = findings.map(({ start, end, message }) => `“${placed.source.slice(start, end)}” ${message}`);
  return `found: ${lines.length === 0 ? 'nothing' : lines.join('\n')}`;
}

function checkFixed(rule: Rule, example: RuleExample, fixed: string): void {
  const { actual, expected, left } = fixExample(rules, rule, example, fixed);
  assert.equal(actual, expected);
  assert.deepEqual(left, [], 'after all fixes there is still something to fix');
}
