import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReport } from '../../../src/report';
import { toChineseNumeral } from '../../../src/report/numerals';
import { seriesOf } from '../../../src/rules/numbering/series';

/** Values of each series of a text, a fault marked by its expected value. */
function read(text: string): string[] {
  return seriesOf(parseReport(text)).map(({ marks, faults, headless }) => {
    const values = marks.map((mark) => {
      const fault = faults.find((one) => one.mark === mark);
      return fault ? `${mark.ordinal.value}(${fault.expected})` : `${mark.ordinal.value}`;
    });
    return (headless ? '…' : '') + values.join(' ');
  });
}

describe('series in running text', () => {
  const CASES: readonly (readonly [name: string, text: string, series: readonly string[]])[] = [
    ['in one paragraph', '一是甲；二是乙；三是丙。', ['1 2 3']],
    ['by paragraphs', '一是甲。\n\n二是乙。\n\n三是丙。', ['1 2 3']],
    ['two in one paragraph', '抓学习：一是甲；二是乙。抓落实：一是丙；二是丁；三是戊。', ['1 2', '1 2 3']],
    ['one inside the other', '一是甲：一是子；二是丑。二是乙。三是丙。', ['1 2 3', '1 2']],
    [
      'inner lists in each paragraph',
      '一是甲。一是子；二是丑。\n\n二是乙。一是寅；二是卯。',
      ['1 2', '1 2', '1 2'],
    ],
    ['with half-width punctuation', '重点是:一是甲;二是乙;三是丙.', ['1 2 3']],
    ['a number left out', '一是甲；三是乙。', ['1 3(2)']],
    ['a number twice', '一是甲；二是乙；二是丙。', ['1 2 2(3)']],
    ['the first number twice', '一是甲；一是乙；二是丙。', ['1 1(2) 2']],
    ['without its first', '抓学习。二是乙。三是丙。', ['…2 3']],
    ['begun in the paragraph before', '主要有：一是甲。\n\n二是乙。\n\n三是丙。', ['1 2 3']],
    ['by words', '首先，甲。其次，乙。最后，丙。', ['1 2 Infinity']],
    ['a lone 最后', '甲。最后，丙。', []],
    ['quarters and industries', '第三、四季度持平。第一、二、三产业增长。', []],
    ['一是一，二是二', '他做事一是一、二是二。', []],
    [
      'under another heading it begins anew',
      '（一）甲\n\n一是子。二是丑。\n\n（二）乙\n\n一是寅。二是卯。',
      ['1 2', '1 2'],
    ],
  ];
  for (const [name, text, series] of CASES) it(name, () => assert.deepEqual(read(text), series));

  it('reads any list that counts up as one series without fault', () => {
    const items = fc.array(fc.constantFrom('抓好学习', '抓好培训', '抓好监督'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(items, fc.constantFrom('；', '。', '\n\n', ';'), (list, separator) => {
        const text = list.map((words, index) => `${toChineseNumeral(index + 1)}是${words}`).join(separator);
        assert.deepEqual(read(text), [list.map((_, index) => `${index + 1}`).join(' ')]);
      }),
    );
  });
});
