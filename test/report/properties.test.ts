import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReport, type Report, type TextRange } from '../../src/report/index';
import { clausesOf, sentencesOf } from '../../src/report/sentences';
import { wordsOf, wordsRange } from '../../src/report/words';

const LINES = [
  '云溪市澄江区2023年度法治政府建设情况报告',
  '一、主要举措和成效',
  '## 二、存在的不足和原因',
  '（一）强化执法监督。全年检查120次，立案8件。',
  '    (二)健全制度,完善机制。制定文件3件;',
  '1.推进改革。落实“放管服”改革要求。',
  '1. 推进改革',
  '- 一是加强学习。二是抓好落实；三是严格考核',
  '　　三、党政主要负责人履行职责情况',
  '**（三）加强监督。**公开*信息*𠮷条，见[网址](https://example.org)。',
  '| 指标 | 数值 |\n|---|---|\n| 复议 | 12 |',
  '```\n代码 一、\n\n二、\n```',
  '<!-- 说明\n\n一、不算 -->',
  '> 引用文字（一）',
  '四、下一步工作打算',
  '来源：某区政府 发布时间：2024-03-01',
  '2024年3月1日',
  '附件：',
  '扫一扫在手机打开当前页',
  '---',
  '',
  '   ',
  '段落中间断开的一行，后面还有',
];

const texts = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...LINES) },
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 25 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((eol) => lines.join(eol)));

function rangesOf(report: Report): readonly TextRange[] {
  const optional = [
    report.title,
    report.introduction,
    report.addressee,
    report.attachmentNote,
    report.publication,
    report.signature?.date,
    report.signature?.organ,
  ];
  return [
    ...report.blocks,
    ...report.furniture,
    ...report.sections.flatMap((section) => [section.heading, section.titleRange, section.body]),
    ...Object.values(report.parts).flatMap((part) => [
      ...part.ranges,
      ...(part.heading ? [part.heading] : []),
    ]),
    ...optional.filter((range) => range !== null && range !== undefined),
  ];
}

describe('the model over any text', () => {
  it('gives ranges that lie in the text, and slices that say what the model says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const report = parseReport(text);
        for (const range of rangesOf(report))
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
        for (const block of report.blocks) {
          assert.equal(text.slice(block.start, block.end), block.content.text);
          const words = wordsRange(block);
          assert.equal(text.slice(words.start, words.end), wordsOf(block.content));
        }
        for (const section of report.sections) {
          assert.equal(text.slice(section.titleRange.start, section.titleRange.end), section.title);
          if (section.ordinal) assert.ok(text.slice(section.heading.start).startsWith(section.ordinal.text));
          assert.ok(section.heading.end <= section.body.start);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps blocks in order and apart, and leaves nothing but blanks between them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const block of parseReport(text).blocks) {
          assert.ok(block.start >= end);
          assert.match(text.slice(end, block.start), /^[\s\u00a0\u3000\ufeff>]*$/);
          end = block.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps opaque ranges, sentences and clauses in order inside the block', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { content } of parseReport(text).blocks) {
          for (const list of [content.opaque, sentencesOf(content), clausesOf(content)]) {
            let end = 0;
            for (const range of list) {
              assert.ok(range.start >= end && range.end > range.start && range.end <= content.text.length);
              end = range.end;
            }
          }
        }
      }),
    );
  });

  it('says the same whether it saw an earlier version or not', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { memory: a, ...incremental } = parseReport(after, { previous: parseReport(before) });
        const { memory: b, ...fresh } = parseReport(after);
        assert.deepEqual(incremental, fresh);
        assert.deepEqual(a.ranges, b.ranges);
      }),
    );
  });

  it('says the same after any edit as from scratch', () => {
    const edits = fc.record({
      at: fc.nat(),
      drop: fc.nat(60),
      add: fc.oneof(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n\n', '```\n', '---\n', '')),
    });
    fc.assert(
      fc.property(texts, fc.array(edits, { minLength: 1, maxLength: 4 }), (text, changes) => {
        let report = parseReport(text);
        for (const { at, drop, add } of changes) {
          const from = at % (report.source.length + 1);
          const edited = report.source.slice(0, from) + add + report.source.slice(from + drop);
          report = parseReport(edited, { previous: report });
          assert.deepEqual(
            { ...report, memory: report.memory.ranges },
            { ...parseReport(edited), memory: parseReport(edited).memory.ranges },
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the content of blocks that did not change', () => {
    const before = parseReport(LINES.join('\n\n'));
    const after = parseReport(`${LINES.slice(0, 3).join('\n\n')}改动\n\n${LINES.slice(3).join('\n\n')}`, {
      previous: before,
    });
    const known = new Set(before.blocks.map((block) => block.content));
    assert.equal(after.blocks.filter((block) => !known.has(block.content)).length, 1);
  });
});
