import assert from 'node:assert/strict';
import { builtInCatalog } from '../../src/catalog';
import { defaultSettings } from '../../src/config/defaults';
import { lint } from '../../src/lint';
import { parseReport } from '../../src/report';
import { PART_IDS } from '../../src/report/types';
import { rules } from '../../src/rules';
import { fillTemplate, substitute } from '../../src/template/fill';
import { insertMissingParts } from '../../src/template/missing-parts';
import { placeholdersIn } from '../../src/template/placeholders';
import { applyEdits } from '../../src/template/rollover/text';
import { suggestedYear } from '../../src/template/variables';
import { outline } from './outlines';

const VALUES = { region: '青石县', organ: '青石县人民政府' };
/** What a fresh outline still lacks, and says so. */
const STILL_TO_WRITE = new Set(['structure/placeholder-left', 'structure/missing-signature-date']);

describe('outline templates', () => {
  for (const id of ['government', 'department', 'town']) {
    for (const year of [2023, 2025, 2026]) {
      it(`${id} ${year}: all parts in the rule's order, clean but for what is to be written`, () => {
        const { text, firstBlank } = fillTemplate(outline(id), { year, values: VALUES }, builtInCatalog);
        const report = parseReport(text);
        assert.equal(report.kind.kind, 'annual-report');
        assert.equal(report.year, year);
        const starts = PART_IDS.map((part) => report.parts[part].heading?.start ?? -1);
        assert.ok(
          starts.every((start) => start >= 0),
          String(starts),
        );
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        );
        assert.equal(text.slice(firstBlank, firstBlank + 2), '{{');
        const { findings } = lint(report, defaultSettings(rules));
        const unexpected = findings.filter(({ rule }) => !STILL_TO_WRITE.has(rule));
        assert.deepEqual(
          unexpected.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
        assert.ok(findings.some(({ rule }) => rule === 'structure/placeholder-left'));
      });
    }
  }

  it('leaves no variable behind and never nests placeholders', () => {
    for (const id of ['government', 'department', 'town']) {
      const { text } = fillTemplate(outline(id), { year: 2026, values: {} }, builtInCatalog);
      assert.deepEqual(
        placeholdersIn(text).filter(({ kind }) => kind === 'variable'),
        [],
      );
      assert.doesNotMatch(text, /\{\{[^}]*\{\{/);
    }
  });

  it('takes year-bound wording from the calendar; asks where nothing is established', () => {
    const of = (year: number) =>
      fillTemplate(outline('government'), { year, values: VALUES }, builtInCatalog).text;
    assert.match(of(2024), /二十届二中、三中全会精神/);
    assert.match(of(2025), /《法治政府建设实施纲要（2021—2025年）》/);
    assert.doesNotMatch(of(2026), /2021—2025/);
    assert.match(of(2026), /按照\{\{待填：本年度所依据的法治政府建设纲要或规划的全称\}\}的部署/);
  });

  it('prefers what the team says: programme name, region, organ', () => {
    const team = {
      vocabulary: { phrases: [], organisations: [], avoid: [] },
      partWords: {},
      thresholds: {},
      defaults: { region: '白河市' },
      programmes: { 2026: '白河市法治政府建设规划（2026—2030年）' },
    };
    const { text } = fillTemplate(
      outline('government'),
      { year: 2026, values: {} },
      { ...builtInCatalog, team },
    );
    assert.match(text, /# 白河市人民政府关于2026年度/);
    assert.match(text, /按照《白河市法治政府建设规划（2026—2030年）》的部署/);
  });

  it('puts values in as they are, whatever characters they hold', () => {
    assert.equal(
      substitute('{{organ}}：{{待填：{{organ}}的事}}', { organ: '$&{{待填：x}}' }),
      '$&{{待填：x}}：{{待填：$&x的事}}',
    );
  });
});

describe('the year offered first', () => {
  it('is the current one from October on, before that the one just ended', () => {
    assert.equal(suggestedYear(2026, 10), 2026);
    assert.equal(suggestedYear(2026, 9), 2025);
    assert.equal(suggestedYear(2026, 1), 2025);
  });
});

describe('missing parts', () => {
  const insert = (source: string) => {
    const report = parseReport(source);
    const edits = insertMissingParts(
      report,
      outline('government'),
      { year: 2025, values: VALUES },
      builtInCatalog,
    );
    return { edits, text: applyEdits(source, edits) };
  };
  const title = '# 青石县人民政府关于2025年度法治政府建设情况的报告\n\n';

  it('come where they belong, and later headings are renumbered', () => {
    const { text } = insert(
      `${title}## 一、2025年度推进法治政府建设的主要举措和成效\n\n办理案件3件。\n\n## 二、2026年度主要安排\n\n办好事。\n`,
    );
    const numbered = parseReport(text).outline.map(
      (section) => section.heading && text.slice(section.heading.start, section.heading.start + 2),
    );
    assert.deepEqual(numbered, ['一、', '二、', '三、', '四、']);
    const { parts } = parseReport(text);
    assert.ok((parts.shortcomings.heading?.start ?? 0) < (parts.duties.heading?.start ?? 0));
    assert.ok((parts.duties.heading?.start ?? 0) < (parts.plan.heading?.start ?? 0));
    assert.match(text, /## 四、2026年度主要安排/);
  });

  it('are plain numbered lines in a plain text', () => {
    const { text } = insert(
      '青石县人民政府关于2025年度法治政府建设情况的报告\n\n一、2025年度推进法治政府建设的主要举措和成效\n\n办理案件3件。\n',
    );
    assert.doesNotMatch(text, /#/);
    assert.equal(Object.values(parseReport(text).parts).filter((part) => part.form === 'missing').length, 1);
  });

  it('are none in a complete report, and inserting twice changes nothing more', () => {
    const once = insert(`${title}## 一、2025年度推进法治政府建设的主要举措和成效\n\n办理案件3件。\n`).text;
    assert.deepEqual(insert(once).edits, []);
  });
});
