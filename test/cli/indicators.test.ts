import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from '../../src/cli/encoding';
import { runCli, workFolder } from '../support/cli';
import { placeInSample } from '../support/sample-report';

const TEXT = '全年收到行政复议申请214件，受理203件，审结190件，其中纠错21件，纠错率11.05%。';
const NOW = placeInSample(TEXT, 'achievements').source;
const BEFORE = placeInSample('全年收到行政复议申请200件，受理20.3万件。', 'achievements', 2022).source;

describe('fazhi-report indicators and compare', () => {
  let folder: ReturnType<typeof workFolder>;
  const setUp = (files: Record<string, string | Uint8Array>) => {
    folder = workFolder(files);
    return folder.path;
  };
  const run = (...args: string[]) => runCli(args, folder.path, '');
  afterEach(() => folder?.remove());

  it('prints figures in every format', async () => {
    setUp({ 'a.md': NOW });
    for (const format of ['text', 'csv', 'markdown']) {
      assert.match(
        (await run('indicators', 'a.md', '--format', format)).stdout,
        /21件.*21.*件.*行政复议纠错数/,
      );
    }
    const { figures } = JSON.parse((await run('indicators', 'a.md', '--format', 'json')).stdout);
    const rate = figures.find(({ text }: { text: string }) => text === '11.05%');
    assert.deepEqual([rate.value, rate.unit, rate.approximate], [11.05, '%', false]);
  });

  it('says why it cannot read', async () => {
    setUp({ 'empty.md': '' });
    assert.equal((await run('indicators', 'missing.md')).code, 2);
    assert.equal((await run('indicators', 'empty.md')).code, 2);
    assert.equal((await run('indicators')).code, 2);
    assert.equal((await run('compare', 'one.md')).code, 2);
  });

  it('makes a ledger and never overwrites one unasked', async () => {
    const at = setUp({ 'a.md': NOW, '.fazhi/config.json': '{}' });
    assert.equal((await run('indicators', 'a.md', '--write-ledger', '.fazhi/ledger.csv')).code, 0);
    const ledger = readFileSync(path.join(at, '.fazhi/ledger.csv'), 'utf8');
    assert.match(ledger, /行政复议受理数,2023,203,件/);
    assert.equal((await run('indicators', 'a.md', '--write-ledger', '.fazhi/ledger.csv')).code, 2);
    assert.doesNotMatch((await run('lint', 'a.md')).stdout, /ledger-mismatch/);
  });

  it('compares with a ledger in GB18030 and says its mistakes with their lines', async () => {
    const ledger = encode(
      '指标,年度,数值,来源\r\n行政复议受理数,2023,205,县司法局\r\n没有的指标,2023,1,\r\n',
      'gb18030',
    );
    assert.ok(ledger);
    setUp({ 'a.md': NOW, '.fazhi/config.json': '{}', '.fazhi/ledger.csv': ledger });
    const { stdout, stderr } = await run('lint', 'a.md');
    assert.match(stdout, /受理数”文中为203件，台账中2023年为205件（来源：县司法局）/);
    assert.match(stderr, /ledger\.csv:3:1：没有“没有的指标”这个指标/);
  });

  it('compares two years', async () => {
    setUp({ 'old.md': BEFORE, 'new.md': NOW });
    const { stdout } = await run('compare', 'old.md', 'new.md', '--format', 'markdown');
    assert.match(stdout, /行政复议申请收到数 \| 200件 \| 214件 \| \+14 \| \+7\.0%/);
    assert.match(stdout, /行政复议受理数 .*相差十倍以上/);
    assert.match(stdout, /行政复议审结数 \| — \| 190件 .*新出现/);
  });
});
