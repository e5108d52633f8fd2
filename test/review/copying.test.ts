import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCatalog } from '../../src/catalog';
import { parseReport } from '../../src/report';
import { copyTextOf, lineAt, MASK } from '../../src/review/copy-text';
import { commonAbove, findCopying } from '../../src/review/copying';
import { GUARANTEE } from '../../src/review/winnow';
import { sampleReport } from '../support/sample-report';

/** Texts of many different characters, so that nothing is shared by chance. */
const text = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: least, maxLength: most })
    .map((units) => String.fromCharCode(...units));

describe('findCopying', () => {
  it('finds every shared passage of the guaranteed length, whole', () => {
    fc.assert(
      fc.property(
        text(GUARANTEE, 300),
        text(0, 200),
        text(0, 200),
        text(0, 200),
        text(0, 200),
        (shared, before, behind, before2, behind2) => {
          const [pair] = findCopying([before + shared + behind, before2 + shared + behind2]);
          const [passage] = pair?.passages ?? [];
          assert.ok(passage && passage.length >= shared.length);
          assert.ok(passage.aStart <= before.length && passage.bStart <= before2.length);
        },
      ),
    );
  });

  it('finds nothing in texts that share nothing', () => {
    const a = String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => 0x4e00 + i));
    const b = String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => 0x4e00 + 5000 + i));
    assert.deepEqual(findCopying([a, b]), []);
  });

  it('names every pair of three texts that share a passage, and counts the characters', () => {
    const shared =
      '围绕产业园区设立法治服务驿站由律师公证员和调解员轮流值守企业遇到合同纠纷用工争议时可以就近咨询当场形成处理意见并由专人跟进办理结果';
    const texts = ['甲'.repeat(30), '乙'.repeat(30), '丙'.repeat(30)].map((own) => own + shared + own);
    const pairs = findCopying(texts);
    assert.deepEqual(
      pairs.map(({ a, b, shared: count }) => [a, b, count]),
      [
        [0, 1, shared.length],
        [0, 2, shared.length],
        [1, 2, shared.length],
      ],
    );
  });

  it('takes full-width and half-width marks for the same', () => {
    const sentence =
      '全面推行包容审慎监管，对首次违法且危害后果轻微的当事人先行提示；经提示及时改正的，依法不予处罚，并在三个月内回访一次。';
    const [pair] = findCopying([
      sentence,
      sentence.replace(/，/g, ',').replace(/；/g, ';').replace(/。/g, '.'),
    ]);
    assert.equal(pair?.shared, sentence.length);
  });

  it('passes over what many texts have: it is common property', () => {
    const phrase =
      '认真贯彻上级关于法治建设工作的各项决策部署要求压实工作责任健全工作机制完善制度体系推动各项任务落地见效取得新的成绩';
    const texts = Array.from(
      { length: commonAbove(5) + 1 },
      (_, i) => String.fromCharCode(0x4e00 + i).repeat(40) + phrase,
    );
    assert.deepEqual(findCopying(texts), []);
    assert.equal(findCopying(texts.slice(0, 2)).length, 1);
  });

  it('set phrases and titles do not add up to a passage', () => {
    const masked = MASK.repeat(60);
    assert.deepEqual(findCopying([`甲${masked}`, `乙${masked}`]), []);
  });

  it('finds a passage that one text has twice once', () => {
    const shared =
      '把行政复议作为化解行政争议的主渠道推行听证审理与专家论证相结合的办案方式对疑难案件组织集体研究并邀请人大代表旁听庭审';
    const [pair] = findCopying([`甲${shared}`, `乙${shared}丁${shared}`]);
    assert.equal(pair?.shared, shared.length);
  });
});

describe('copyTextOf', () => {
  const report = parseReport(sampleReport());
  const copy = copyTextOf(report, builtInCatalog);

  it('leaves out headings, title and introduction, and masks titles of documents', () => {
    assert.doesNotMatch(copy.text, /主要举措和成效|现将有关情况/);
    const other = parseReport(
      sampleReport().replace('制定行政规范性文件', '依据《行政许可法》制定行政规范性文件'),
    );
    assert.match(copyTextOf(other, builtInCatalog).text, new RegExp(`依据${MASK}制定`));
  });

  it('knows the line a passage begins in', () => {
    const offset = copy.text.indexOf('办理行政处罚案件860件');
    const line = report.source.split('\n')[lineAt(copy, offset) - 1];
    assert.match(line ?? '', /办理行政处罚案件860件/);
  });
});
