import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings } from '../../src/config/defaults';
import { lint } from '../../src/lint';
import { parseReport } from '../../src/report';
import { rules } from '../../src/rules';
import { readDocx } from '../../src/word/read';
import { toMarkdown } from '../../src/word/to-markdown';
import { readTypesetting } from '../../src/word/typesetting';
import { docx, p } from '../support/docx';
import { readRealReports } from '../support/real-reports';
import { sampleReport } from './sample';
import { roundTrip, written } from './written';

/** Characters without blanks: what neither way may lose. */
const characters = (text: string) => text.replace(/\s/g, '');

const outline = (text: string) => {
  const { sections } = parseReport(text);
  return sections.map(({ level, title, runIn }) => `${level} ${title}${runIn ? ' …' : ''}`);
};

describe('export and import', () => {
  it('a report comes back as it was', async () => {
    const report = sampleReport(3000);
    assert.equal(await roundTrip(report), report);
  });

  it('everything the format rules check is as the standard says', async () => {
    for (const grid of ['standard', 'compatible'] as const) {
      const { bytes } = await written(sampleReport(2000), { options: { grid } });
      const document = readDocx(bytes);
      const { markdown, places } = toMarkdown(document);
      const report = parseReport(markdown);
      const settings = defaultSettings(rules, {});
      const { findings } = lint(report, settings, undefined, readTypesetting(document, places, report));
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith('format/')).map(({ message }) => message),
        [],
      );
    }
  });

  it('every Word document: import, export, import gives the same text', async () => {
    const word = fc.constantFrom(
      '加强',
      '行政执法',
      '12件',
      '“三项制度”',
      '2023年',
      '（试行）',
      '3.5万元',
      '95%',
      '1~3月',
      '*',
      '_',
      '[甲](乙)',
      '<b>',
      '&amp;',
      '`码`',
      '𠮷',
      'A4',
      '  ',
      '、',
      '——',
      '\\',
      '|',
      '#',
      '>',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(''));
    const start = fc.constantFrom(
      '',
      '一、',
      '（一）',
      '(二)',
      '1.',
      '2. ',
      '（1）',
      '①',
      '- ',
      '# ',
      '> ',
      '附件：',
      '一是',
    );
    const end = fc.constantFrom('', '。', '；', '：', '。后面还有一句。');
    const line = fc.tuple(start, sentence, end).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const escaped = lines.map((text) =>
          text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
        );
        const first = toMarkdown(
          readDocx(docx({ document: escaped.map((text) => p(text)).join('') })),
        ).markdown;
        const second = await roundTrip(first);
        assert.equal(characters(second), characters(first));
        assert.deepEqual(outline(second), outline(first));
      }),
      { numRuns: 60 },
    );
  });

  it('importing loses no character of any paragraph', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'一二1.（）*_~`#>-+[]()<&\\|!甲乙。 　\t'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (words) => {
        const escaped = words
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('\t', ' ');
        const { markdown } = toMarkdown(readDocx(docx({ document: p(escaped) })));
        const kept = markdown.replace(/^(?:#+ |- )/, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
        assert.equal(
          characters(kept).replaceAll('\\', ''),
          characters(words)
            .replace(/^#+$/, (marks) => marks)
            .replaceAll('\\', ''),
        );
      }),
      { numRuns: 500 },
    );
  });

  for (const [name, text] of readRealReports()) {
    it(`${name}: export and import keep every character and heading`, async () => {
      const first = await roundTrip(text);
      assert.deepEqual(outline(await roundTrip(first)), outline(first));
      assert.equal(characters(await roundTrip(first)), characters(first));
      assert.equal(characters(first).replace(/[#\\]/g, ''), characters(text).replace(/[#\\]/g, ''));
    });
  }
});
