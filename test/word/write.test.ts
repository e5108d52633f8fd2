import assert from 'node:assert/strict';
import { parseReport } from '../../src/report';
import { widthOf } from '../../src/word/characters';
import { composeDocument } from '../../src/word/compose';
import { readPictureFormat } from '../../src/word/picture-size';
import { placeSignature } from '../../src/word/signature-place';
import { titleLines } from '../../src/word/title-lines';
import { parseXml, type XmlElement } from '../../src/word/xml';
import { written } from './written';

const REPORT = `---
title: 不出现
---
<!-- 提示：请先填写标题

这一段也是提示。 -->
# 青禾县人民政府关于2023年度法治政府建设情况的报告

市人民政府：

2023年，我县**认真**落实上级部署，现将有关情况报告如下。

<!-- fazhi-disable-next-line numbering/heading-period: 体例 -->
## 一、主要举措和成效

（一）健全制度。全年审查文件36件“三统一”——落实到位。

### （二）规范执法

1.开展评查。抽查案卷120卷。

- 要点甲
- 要点乙

| 单位 | 件数 |
| --- | --- |
| 县本级<br>（含乡镇） | 35 |

附件：1.统计表

2.清单

青禾县人民政府

2024年1月20日

（此件公开发布）

附件1

统计表
`;

const STYLE = /<w:pStyle w:val="([^"]+)"\/>/;

/** Style and text of each paragraph. */
function paragraphs(body: string): [string, string][] {
  return [...body.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inside = '']) => [
    STYLE.exec(inside)?.[1] ?? '',
    inside.replace(/<w:br\/>/g, '⏎').replace(/<[^>]+>/g, ''),
  ]);
}

