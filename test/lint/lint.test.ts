import assert from 'node:assert/strict';
import { defaultSettings } from '../../src/config/defaults';
import { LintCache, lint, lintWith, RULE_FAILED } from '../../src/lint';
import { parseReport } from '../../src/report';
import { rules as allRules } from '../../src/rules';
import type { BlockRule, Rule } from '../../src/rules/types';
import { sampleReport } from '../support/sample-report';
import { documentRule, wordRule } from '../support/stub-rules';

const TITLE = '# 青石县人民政府2023年度法治政府建设情况报告\n\n';
const report = (body: string) => parseReport(TITLE + body);
const run = (rules: readonly Rule[], body: string, overrides = {}) =>
  lintWith(rules, report(body), defaultSettings(rules, overrides));

describe('lint', () => {
  it('places what a block rule reports in the text', () => {
    const { findings } = run([wordRule('t/a', '甲')], '一、情况\n\n有甲。\n\n又有甲和甲。\n');
    const { source } = report('一、情况\n\n有甲。\n\n又有甲和甲。\n');
    assert.equal(findings.length, 3);
    for (const { start, end } of findings) assert.equal(source.slice(start, end), '甲');
  });

  it('moves fixes and related places of a block rule along', () => {
    const { findings } = run([wordRule('t/a', '甲', '乙')], '有甲。');
    assert.deepEqual(findings[0]?.fix?.edits, [
      { start: TITLE.length + 1, end: TITLE.length + 2, text: '乙' },
    ]);
  });

  it('fills the message in the language of the settings', () => {
    const rules = [wordRule('t/a', '甲')];
    assert.equal(run(rules, '有甲。').findings[0]?.message, '发现“甲”');
    assert.equal(run(rules, '有甲。', { language: 'en' }).findings[0]?.message, 'found “甲”');
  });

  it('sorts by position, the graver first, and says the same once', () => {
    const at = (start: number, end: number) => ({ start, end, message: 'plain' });
    const { findings } = run(
      [
        documentRule('t/b', () => [at(5, 6), at(1, 2), at(1, 2)]),
        documentRule('t/a', () => [at(1, 2)], { level: 'error' }),
      ],
      '正文。',
    );
    assert.deepEqual(
      findings.map(({ rule, start }) => [rule, start]),
      [
        ['t/a', 1],
        ['t/b', 1],
        ['t/b', 5],
      ],
    );
  });

  it('lowers a level where the rule says so, and never raises it', () => {
    const at = (level: 'error' | 'info') => ({ start: 0, end: level.length, level, message: 'plain' });
    const { findings } = run([documentRule('t/a', () => [at('error'), at('info')])], '正文。');
    assert.deepEqual(new Set(findings.map(({ level }) => level)), new Set(['warning', 'info']));
  });

  it('leaves rules alone that are off, and runs them when a setting says so', () => {
    const rules = [wordRule('t/a', '甲', undefined, { on: false })];
    assert.equal(run(rules, '有甲。').findings.length, 0);
    assert.equal(run(rules, '有甲。', { levels: { 't/a': 'error' } }).findings[0]?.level, 'error');
    assert.equal(run([wordRule('t/a', '甲')], '有甲。', { levels: { 't/a': 'off' } }).findings.length, 0);
  });

  it('gives a rule its options, with defaults filled in', () => {
    const seen: unknown[] = [];
    const rule = documentRule(
      't/a',
      (_report, { options }) => {
        seen.push(options);
        return [];
      },
      { options: { most: { default: 3, description: '' }, words: { default: ['甲'], description: '' } } },
    );
    run([rule], '正文。', { options: { 't/a': { most: 5 } } });
    assert.deepEqual(seen, [{ most: 5, words: ['甲'] }]);
  });

  it('tells block rules in which part they are', () => {
    const seen: (string | null)[] = [];
    const rule: BlockRule = {
      ...wordRule('t/a', '甲'),
      check(content, { part, year }) {
        if (content.text.startsWith('甲')) seen.push(`${part} ${year}`);
        return [];
      },
    };
    run([rule], '甲导语。\n\n一、主要举措和成效\n\n甲一做了工作。\n\n二、存在的不足和原因\n\n甲二不够好。\n');
    assert.deepEqual(seen, ['null 2023', 'achievements 2023', 'shortcomings 2023']);
  });
});

