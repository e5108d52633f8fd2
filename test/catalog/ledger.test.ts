import assert from 'node:assert/strict';
import { builtInIndicators } from '../../src/catalog/indicators';
import { parseLedger } from '../../src/catalog/ledger';
import { decodeText } from '../../src/config/decode';
import { formatDecimal } from '../../src/report/figures/decimal';

function read(text: string) {
  return parseLedger(text, builtInIndicators);
}

describe('the ledger', () => {
  it('reads Chinese and English headers, quoted fields, 万 and full-width digits', () => {
    const chinese = read(
      '指标,年度,数值,单位,来源,备注\r\n行政复议申请收到数,2023,"1,286",件,"县司法局，复议科",含结转\r\n',
    );
    const [entry] = chinese.entries;
    assert.deepEqual(chinese.problems, []);
    assert.ok(entry);
    assert.deepEqual(
      [formatDecimal(entry.value), entry.source, entry.note],
      ['1286', '县司法局，复议科', '含结转'],
    );
    const english = read('indicator\tyear\tvalue\nservices-accepted\t2023年\t１．２万\n');
    assert.equal(formatDecimal(english.entries[0]?.value ?? { digits: 0n, scale: 0 }), '12000');
  });

  it('gives 万元 as yuan', () => {
    const { entries } = read('指标,年度,数值,单位\n罚没金额,2023,356.2,万元\n');
    assert.deepEqual(
      entries.map(({ value, unit }) => [formatDecimal(value), unit]),
      [['3562000', '元']],
    );
  });

  it('says what is wrong at its place and uses the rest', () => {
    const text =
      '指标,年度,数值\n行政复议受理,2023,12\n行政复议受理数,明年,12\n行政复议受理数,2023,很多\n行政复议审结数,2023,11\n';
    const { entries, problems } = read(text);
    assert.deepEqual(
      entries.map(({ indicator }) => indicator.id),
      ['recon-concluded'],
    );
    assert.deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['行政复议受理,2023,12', '行政复议受理数,明年,12', '行政复议受理数,2023,很多'],
    );
    assert.match(problems[0]?.message ?? '', /是不是“行政复议受理数”/);
  });

  it('names the columns that are missing', () => {
    const { entries, problems } = read('名称,数值\n行政复议受理数,3\n');
    assert.deepEqual(entries, []);
    assert.match(problems[0]?.message ?? '', /缺少“年度”列/);
  });

  it('uses neither of two rows that contradict each other, and remarks on repeated ones', () => {
    const text =
      '指标,年度,数值\n行政复议受理数,2023,12\n行政复议受理数,2023,13\n行政复议审结数,2023,9\n行政复议审结数,2023,9\n';
    const ledger = read(text);
    assert.equal(ledger.of('recon-accepted', 2023), null);
    assert.equal(ledger.of('recon-concluded', 2023)?.written, '9');
    assert.deepEqual(
      ledger.problems.map(({ severity }) => severity),
      ['error', 'warning'],
    );
  });

  it('survives empty, broken and absurd files', () => {
    for (const text of [
      '',
      '\n\n',
      '"',
      '指标,年度,数值\n"行政复议',
      `指标,年度,数值\n行政复议受理数,2023,${'9'.repeat(5000)}\n`,
    ]) {
      assert.deepEqual(read(text).entries, []);
    }
    const many = read(`指标,年度,数值\n${'没有的指标,2023,1\n'.repeat(20_000)}`);
    assert.equal(many.problems.length, 200);
  });

  it('reads the encodings of WPS and Excel', () => {
    const gb = Uint8Array.of(0xd6, 0xb8, 0xb1, 0xea);
    assert.equal(decodeText(gb), '指标');
    assert.equal(decodeText(new TextEncoder().encode('\ufeff指标')), '指标');
  });
});
