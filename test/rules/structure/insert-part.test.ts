import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyFixes } from '../../../src/lint';
import { parseReport } from '../../../src/report';
import { REQUIRED_PARTS, type RequiredPart } from '../../../src/rules/structure/contents';
import { insertPart } from '../../../src/rules/structure/insert-part';

const CHAPTERS: Readonly<Record<RequiredPart, string>> = {
  achievements: '主要举措和成效',
  shortcomings: '存在的不足和原因',
  duties: '党政主要负责人履行推进法治建设第一责任人职责情况',
  plan: '下一年度主要安排',
};
const TEXT = '全年开展工作三十六项，件件有着落，群众满意度有所上升。';

/** A report with these parts; `mark` writes the number of a chapter. */
function reportWith(parts: readonly RequiredPart[], mark: (index: number) => string, newline = '\n'): string {
  const chapters = parts.map((id, index) => `${mark(index)}${CHAPTERS[id]}\n\n${TEXT}`);
  const text = ['# 松岭县2023年度法治政府建设情况报告', TEXT, ...chapters, '松岭县人民政府', '2024年2月1日'];
  return text.join('\n\n').replaceAll('\n', newline);
}

function insert(source: string, id: RequiredPart): string {
  const fix = insertPart(parseReport(source), id);
  assert.ok(fix, 'a fix');
  const outcome = applyFixes(source, [fix]);
  assert.equal(outcome.applied.length, 1, 'the fix fits the text');
  return outcome.text;
}

const han = (index: number) => `${'一二三四五'.charAt(index)}、`;

const MARKS: Readonly<Record<string, (index: number) => string>> = {
  plain: han,
  markdown: (index) => `## ${han(index)}`,
  indented: (index) => `　　${han(index)}`,
  divisions: (index) => `第${'一二三四五'.charAt(index)}部分　`,
  unnumbered: () => '## ',
};

describe('inserting a missing part', () => {
  for (const [name, mark] of Object.entries(MARKS)) {
    it(`keeps the manner of the headings: ${name}`, () => {
      for (const id of REQUIRED_PARTS) {
        const rest = REQUIRED_PARTS.filter((one) => one !== id);
        const report = parseReport(insert(reportWith(rest, mark), id));
        assert.deepEqual(
          REQUIRED_PARTS.map((one) => report.parts[one].form),
          Array(4).fill('heading'),
          id,
        );
        const starts = REQUIRED_PARTS.map((one) => report.parts[one].heading?.start ?? 0);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
          `order with ${id}`,
        );
        const numbers = report.outline.filter(({ ordinal }) => ordinal).map(({ ordinal }) => ordinal?.value);
        assert.deepEqual(numbers, name === 'unnumbered' ? [] : [1, 2, 3, 4], id);
      }
    });
  }

  it('stands before the signature, with the line ends of the text', () => {
    const text = insert(reportWith(['achievements', 'shortcomings', 'duties'], han, '\r\n'), 'plan');
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.match(text, /\{\{下一年度主要安排\}\}\r\n\r\n松岭县人民政府\r\n\r\n2024年2月1日$/);
  });

  it('names the year of the plan', () => {
    const text = insert(reportWith(['achievements', 'shortcomings', 'duties'], han), 'plan');
    assert.match(text, /四、2024年推进法治政府建设的主要安排/);
  });

  it('has nothing to offer where there are no headings', () => {
    const report = parseReport(`# 松岭县2023年度法治政府建设情况报告\n\n${TEXT}`);
    assert.ok(insertPart(report, 'plan') === undefined || report.sections.length > 0);
  });

  it('changes nothing but the place and the numbers, whatever parts there are', () => {
    const subsets = fc.subarray([...REQUIRED_PARTS], { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(subsets, fc.constantFrom(...Object.values(MARKS)), (parts, mark) => {
        const source = reportWith(parts, mark);
        const id = REQUIRED_PARTS.find((one) => !parts.includes(one)) ?? 'plan';
        const words = insert(source, id);
        for (const one of parts) assert.ok(words.includes(`${CHAPTERS[one]}\n\n${TEXT}`));
        assert.ok(words.startsWith(source.slice(0, 20)));
        assert.ok(words.endsWith(source.slice(-20)));
      }),
    );
  });
});
