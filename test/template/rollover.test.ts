import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCatalog } from '../../src/catalog';
import { parseReport } from '../../src/report';
import { rollOver } from '../../src/template/rollover';
import { outline } from './outlines';

const roll = (source: string, year?: number) => {
  const report = parseReport(source);
  return rollOver(report, {
    year: year ?? (report.year ?? 2023) + 1,
    catalog: builtInCatalog,
    lastYear: null,
    template: outline('government'),
  });
};

const REPORT = [
  '青石县人民政府关于2023年度法治政府建设情况的报告',
  '来源：县政府办 发布时间：2024-03-01',
  '2023年，青石县深入学习贯彻党的二十大和二十届二中全会精神，按照《法治政府建设实施纲要（2021—2025年）》推进工作。现将有关情况报告如下：',
  '一、2023年度推进法治政府建设的主要举措和成效',
  '(一)规范执法。办理案件860件，较2022年增长12%；3月15日召开推进会，落实2021年修订的行政处罚法，执行《青石县2023年执法计划》。',
  '（二）化解矛盾。2023年排查纠纷5.7万余次，位居全市第一。自2020年起设立“12345”专席2个。',
  '二、存在的不足和原因',
  '一是执法不够规范，原因是培训少。二是调解力量不足，原因是编制紧。',
  '三、县政府主要负责人履行推进法治建设第一责任人职责情况',
  '主持会议研究法治议题9次。',
  '四、2024年主要安排',
  '（一）办好执法培训。举办培训班4期。',
  '（二）配齐调解员。',
  '青石县人民政府',
  '2024年2月20日',
].join('\n\n');