describe('writing a .docx', () => {
  it('gives each block its style; comments, front matter and directives stay behind', async () => {
    const { body } = await written(REPORT);
    assert.deepEqual(paragraphs(body), [
      ['Title', '青禾县人民政府关于2023年度⏎法治政府建设情况的报告'],
      ['GwBody', ''],
      ['GwAddressee', '市人民政府：'],
      ['GwBody', '2023年，我县认真落实上级部署，现将有关情况报告如下。'],
      ['Heading1', '一、主要举措和成效'],
      ['GwBody', '（一）健全制度。全年审查文件36件“三统一”——落实到位。'],
      ['Heading2', '（二）规范执法'],
      ['GwBody', '1.开展评查。抽查案卷120卷。'],
      ['GwItem', '要点甲'],
      ['GwItem', '要点乙'],
      ['GwTableHead', '单位'],
      ['GwTableHead', '件数'],
      ['GwTableCell', '县本级'],
      ['GwTableCell', '（含乡镇）'],
      ['GwTableCell', '35'],
      ['GwBody', ''],
      ['GwAttachmentNumberedNote', '附件：1.统计表'],
      ['GwAttachmentFurtherNote', '2.清单'],
      ['GwBody', ''],
      ['GwOrgan', '青禾县人民政府'],
      ['GwDate', '2024年1月20日'],
      ['GwBody', '（此件公开发布）'],
      ['GwAttachment', '附件1'],
      ['GwBody', ''],
      ['GwAttachmentTitle', '统计表'],
    ]);
  });

  it('changes the font of a run-in heading inside the paragraph', async () => {
    const { body } = await written(REPORT);
    assert.match(
      body,
      /<w:r><w:rPr><w:rStyle w:val="GwRunIn2"\/><w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t xml:space="preserve">（一）健全制度。<\/w:t><\/w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t xml:space="preserve">全年审查/,
    );
  });

  it('asks for the Chinese font in every run', async () => {
    const { body, part } = await written(REPORT);
    for (const xml of [body, part('word/footer1.xml'), part('word/footer2.xml')]) {
      const runs = xml.match(/<w:r>[\s\S]*?<\/w:r>/g) ?? [];
      assert.ok(runs.length > 0);
      assert.deepEqual(
        runs.filter((run) => !run.includes('<w:rFonts w:hint="eastAsia"/>')),
        [],
      );
    }
  });

  it('sets page, margins and grid after the standard', async () => {
    const { body } = await written(REPORT);
    const section = /<w:sectPr>[\s\S]*<\/w:sectPr>/.exec(body)?.[0] ?? '';
    assert.match(section, /<w:pgSz w:w="11906" w:h="16838"/);
    assert.match(
      section,
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"\/>/,
    );
    assert.match(section, /<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"\/>/);
  });

  it('has the compatible grid for old LibreOffice', async () => {
    const { body, part } = await written(REPORT, { options: { grid: 'compatible' } });
    assert.match(body, /<w:docGrid w:type="lines" w:linePitch="579"\/>/);
    const styles = part('word/styles.xml');
    const bodyStyle = /<w:style [^>]*w:styleId="GwBody"[\s\S]*?<\/w:style>/.exec(styles)?.[0] ?? '';
    const title = /<w:style [^>]*w:styleId="Title"[\s\S]*?<\/w:style>/.exec(styles)?.[0] ?? '';
    assert.match(bodyStyle, /<w:rPr><w:spacing w:val="-5"\/><\/w:rPr>/);
    assert.doesNotMatch(title, /<w:spacing w:val="-5"\/>/);
  });

  it('puts page numbers to the right on odd pages and to the left on even ones', async () => {
    const { part } = await written(REPORT);
    assert.match(part('word/footer1.xml'), /GwPageOdd[\s\S]*— <[\s\S]*PAGE[\s\S]*> —</);
    assert.match(part('word/footer2.xml'), /GwPageEven/);
    assert.match(part('word/settings.xml'), /<w:evenAndOddHeaders\/>/);
    const styles = part('word/styles.xml');
    assert.match(
      styles,
      /w:styleId="GwPageOdd"[\s\S]*?<w:snapToGrid w:val="0"\/><w:spacing w:before="0" w:after="0" w:line="320" w:lineRule="exact"\/><w:ind w:rightChars="100" w:right="280"\/><w:jc w:val="right"\/>/,
    );
    assert.match(
      styles,
      /w:styleId="GwPageEven"[\s\S]*?<w:ind w:leftChars="100" w:left="280"\/><w:jc w:val="left"\/>/,
    );
    const without = await written(REPORT, { options: { pageNumbers: false } });
    assert.doesNotMatch(without.body, /footerReference/);
  });

  it('names the fonts of each set', async () => {
    const fontOf = (styles: string, id: string) =>
      new RegExp(`w:styleId="${id}"[\\s\\S]*?w:eastAsia="([^"]+)"`).exec(styles)?.[1];
    for (const [fonts, wanted] of [
      ['gb2312', ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']],
      ['plain', ['宋体', '黑体', '楷体', '仿宋']],
      ['founder', ['方正小标宋_GBK', '方正黑体_GBK', '方正楷体_GBK', '方正仿宋_GBK']],
    ] as const) {
      const styles = (await written(REPORT, { options: { fonts } })).part('word/styles.xml');
      assert.deepEqual(
        ['Title', 'Heading1', 'Heading2', 'Heading3'].map((id) => fontOf(styles, id)),
        wanted,
      );
    }
  });

  it('makes third-level headings bold only when asked', async () => {
    const bold = /w:styleId="GwRunIn3"[\s\S]*?<w:b\/>[\s\S]*?<\/w:style>/;
    assert.doesNotMatch((await written(REPORT)).part('word/styles.xml'), bold);
    assert.match((await written(REPORT, { options: { boldLevel3: true } })).part('word/styles.xml'), bold);
  });

  it('writes children of properties in the order of the schema', async () => {
    const { part } = await written(REPORT, { options: { grid: 'compatible', boldLevel3: true } });
    for (const name of [
      'word/document.xml',
      'word/styles.xml',
      'word/footer1.xml',
      'word/settings.xml',
      'word/numbering.xml',
    ]) {
      checkOrder(parseXml(Buffer.from(part(name)), name), name);
    }
  });

  it('keeps pictures and table cells from being clipped, rows from being split', async () => {
    const { part, body } = await written(
      `# 某县2023年度工作报告\n\n![示意图](a.png)\n\n| 甲 |\n| --- |\n| 乙 |\n`,
      {
        pictures: new Map([['a.png', PNG]]),
      },
    );
    for (const id of ['GwPicture', 'GwTableCell', 'GwTableHead']) {
      assert.match(part('word/styles.xml'), new RegExp(`w:styleId="${id}"[\\s\\S]*?w:lineRule="auto"`));
    }
    assert.match(body, /<w:cantSplit\/>\s*<w:tblHeader\/>/);
    assert.match(body, /descr="示意图"/);
  });

  it('says which pictures it does not have', async () => {
    const { missingPictures } = await written('# 某县2023年度工作报告\n\n![图](没有.png)\n');
    assert.deepEqual(missingPictures, ['没有.png']);
  });

  it('same input, same bytes, whatever the time', async () => {
    const input = { pictures: new Map([['a.png', PNG]]) };
    const markdown = `${REPORT}\n![图](a.png)\n`;
    const first = await written(markdown, input);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await written(markdown, input);
    assert.equal(Buffer.compare(first.bytes, second.bytes), 0);
    assert.doesNotMatch(first.part('docProps/core.xml'), /\d{4}-\d\d-\d\dT/);
  });

  it('writes words that the library would take for fields, and drops what XML cannot hold', async () => {
    const { body } = await written('# 某县2023年度工作报告\n\nCURRENT\n\n甲\u0001乙\ud800丙 <&>"\n');
    assert.match(body, />CURRENT</);
    assert.match(body, />甲乙丙 &lt;&amp;&gt;"|>甲乙丙 &lt;&amp;&gt;&quot;/);
  });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' ',
    ),
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'.split(
      ' ',
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'.split(
      ' ',
    ),
  'w:settings':
    'zoom defaultTabStop evenAndOddHeaders drawingGridVerticalSpacing characterSpacingControl compat themeFontLang'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
      ' ',
    ),
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(' '),
};

function checkOrder(element: XmlElement, path: string): void {
  const order = ORDER[element.name];
  const names: string[] = [];
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    names.push(node.name.replace(/^w:/, ''));
    checkOrder(node, `${path}/${node.name}`);
  }
  if (order === undefined) return;
  const ranks = names.map((name) => order.indexOf(name));
  assert.ok(!ranks.includes(-1), `${path}: unknown child among ${names.join(' ')}`);
  assert.deepEqual(
    ranks,
    [...ranks].sort((a, b) => a - b),
    `${path}: ${names.join(' ')}`,
  );
}