describe('lint on texts that are no annual report', () => {
  const other = parseReport('# 会议通知\n\n有甲。\n');
  const rules = [wordRule('t/a', '甲'), wordRule('t/any', '甲', undefined, { anyDocument: true })];

  it('runs only the rules for any document, and says so', () => {
    const { findings, checked } = lintWith(rules, other, defaultSettings(rules));
    assert.equal(checked, false);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['t/any'],
    );
  });

  it('runs all rules when told to', () => {
    const { findings, checked } = lintWith(rules, other, defaultSettings(rules, { anyDocument: true }));
    assert.equal(checked, true);
    assert.equal(findings.length, 2);
  });
});

describe('a rule that breaks down', () => {
  const broken = documentRule('t/broken', function* () {
    yield { start: 0, end: 1, message: 'plain' };
    throw new Error('出了错');
  });

  it('becomes one finding that names it; the others run on', () => {
    const { findings } = run([broken, wordRule('t/a', '甲')], '有甲。');
    assert.deepEqual(findings.map(({ rule }) => rule).sort(), [RULE_FAILED, 't/a', 't/broken']);
    const failed = findings.find(({ rule }) => rule === RULE_FAILED);
    assert.equal(failed?.level, 'info');
    assert.match(failed?.message ?? '', /t\/broken.*出了错/);
  });

  it('is said once, however many blocks it breaks on', () => {
    const rule: BlockRule = {
      ...wordRule('t/a', '甲'),
      check: () => {
        throw new Error('出了错');
      },
    };
    assert.equal(run([rule], '一。\n\n二。\n\n三。\n').findings.length, 1);
  });

  it('includes a rule that names a message it does not have', () => {
    const rule = documentRule('t/a', () => [{ start: 0, end: 0, message: 'nowhere' }]);
    assert.equal(run([rule], '正文。').findings[0]?.rule, RULE_FAILED);
  });
});

describe('the cache', () => {
  const body = Array.from({ length: 50 }, (_, i) => `第${i}段有甲。`).join('\n\n');

  it('checks only what changed, and finds the same as without it', () => {
    const rule = wordRule('t/a', '甲');
    const settings = defaultSettings([rule]);
    const cache = new LintCache();
    const before = report(body);
    lintWith([rule], before, settings, cache);
    const calls = rule.calls();
    const after = parseReport(TITLE + body.replace('第7段', '第七段落'), { previous: before });
    const { findings } = lintWith([rule], after, settings, cache);
    assert.equal(rule.calls() - calls, 1);
    assert.deepEqual(findings, lintWith([rule], after, settings).findings);
  });

  it('forgets everything when the settings change', () => {
    const rule = wordRule('t/a', '甲');
    const cache = new LintCache();
    lintWith([rule], report(body), defaultSettings([rule]), cache);
    const { findings } = lintWith(
      [rule],
      report(body),
      defaultSettings([rule], { levels: { 't/a': 'info' } }),
      cache,
    );
    assert.ok(findings.every(({ level }) => level === 'info'));
  });

  it('does not confuse a text that stands in two parts', () => {
    const rule: BlockRule = {
      ...wordRule('t/a', '甲'),
      *check(content, { part }) {
        if (content.text === '同一段话。' && part === 'plan') yield { start: 0, end: 2, message: 'plain' };
      },
    };
    const text = '一、主要举措和成效\n\n同一段话。\n\n二、2024年主要安排\n\n同一段话。\n';
    const { findings } = run([rule], text);
    assert.deepEqual(
      findings.map(({ start }) => start),
      [TITLE.length + text.lastIndexOf('同一段话')],
    );
  });
});

describe('the rules together', () => {
  it('find nothing wrong in the sample report', () => {
    const { findings } = lint(parseReport(sampleReport()), defaultSettings(allRules));
    assert.deepEqual(
      findings.filter(({ level }) => level !== 'info').map(({ rule, message }) => `${rule} ${message}`),
      [],
    );
  });
});
