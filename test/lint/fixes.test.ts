import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings } from '../../src/config/defaults';
import { applyFixes, fixAll, lintWith } from '../../src/lint';
import { parseReport } from '../../src/report';
import type { Edit, Fix } from '../../src/rules/types';
import { documentRule, fixOf, wordRule } from '../support/stub-rules';

const fix = (...edits: Edit[]): Fix => ({ safety: 'safe', title: { zh: '改', en: 'fix' }, edits });

describe('applyFixes', () => {
  it('changes the places named and nothing else', () => {
    const { text } = applyFixes('一二三𠮷四\r\n五', [
      fix({ start: 5, end: 6, text: '肆' }),
      fix({ start: 0, end: 1, text: '' }),
    ]);
    assert.equal(text, '二三𠮷肆\r\n五');
  });

  it('applies the first of two that overlap and counts the other', () => {
    const outcome = applyFixes('abcdef', [
      fix({ start: 2, end: 4, text: 'Y' }),
      fix({ start: 1, end: 3, text: 'X' }),
    ]);
    assert.equal(outcome.text, 'aXdef');
    assert.equal(outcome.skipped, 1);
  });

  it('applies a fix whole or not at all', () => {
    const both = fix({ start: 2, end: 3, text: 'Y' }, { start: 5, end: 6, text: 'Y' });
    const outcome = applyFixes('abcdef', [fix({ start: 0, end: 3, text: 'X' }), both]);
    assert.equal(outcome.text, 'Xdef');
  });

  it('counts the same fix of two findings once', () => {
    const outcome = applyFixes('ab', [
      fix({ start: 1, end: 1, text: '-' }),
      fix({ start: 1, end: 1, text: '-' }),
    ]);
    assert.deepEqual([outcome.text, outcome.applied.length, outcome.skipped], ['a-b', 1, 0]);
  });

  it('leaves out what does not fit the text', () => {
    for (const edit of [
      { start: -1, end: 0 },
      { start: 1, end: 9 },
      { start: 2, end: 1 },
    ]) {
      assert.deepEqual(applyFixes('abc', [fix({ ...edit, text: 'x' })]), {
        text: 'abc',
        applied: [],
        skipped: 1,
      });
    }
    assert.equal(applyFixes('abc', [fix()]).skipped, 1);
  });

  const edits = fc
    .tuple(fc.nat(40), fc.nat(8), fc.string({ maxLength: 4 }))
    .map(([start, length, text]) => ({ start, end: start + length, text }));
  const fixes = fc.array(
    fc.array(edits, { maxLength: 3 }).map((list) => fix(...list)),
    { maxLength: 12 },
  );

  it('never applies two that overlap, and keeps every character outside them', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 40, unit: 'grapheme' }), fixes, (source, list) => {
        const { text, applied } = applyFixes(source, list);
        const accepted = applied
          .flatMap((one) => one.edits)
          .sort((a, b) => a.start - b.start || a.end - b.end);
        let expected = source;
        for (const edit of [...accepted].reverse()) {
          expected = expected.slice(0, edit.start) + edit.text + expected.slice(edit.end);
        }
        assert.equal(text, expected);
        for (const [i, edit] of accepted.entries())
          assert.ok(i === 0 || (accepted[i - 1]?.end ?? 0) <= edit.start);
      }),
    );
  });

  it('does not depend on the order in which fixes are given, for fixes at different places', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 20, maxLength: 40 }),
        fc.uniqueArray(edits, { selector: ({ start }) => start }),
        (source, list) => {
          const one = list.map((edit) => fix(edit));
          assert.equal(applyFixes(source, one).text, applyFixes(source, [...one].reverse()).text);
        },
      ),
    );
  });
});

describe('fixAll', () => {
  const TITLE = '# 青石县人民政府2023年度法治政府建设情况报告\n\n';

  it('goes on until nothing is left, also where fixes uncover others', () => {
    const rules = [wordRule('t/a', '甲甲', '甲')];
    const outcome = fixAll(`${TITLE}甲甲甲甲甲。`, defaultSettings(rules), { rules });
    assert.equal(outcome.text, `${TITLE}甲。`);
    assert.deepEqual(outcome.result.findings, []);
  });

  it('applies safe fixes only, unless told otherwise', () => {
    const rule = documentRule('t/a', (report) => {
      const start = report.source.indexOf('甲');
      const range = { start, end: start + 1 };
      const { fix: safe } = fixOf(range, '乙');
      return start < 0 || !safe
        ? []
        : [{ ...range, message: 'plain', fix: { ...safe, safety: 'suggestion' } }];
    });
    const rules = [rule];
    assert.equal(fixAll(`${TITLE}甲。`, defaultSettings(rules), { rules }).text, `${TITLE}甲。`);
    const choose = (findings: readonly { fix: Fix | null }[]) =>
      findings.flatMap((one) => (one.fix ? [one.fix] : []));
    assert.equal(fixAll(`${TITLE}甲。`, defaultSettings(rules), { rules, choose }).text, `${TITLE}乙。`);
  });

  it('ends when two rules undo each other', () => {
    const rules = [wordRule('t/a', '甲', '乙'), wordRule('t/b', '乙', '甲')];
    const outcome = fixAll(`${TITLE}甲。`, defaultSettings(rules), { rules });
    assert.ok(outcome.text.endsWith('甲。') || outcome.text.endsWith('乙。'));
  });

  it('changes nothing more the second time, and nothing but the words meant', () => {
    const rules = [wordRule('t/a', '甲甲', '甲'), wordRule('t/b', 'ab', '')];
    const settings = defaultSettings(rules);
    const texts = fc.array(fc.constantFrom('甲', 'a', 'b', '𠮷', '\r\n\r\n', '\n', '| a |', '，'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (pieces) => {
        const once = fixAll(`${TITLE}${pieces.join('')}`, settings, { rules });
        assert.equal(fixAll(once.text, settings, { rules }).text, once.text);
        const others = (text: string) => text.replace(/甲|ab/g, '').replace(/ab/g, '');
        assert.deepEqual(once.result.findings, lintWith(rules, parseReport(once.text), settings).findings);
        assert.equal(others(once.text).includes('𠮷'), pieces.includes('𠮷'));
      }),
    );
  });
});