describe('titles over several lines', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['某县2023年度法治政府建设情况报告', ['某县2023年度法治政府建设情况报告']],
    [
      '青禾县人民政府关于2023年度法治政府建设情况的报告',
      ['青禾县人民政府关于2023年度', '法治政府建设情况的报告'],
    ],
    ['甲行\n乙行', ['甲行', '乙行']],
  ];
  for (const [title, lines] of cases) it(title, () => assert.deepEqual(titleLines(title), lines));

  it('break no word of the field, begin with no 的, are about as long', () => {
    for (const organ of [
      '松陵区人民政府',
      '青禾县交通运输局',
      '云岭市市场监督管理局',
      '某某自治州人民政府办公室',
      '临江经济技术开发区管理委员会',
    ]) {
      const title = `${organ}关于2023年度法治政府建设工作情况和推进依法行政工作的报告`;
      const lines = titleLines(title);
      assert.equal(lines.join(''), title);
      const seams = lines
        .slice(0, -1)
        .map((line, index) => `${line.slice(-4)}|${lines[index + 1]?.slice(0, 4)}`);
      assert.doesNotMatch(seams.join(' '), /\|的|法治\|政府|政府\|建设|人民\|政府|2023\|年|年\|度|报\|告/);
      for (const line of lines) assert.ok(widthOf(line) <= 19, line);
    }
  });
});

describe('signature and date', () => {
  it('the date begins two characters behind the organ', () => {
    // 青禾县人民政府 7 wide, 2024年1月20日 6.5 wide: the date ends half a character before the edge.
    assert.deepEqual(placeSignature('青禾县人民政府', '2024年1月20日'), { organ: 2, date: 0.5 });
  });

  it('a date longer than the organ ends two characters before the edge', () => {
    assert.deepEqual(placeSignature('县政府', '2024年1月20日'), { organ: 7.5, date: 2 });
  });
});

describe('picture formats', () => {
  it('are told by the first bytes', () => {
    assert.deepEqual(readPictureFormat(PNG), { type: 'png', width: 1, height: 1 });
    const jpeg = new Uint8Array(40);
    jpeg.set([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30]);
    assert.deepEqual(readPictureFormat(jpeg), { type: 'jpg', width: 30, height: 20 });
    assert.equal(
      readPictureFormat(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      null,
    );
  });
});

describe('composing', () => {
  it('an item that is all heading is text', () => {
    const { blocks } = composeDocument(
      parseReport('# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n1.取消证明8项。\n'),
    );
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['title', 'heading', 'paragraph'],
    );
  });

  it('bold that CommonMark leaves open at a Chinese full stop is bold, escaped asterisks stay', () => {
    const textOf = (markdown: string) => {
      const { blocks } = composeDocument(parseReport(`# 某县2023年度法治政府建设情况报告\n\n${markdown}\n`));
      const last = blocks.at(-1);
      if (last?.kind === 'run-in')
        return [...last.heading, { text: '|' }, ...last.pieces].map(({ text }) => text).join('');
      return last?.kind === 'paragraph'
        ? last.pieces.map(({ text, bold }) => (bold ? `<${text}>` : text)).join('')
        : '';
    };
    assert.equal(textOf('**（二）规范执法。**全年抽查案卷120卷。'), '（二）规范执法。|全年抽查案卷120卷。');
    assert.equal(textOf('这是**重点。**请注意。'), '这是<重点。>请注意。');
    assert.equal(textOf('单个**星号。'), '单个**星号。');
    assert.equal(textOf('转义\\*\\*星号。\\*\\*字'), '转义**星号。**字');
  });

  it('footnotes stand where they are referred to', () => {
    const { blocks } = composeDocument(
      parseReport('# 某县2023年度法治政府建设情况报告\n\n审结38件[^1]。\n\n[^1]: 含结转3件。\n'),
    );
    const last = blocks.at(-1);
    assert.ok(last?.kind === 'paragraph');
    assert.equal(last.pieces.map(({ text }) => text).join(''), '审结38件（注：含结转3件。）。');
  });
});