describe('rollover', () => {
  const { text, placeholders } = roll(REPORT);

  it('moves the report’s own years on, in title, headings, text and comparison', () => {
    assert.match(text, /# 青石县人民政府关于2024年度法治政府建设情况的报告/);
    assert.match(text, /## 四、2025年主要安排/);
    assert.match(text, /较2023年增长/);
    assert.match(text, /2024年排查纠纷/);
  });

  it('leaves the years of laws, documents, programmes and earlier events', () => {
    for (const kept of [
      '2021年修订的行政处罚法',
      '《青石县2023年执法计划》',
      '《法治政府建设实施纲要（2021—2025年）》',
      '自2020年起',
    ])
      assert.ok(text.includes(kept), kept);
  });

  it('turns every figure and date into a placeholder with last year’s value', () => {
    for (const kept of [
      '{{上年：860}}件',
      '{{上年：12}}%',
      '{{上年：3月15日}}召开',
      '{{上年：5.7万}}余次',
      '{{上年：9}}次',
      '“12345”专席{{上年：2}}个',
    ])
      assert.ok(text.includes(kept), kept);
  });

  it('marks honours, and wording that belongs to last year', () => {
    assert.match(text, /位居全市第一\{\{核对：/);
    assert.match(
      text,
      /二十届二中全会精神\{\{核对：2024年度通常表述为“党的二十大和二十届二中、三中全会精神”\}\}/,
    );
  });

  it('marks what has run out or was repealed by the new year, and nothing that is in force', () => {
    const later = roll(REPORT.replace('执行《青石县', '执行《环境保护法》《青石县'), 2026).text;
    assert.match(later, /（2021—2025年）》\{\{核对：期限2021—2025年已过/);
    assert.match(later, /《环境保护法》\{\{核对：《环境保护法》自2026-08-15起废止，由生态环境法典代替\}\}/);
    assert.doesNotMatch(text, /期限2021—2025年已过/);
  });

  it('asks after each promise and each shortcoming', () => {
    assert.match(text, /- 去年承诺“办好执法培训”，今年落实情况：\{\{待填/);
    assert.match(text, /- 去年承诺“配齐调解员”/);
    assert.match(text, /- 上年不足“执法不够规范[^”]*”，是否已解决：\{\{待填/);
    const { parts } = parseReport(text);
    const promise = text.indexOf('去年承诺');
    assert.ok(parts.achievements.ranges.some(({ start, end }) => start < promise && promise < end));
  });

  it('keeps last year’s plan as a comment only', () => {
    assert.match(text, /<!-- 上年原文[^>]*举办培训班4期/);
    assert.doesNotMatch(text.replace(/<!--[\s\S]*?-->/g, ''), /举办培训班/);
  });

  it('drops page furniture and the old date, mends brackets of numbers, counts what is open', () => {
    assert.doesNotMatch(text, /发布时间|2024年2月20日/);
    assert.match(text, /（一）规范执法/);
    assert.match(text, new RegExp(`还有 ${placeholders} 处`));
    assert.equal(placeholders, text.match(/\{\{/g)?.length);
  });

  it('keeps a note on attachments, drops an empty one', () => {
    const withNote = (note: string) =>
      roll(REPORT.replace('青石县人民政府\n\n2024年2月20日', `${note}\n\n青石县人民政府\n\n2024年2月20日`))
        .text;
    assert.match(withNote('附件：1.统计表'), /附件：1\.统计表/);
    assert.doesNotMatch(withNote('附件：'), /附件/);
  });

  it('reads as a report of the new year with all four parts', () => {
    const report = parseReport(text);
    assert.equal(report.year, 2024);
    assert.equal(Object.values(report.parts).filter(({ form }) => form === 'missing').length, 1);
  });

  it('reads years in any digits, tables column by column, and leaves dates of laws alone', () => {
    const odd = roll(
      [
        '# 二〇二四年白河市法治政府建设年度报告',
        '## 一、２０２４年主要举措和成效',
        '### 1、加强领导',
        '自2024年1月1日起施行新办法，覆盖率达到百分之九十五。2024年被司法部评为先进集体。',
        '| 序号 | 指标 | 2023年 | 2024年 |\n| --- | --- | --- | --- |\n| 1 | 收案 | 1,100 | 120 |',
      ].join('\n\n'),
    ).text;
    assert.match(odd, /# 二〇二五年白河市/);
    assert.match(odd, /## 一、２０２５年主要/);
    assert.match(odd, /### 1、加强领导/);
    assert.match(odd, /自2024年1月1日起施行/);
    assert.match(odd, /\{\{上年：百分之九十五\}\}/);
    assert.match(odd, /\{\{上年：2024年\}\}被司法部评为先进集体\{\{核对/);
    assert.match(odd, /\| 指标 \| 2024年 \| 2025年 \|/);
    assert.match(odd, /\| 1 \| 收案 \| \{\{上年：1,100\}\} \| \{\{上年：120\}\} \|/);
  });

  it('adds the parts the old report lacked, and headings for those that were a paragraph', () => {
    const themed =
      '青石县人民政府关于2017年度法治政府建设情况的报告\n\n一、以改革为重点，优化环境\n\n取消事项14项。\n\n二、以规范为重点，严格执法\n\n办案860件。\n\n2017年虽然取得了成绩，但还存在一定差距，主要是执法不够规范。2018年，我县将继续努力，办好培训。\n';
    const { parts } = parseReport(roll(themed).text);
    for (const part of [parts.shortcomings, parts.duties, parts.plan])
      assert.equal(part.form, 'heading', part.id);
  });
});

/** A roll-over reads its text several times. */
const RUNS = { numRuns: 40 };

describe('rollover: properties', () => {
  const words = fc.constantFrom(
    '规范执法',
    '优化环境',
    '办理案件860件',
    '2023年',
    '较2022年',
    '《县2023年计划（2021—2025年）》',
    '《行政处罚法》',
    '“八五”普法',
    '党的二十大精神',
    '位居第一',
    '3月',
    '5.7万余次',
    '，',
    '。',
    '；',
    '同比增长12%',
    '<b>',
    '|',
    '}}',
    '{{',
    '-->',
    '\u{20BB7}',
  );
  const sentence = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(''));
  const heading = fc
    .tuple(
      fc.constantFrom('## 一、', '一、', '### （一）', '(二)', '1.', ''),
      fc.constantFrom(
        '主要举措和成效',
        '存在的不足和原因',
        '主要负责人履行第一责任人职责情况',
        '2024年主要安排',
        '规范执法',
      ),
    )
    .map((pair) => pair.join(''));
  const block = fc.oneof(sentence, heading);
  const text = fc
    .array(block, { maxLength: 14 })
    .map((blocks) => ['青石县2023年度法治政府建设情况报告', ...blocks].join('\n\n'));
  const moved = (title: string) =>
    title
      .replace(/\{\{[^{}\n]*\}\}/g, '')
      .replace(/\d{4}年(?!计划|》)/g, '年')
      .replace(/\s/g, '');

  it('never loses a heading', () => {
    fc.assert(
      fc.property(text, (source) => {
        const left = parseReport(roll(source).text)
          .source.replace(/\{\{[^{}\n]*\}\}/g, '')
          .replace(/\d{4}年/g, '年')
          .replace(/\s/g, '');
        for (const { title } of parseReport(source).sections)
          assert.ok(left.includes(moved(title.replace(/\d{4}年/g, '年'))), title);
      }),
      RUNS,
    );
  });

  it('never changes a quoted document name', () => {
    fc.assert(
      fc.property(text, (source) => {
        const names = (from: string) => from.match(/《[^《》\n]*》/g) ?? [];
        const after = roll(source).text;
        const known = new Set(names(source));
        for (const name of known) assert.ok(after.includes(name.replace(/--+>/g, '→')), name);
        for (const name of names(after))
          assert.ok(known.has(name) || /核对|编写说明|纲要|条例|规定|职责/.test(after), name);
      }),
      RUNS,
    );
  });

  it('gives a text of the new year, whatever the old one was', () => {
    fc.assert(
      fc.property(text, (source) => assert.equal(parseReport(roll(source).text).year, 2024)),
      RUNS,
    );
  });
});
