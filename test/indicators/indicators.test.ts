import assert from 'node:assert/strict';
import { builtInCatalog } from '../../src/catalog';
import { parseLedger } from '../../src/catalog/ledger';
import { reportFigures } from '../../src/catalog/report-indicators';
import type { Catalog } from '../../src/catalog/types';
import { compareReports } from '../../src/indicators/compare';
import { completionsAt } from '../../src/indicators/completions';
import { explainFigure, figureAt } from '../../src/indicators/explain';
import { indicatorOverview } from '../../src/indicators/overview';
import { tableFromClipboard } from '../../src/indicators/paste-table';
import { renderComparison, renderFigures } from '../../src/indicators/render';
import { indicatorSnippet } from '../../src/indicators/sentence';
import { ledgerOf } from '../../src/indicators/write-ledger';
import { parseReport } from '../../src/report';
import { placeInSample } from '../support/sample-report';

const data = builtInCatalog.indicators;
const TEXT =
  '（一）发挥行政复议主渠道作用。全年收到行政复议申请214件，受理203件，审结190件，其中纠错21件，纠错率11.05%。';

function reportWith(text: string, year = 2023) {
  return parseReport(placeInSample(text, 'achievements', year).source);
}

function catalogWithLedger(ledger: string): Catalog {
  const companions = { lastYear: null, template: null, programme: null, ledger: parseLedger(ledger, data) };
  return { ...builtInCatalog, companions };
}

describe('two reports compared', () => {
  const old = reportWith('全年收到行政复议申请200件，受理190件，排查隐患1.2万处。', 2022);
  const now = reportWith('全年收到行政复议申请214件，审结190件，排查隐患1.3处。');
  const rows = compareReports(old, now, data);
  const row = (id: string) => rows.find(({ indicator }) => indicator.id === id);

  it('gives difference and change, appeared and disappeared, and jumps', () => {
    const received = row('recon-received');
    assert.deepEqual(
      [received?.difference?.digits, received?.change?.digits, received?.remark],
      [14n, 70n, null],
    );
    assert.equal(row('recon-accepted')?.remark, 'disappeared');
    assert.equal(row('recon-concluded')?.remark, 'appeared');
    assert.equal(row('hazards-found')?.remark, 'jump');
  });

  it('is printed as a table in every format', () => {
    for (const format of ['text', 'csv', 'markdown'] as const) {
      assert.match(
        renderComparison(old, now, rows, format),
        /行政复议申请收到数.*200件.*214件.*\+14.*\+7\.0%/,
      );
    }
    const { indicators } = JSON.parse(renderComparison(old, now, rows, 'json'));
    assert.ok(
      indicators.some(
        (entry: { id: string; difference: number }) =>
          entry.id === 'recon-received' && entry.difference === 14,
      ),
    );
  });
});

