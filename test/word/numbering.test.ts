import assert from 'node:assert/strict';
import { formatNumber } from '../../src/word/number-format';
import { markdownOf, p } from '../support/docx';

const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const item = (text: string, ilvl = 0, id = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`);

const OFFICIAL = list(
  0,
  level(0, 'chineseCountingThousand', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3.') +
    level(3, 'decimal', '（%4）') +
    level(4, 'decimalEnclosedCircle', '%5'),
);

const linesOf = (body: string, numbering: string, styles = '') =>
  markdownOf(body, { numbering, styles })
    .trimEnd()
    .split('\n\n')
    .map((line) => line.replace(/^#+ /, ''));

describe('automatic numbers', () => {
  it('are written out level by level and start again below a higher one', () => {
    const body = [
      item('甲事项正文。'),
      item('乙事项正文。', 1),
      item('丙事项正文。', 2),
      item('丁事项正文。', 3),
      item('戊事项正文。', 4),
      item('己事项正文。', 2),
      item('庚事项正文。', 1),
      item('辛事项正文。', 2),
      item('壬事项正文。'),
      item('癸事项正文。', 1),
    ].join('');
    assert.deepEqual(linesOf(body, OFFICIAL + num(1, 0)), [
      '一、甲事项正文。',
      '（一）乙事项正文。',
      '1.丙事项正文。',
      '（1）丁事项正文。',
      '①戊事项正文。',
      '2.己事项正文。',
      '（二）庚事项正文。',
      '1.辛事项正文。',
      '二、壬事项正文。',
      '（一）癸事项正文。',
    ]);
  });

  it('go on in another list of the same definition, unless that list starts afresh', () => {
    const numbering =
      OFFICIAL +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = item('甲。') + item('乙。', 0, 2) + item('丙。', 0, 3) + item('丁。', 0, 3);
    assert.deepEqual(linesOf(body, numbering), ['一、甲。', '二、乙。', '一、丙。', '二、丁。']);
  });

  it('take a level replaced by an override', () => {
    const numbering =
      OFFICIAL + num(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`);
    assert.deepEqual(linesOf(item('甲。') + item('乙。'), numbering), ['A)甲。', 'B)乙。']);
  });

  it('show Arabic digits where the level is legal', () => {
    const numbering =
      list(0, level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
    assert.deepEqual(linesOf(item('总则。') + item('目的。', 1), numbering), ['第一章 总则。', '1.1 目的。']);
  });

  it('restart only after the level that is named', () => {
    const levels = level(0, 'decimal', '%1)') + level(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>');
    const body = item('一项。') + item('甲。', 1) + item('二项。') + item('乙。', 1);
    assert.deepEqual(linesOf(body, list(0, levels) + num(1, 0)), [
      '1)一项。',
      'a)甲。',
      '2)二项。',
      'b)乙。',
    ]);
  });

  it('come from the style, at the level linked to it', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const linked =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="A"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="B"/>');
    const body =
      p('主要举措', '<w:pStyle w:val="A"/>') +
      p('制度建设', '<w:pStyle w:val="B"/>') +
      p('没有编号', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('存在不足', '<w:pStyle w:val="A"/>');
    assert.equal(
      markdownOf(body, { numbering: list(0, linked) + num(1, 0), styles }),
      '## 一、主要举措\n\n### （一）制度建设\n\n## 没有编号\n\n## 二、存在不足\n',
    );
  });

  it('keep a gap before digits, or 1. and 5万元 would read 1.5万元', () => {
    const numbering = list(0, level(0, 'decimal', '%1.')) + num(1, 0);
    assert.deepEqual(linesOf(item('5万元以上项目12个。') + item('其他。'), numbering), [
      '1. 5万元以上项目12个。',
      '2.其他。',
    ]);
  });

  it('of bullets become list marks', () => {
    const numbering = list(0, level(0, 'bullet', '\uf06c')) + num(1, 0);
    assert.deepEqual(linesOf(item('要点甲') + item('1. 要点乙'), numbering), ['- 要点甲', '- 1\\. 要点乙']);
  });

  it('count no paragraph that was struck out whole', () => {
    const removed =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删去。</w:delText></w:r></w:del></w:p>';
    assert.deepEqual(linesOf(item('甲。') + removed + item('乙。'), OFFICIAL + num(1, 0)), [
      '一、甲。',
      '二、乙。',
    ]);
  });
});

describe('number formats', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['japaneseCounting', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['ideographDigital', 20, '二〇'],
    ['chineseLegalSimplified', 1203, '壹仟贰佰零叁'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 12, '亥'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['none', 3, ''],
  ];
  for (const [format, value, written] of cases) {
    it(`${format} ${value}`, () => assert.equal(formatNumber(value, format), written));
  }
});