describe('figures printed', () => {
  const report = reportWith(TEXT);

  it('gives place, value, unit and indicator', () => {
    const { figures } = JSON.parse(renderFigures(report, reportFigures(report, data), 'json'));
    const rate = figures.find(({ text }: { text: string }) => text === '11.05%');
    assert.deepEqual(
      [rate.value, rate.unit, rate.indicator.id, rate.part],
      [11.05, '%', 'recon-correction-rate', 'achievements'],
    );
    const line = report.source.split('\n')[rate.line - 1] ?? '';
    assert.equal(line.slice(rate.column - 1, rate.endColumn - 1), '11.05%');
  });

  it('makes a ledger that says the same', () => {
    const ledger = parseLedger(ledgerOf(report, data).replace(/^\ufeff/, ''), data);
    assert.deepEqual(ledger.problems, []);
    assert.equal(ledger.of('recon-received', 2023)?.written, '214');
    assert.equal(ledger.of('recon-correction-rate', 2023)?.written, '11.05');
  });

  it('keeps what a ledger has and adds what it lacks', () => {
    const before = parseLedger('指标,年度,数值,来源\n行政复议申请收到数,2023,216,县司法局\n', data);
    const merged = parseLedger(ledgerOf(report, data, before).replace(/^\ufeff/, ''), data);
    assert.equal(merged.of('recon-received', 2023)?.written, '216');
    assert.equal(merged.of('recon-accepted', 2023)?.written, '203');
  });
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: snippets look like templates
describe('completion of indicators', () => {
  const report = reportWith(TEXT);
  const ledger =
    '指标,年度,数值,来源\n行政复议申请收到数,2023,216,县司法局\n行政复议维持数,2023,96,县司法局\n行政复议申请收到数,2022,198,县司法局\n';
  const items = completionsAt(report, catalogWithLedger(ledger), report.source.indexOf('审结'));
  const sorted = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);

  it('puts this task first, and what is missing before what is there', () => {
    assert.ok(sorted.indexOf('行政复议维持数') < sorted.indexOf('行政复议受理数'));
    assert.ok(sorted.indexOf('行政复议受理数') < sorted.indexOf('罚没金额'));
  });

  it('fills in the ledger’s value and says where it was last year', () => {
    assert.match(items.find(({ label }) => label === '行政复议维持数')?.snippet ?? '', /维持\$\{1:96\}件/);
    const received = items.find(({ label }) => label === '行政复议申请收到数');
    assert.match(received?.documentation ?? '', /上年：198件[\s\S]*台账：216件（县司法局）/);
  });

  it('finds groups by pinyin initials', () => {
    const group = items.find(({ label }) => label === '行政复议办理情况');
    assert.match(group?.filterText ?? '', /xzfy/);
    assert.match(group?.snippet ?? '', /\$\{1:216\}件，受理\$\{2\}件/);
  });

  it('escapes what a snippet would read as its own', () => {
    const [indicator] = data.indicators;
    assert.ok(indicator);
    assert.equal(
      indicatorSnippet({ ...indicator, sentence: '$1花{甲,乙|丙}{}' }),
      '\\$1花${1|甲\\,乙,丙|}${2}',
    );
  });
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: snippets look like templates

describe('hover and overview', () => {
  const report = reportWith(TEXT);

  it('explains how a rate was read and recomputed', () => {
    const entry = figureAt(report, builtInCatalog, report.source.indexOf('11.05%') + 1);
    assert.ok(entry);
    const text = explainFigure(report, builtInCatalog, entry);
    assert.match(text, /读作 \*\*11\.05%\*\*/);
    assert.match(text, /行政复议纠错数÷行政复议审结数/);
  });

  it('lists found and missing indicators by chapter', () => {
    const chapters = indicatorOverview(report, builtInCatalog);
    assert.equal(chapters.length, 9);
    const conflicts = chapters.find(({ code }) => code === 'C6');
    const found = conflicts?.indicators
      .filter((state) => state.found.length > 0)
      .map(({ indicator }) => indicator.id);
    assert.ok(found?.includes('recon-received') && !found.includes('lit-lost'));
  });
});

describe('tables from the clipboard', () => {
  it('takes tabs, also with line breaks in quoted cells', () => {
    assert.equal(
      tableFromClipboard(null, '指标\t件数\n"收到\n申请"\t214\n'),
      '| 指标 | 件数 |\n| --- | --- |\n| 收到<br>申请 | 214 |',
    );
  });

  it('takes the HTML of Excel and WPS', () => {
    const html =
      '<html><table border=0><tr><td colspan=2>办理\n情况</td></tr><tr><td class=x>收到&nbsp;</td><td>21<b>4</b>|</td></tr></table>';
    assert.equal(tableFromClipboard(html, null), '| 办理 情况 |  |\n| --- | --- |\n| 收到 | 214\\| |');
  });

  it('leaves everything else alone', () => {
    for (const text of ['没有表格', '一行\t两格', '甲\t乙\n丙', '', '\t'])
      assert.equal(tableFromClipboard(null, text), null);
    assert.equal(tableFromClipboard('<p>x</p>', null), null);
  });
});
