import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseReport } from '../../src/report';
import { readDocx } from '../../src/word/read';
import { paragraphOf, toMarkdown } from '../../src/word/to-markdown';
import { docx, imported, markdownOf, p, W } from '../support/docx';

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const style = (id: string, name: string, content = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;

describe('reading a .docx', () => {
  describe('tracked changes and comments', () => {
    it('are read as accepted, and counted', () => {
      const { markdown, notices } = imported({
        document: paragraph(
          run('出台文件'),
          '<w:del><w:r><w:delText>二十</w:delText></w:r></w:del>',
          `<w:ins>${run('18')}</w:ins>`,
          run('件。'),
          '<w:r><w:commentReference w:id="1"/></w:r>',
        ),
        comments: `<w:comment w:id="1">${p('请核对')}</w:comment>`,
      });
      assert.equal(markdown, '出台文件18件。\n');
      assert.match(notices.join(''), /插入 1 处、删除 1 处.*全部接受/);
      assert.match(notices.join(''), /批注 1 条/);
    });

    it('moved text stands once, at its new place', () => {
      const moved = (tag: string) => `<w:${tag}>${run('移动的话。')}</w:${tag}>`;
      assert.equal(
        markdownOf(paragraph(moved('moveFrom'), run('甲。')) + paragraph(moved('moveTo'))),
        '甲。\n\n移动的话。\n',
      );
    });

    it('a deleted paragraph mark joins two paragraphs', () => {
      const first = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半段')}</w:p>`;
      assert.equal(markdownOf(first + p('后半段。') + p('第三段。')), '前半段后半段。\n\n第三段。\n');
    });

    it('a deleted row is gone', () => {
      const row = (text: string, properties = '') =>
        `<w:tr>${properties}<w:tc>${p(text)}</w:tc><w:tc>${p('1')}</w:tc></w:tr>`;
      const table = `<w:tbl>${row('单位')}${row('甲局', '<w:trPr><w:del/></w:trPr>')}${row('乙局')}</w:tbl>`;
      assert.equal(markdownOf(table), '| 单位 | 1 |\n| --- | --- |\n| 乙局 | 1 |\n');
    });
  });

  describe('text that stands elsewhere or nowhere', () => {
    it('hidden text is dropped with a notice, in a style too', () => {
      const styles = style('H', 'hidden', '<w:rPr><w:vanish/></w:rPr>', 'character');
      const body = paragraph(
        run('看得见'),
        run('藏起来', '<w:vanish/>'),
        run('也藏', '<w:rStyle w:val="H"/>'),
        run('的字。'),
      );
      const { markdown, notices } = imported({ document: body, styles });
      assert.equal(markdown, '看得见的字。\n');
      assert.deepEqual(notices, ['略去隐藏文字 5 字。']);
    });

    it('footnotes are written where they are referred to', () => {
      const { markdown } = imported({
        document: paragraph(run('审结38件'), '<w:r><w:footnoteReference w:id="2"/></w:r>', run('。')),
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('含上年结转3件。')}</w:footnote>`,
      });
      assert.equal(markdown, '审结38件（注：含上年结转3件。）。\n');
    });

    it('a text box follows its paragraph, once', () => {
      const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框里的话。')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框里的话。')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
      assert.equal(
        markdownOf(paragraph(run('正文。'), `<w:r>${box}</w:r>`) + p('下一段。')),
        '正文。\n\n框里的话。\n\n下一段。\n',
      );
    });

    it('field instructions are not text, their results are', () => {
      const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
      const body = paragraph(
        run('共'),
        field('begin'),
        '<w:r><w:instrText> NUMPAGES </w:instrText></w:r>',
        field('separate'),
        run('12'),
        field('end'),
        run('页。'),
      );
      assert.equal(markdownOf(body), '共12页。\n');
    });

    it('an enclosed number of WPS is the character it looks like', () => {
      const body = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
      assert.equal(markdownOf(paragraph(body, run('加强监督。'))), '③加强监督。\n');
    });

    it('a table of contents is left out with a notice', () => {
      const styles = style('T', 'toc 1');
      const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、主要举措\t1')}</w:sdtContent></w:sdt>`;
      const { markdown, notices } = imported({
        document: contents + p('二、不足\t3', '<w:pStyle w:val="T"/>') + p('正文。'),
        styles,
      });
      assert.equal(markdown, '正文。\n');
      assert.deepEqual(notices, ['略去自动目录。']);
    });

    it('pictures are listed by name with their paragraph, and never fetched', () => {
      const picture = (id: string) => `<w:r><w:drawing><a:blip ${id}/></w:drawing></w:r>`;
      const { notices } = imported({
        document: p('说明。') + paragraph(run('见图。'), picture('r:embed="r9"'), picture('r:link="r8"')),
        relationships:
          '<Relationship Id="r9" Type="x/image" Target="media/chart.png"/><Relationship Id="r8" Type="x/image" Target="http://127.0.0.1:9/leak.png" TargetMode="External"/>',
      });
      assert.deepEqual(notices, ['图片 2 幅没有导入：chart.png（第 2 段）、（链接的图片）（第 2 段）。']);
    });

    it('text in a wrapper of unknown name is read', () => {
      assert.equal(
        markdownOf(`<w:future>${paragraph(`<w:novel>${run('新元素里的字。')}</w:novel>`)}</w:future>`),
        '新元素里的字。\n',
      );
    });
  });

  describe('characters', () => {
    it('stay as they are, with tabs, hyphens, symbols and blanks inside', () => {
      const body = paragraph(
        run('甲  乙'),
        '<w:r><w:tab/></w:r>',
        run('2021'),
        '<w:r><w:noBreakHyphen/></w:r>',
        run('2025 𠮷&amp;&#x3001;'),
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      );
      assert.equal(markdownOf(body), '甲  乙\t2021-2025 𠮷&、☑\n');
    });

    it('of a symbol font without a counterpart are marked and reported', () => {
      const { markdown, notices } = imported({
        document: paragraph(run('见'), '<w:r><w:sym w:font="Wingdings" w:char="F022"/></w:r>'),
      });
      assert.equal(markdown, '见□\n');
      assert.match(notices[0] ?? '', /1 个认不出/);
    });

    it('Markdown would act on are escaped', () => {
      const texts = [
        '*号',
        '# 井号',
        '> 引',
        '- 横',
        '1~3月',
        '~~删~~',
        '[甲](乙)',
        '&lt;b&gt;',
        'a_b',
        '____',
        '`码`',
        '甲\\*',
        '+ 加',
        '---',
      ];
      const markdown = markdownOf(texts.map((text) => p(text)).join(''));
      const read = parseReport(markdown).blocks.map(({ content }) => content.kind);
      assert.deepEqual([...new Set(read)], ['paragraph'], markdown);
      assert.ok(markdown.includes('1~3月') && markdown.includes('a_b'), 'nothing is escaped without need');
    });

    it('a line break begins a paragraph, but not within a title', () => {
      const broken =
        '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>某县人民政府</w:t><w:br/><w:t>关于2023年度工作的报告</w:t></w:r></w:p>';
      const body = paragraph('<w:r><w:t>甲段。</w:t><w:br/><w:t>乙段。</w:t></w:r>');
      assert.equal(
        markdownOf(broken + body, { styles: style('T', 'Title') }),
        '# 某县人民政府关于2023年度工作的报告\n\n甲段。\n\n乙段。\n',
      );
    });
  });

  describe('headings', () => {
    const HEADING = style('H1', 'heading 1') + style('H2', 'heading 2');

    it('by style; a number of Chinese numerals says the level', () => {
      const body = p('（一）制度建设', '<w:pStyle w:val="H1"/>') + p('执法监督', '<w:pStyle w:val="H2"/>');
      assert.equal(markdownOf(body, { styles: HEADING }), '### （一）制度建设\n\n### 执法监督\n');
    });

    it('a run-in heading stays a paragraph even with a heading style', () => {
      const text = '（一）加强制度建设。出台文件12件。';
      assert.equal(markdownOf(p(text, '<w:pStyle w:val="H2"/>'), { styles: HEADING }), `${text}\n`);
    });

    it('by number, unless the line is running text', () => {
      const lines = [
        '一、主要举措和成效',
        '（一）制度建设',
        '1.公开事项',
        '1.公开事项12件；',
        '3.5万元用于培训',
        '二、这一年成绩很大。',
      ];
      assert.equal(
        markdownOf(lines.map((line) => p(line)).join('')),
        '## 一、主要举措和成效\n\n### （一）制度建设\n\n#### 1.公开事项\n\n1.公开事项12件；\n\n3.5万元用于培训\n\n二、这一年成绩很大。\n',
      );
    });

    it('by outline level, then by font', () => {
      const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;
      const body =
        p('大纲级别的标题', '<w:outlineLvl w:val="1"/>') +
        paragraph(run('黑体的一行', font('黑体'))) +
        paragraph(run('正文很长很长很长很长很长很长很长很长。', font('仿宋'))) +
        paragraph(run('附件1', font('黑体')));
      assert.equal(
        markdownOf(body),
        '### 大纲级别的标题\n\n## 黑体的一行\n\n正文很长很长很长很长很长很长很长很长。\n\n附件1\n',
      );
    });

    it('a "heading 1" in front of "heading 2" chapters is the title', () => {
      const body =
        p('某县2023年度工作报告', '<w:pStyle w:val="H1"/>') + p('总体情况', '<w:pStyle w:val="H2"/>');
      assert.equal(markdownOf(body, { styles: HEADING }), '# 某县2023年度工作报告\n\n## 总体情况\n');
    });

    it('a title broken over centred paragraphs is one, below the red head and the number', () => {
      const big = (text: string, size = 44) =>
        `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(text, `<w:sz w:val="${size}"/>`)}</w:p>`;
      const body =
        big('青禾县人民政府文件', 72) +
        p('青政〔2024〕5号') +
        big('青禾县人民政府') +
        big('关于2023年度法治政府建设情况的报告') +
        p('市人民政府：') +
        p('一、主要举措和成效');
      assert.equal(
        markdownOf(body),
        '青禾县人民政府文件\n\n青政〔2024〕5号\n\n# 青禾县人民政府关于2023年度法治政府建设情况的报告\n\n市人民政府：\n\n## 一、主要举措和成效\n',
      );
    });

    it('names below 附件： are no headings', () => {
      assert.equal(markdownOf(p('附件：1.统计表') + p('2.清单')), '附件：1.统计表\n\n2.清单\n');
    });
  });

  describe('tables', () => {
    it('keep merged cells as empty ones, breaks as <br>, bars escaped', () => {
      const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
      const rows = [
        cell(p('单位'), '<w:vMerge w:val="restart"/>') + cell(p('案件|件'), '<w:gridSpan w:val="2"/>'),
        cell(p(''), '<w:vMerge/>') + cell(p('受理')) + cell(p('办结')),
        cell(p('县本级') + p('（含乡镇）')) + cell(p('35')),
      ];
      const { markdown, notices } = imported({
        document: `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`,
      });
      assert.equal(
        markdown,
        '| 单位 | 案件\\|件 |  |\n| --- | --- | --- |\n|  | 受理 | 办结 |\n| 县本级<br>（含乡镇） | 35 |  |\n',
      );
      assert.deepEqual(notices, ['合并单元格 2 处，文字放在第一格，其余为空。']);
    });

    it('come behind a paragraph whose mark is deleted', () => {
      const open = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前面的话。')}</w:p>`;
      const table = `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`;
      assert.equal(markdownOf(open + table), '前面的话。\n\n| 甲 | 乙 |\n| --- | --- |\n');
    });

    it('of one cell are a frame round running text', () => {
      assert.equal(
        markdownOf(`<w:tbl><w:tr><w:tc>${p('甲段。')}${p('乙段。')}</w:tc></w:tr></w:tbl>`),
        '甲段。\n\n乙段。\n',
      );
    });

    it('inside a table are flattened', () => {
      const inner = `<w:tbl><w:tr><w:tc>${p('内1')}</w:tc><w:tc>${p('内2')}</w:tc></w:tr></w:tbl>`;
      const outer = `<w:tbl><w:tr><w:tc>${inner}</w:tc><w:tc>${p('外')}</w:tc></w:tr></w:tbl>`;
      assert.equal(markdownOf(outer), '| 内1<br>内2 | 外 |\n| --- | --- |\n');
    });
  });

  it('formatting comes from styles, their bases, the theme, and the place itself', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      style('A', 'base', '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:b/></w:rPr>') +
      style(
        'B',
        'derived',
        '<w:basedOn w:val="A"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr>',
      ) +
      style('C', 'strong', '<w:rPr><w:b/></w:rPr>', 'character');
    const theme = '<a:minorFont><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont>';
    const document =
      p('主题') +
      `<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>${run('样式')}${run('字符样式', '<w:rStyle w:val="C"/>')}${run('自己', '<w:sz w:val="44"/><w:b w:val="0"/>')}</w:p>`;
    const [first, second] = readDocx(docx({ document, styles, theme })).blocks;
    assert.ok(first?.kind === 'paragraph' && second?.kind === 'paragraph');
    const shown = (index: number) => {
      const format = second.runs[index]?.format;
      return [format?.eastAsia, format?.size, format?.bold];
    };
    assert.deepEqual([first.runs[0]?.format.eastAsia, first.runs[0]?.format.eastAsiaTheme], ['等线', true]);
    assert.deepEqual(shown(0), ['仿宋', 32, true]);
    assert.deepEqual(
      shown(1),
      ['仿宋', 32, false],
      'a toggle of the character style turns the paragraph style around',
    );
    assert.deepEqual(shown(2), ['仿宋', 44, false]);
    assert.equal(second.format.firstLineChars, 200);
  });

  it('the page number is found in a text box, as WPS writes it, and in a later section', () => {
    const number = `${run('— ')}<w:r><w:instrText> PAGE </w:instrText></w:r>${run(' —', '<w:sz w:val="28"/>')}`;
    const footer = `<w:p><w:r><wps:txbx><w:txbxContent>${paragraph(number)}</w:txbxContent></wps:txbx></w:r></w:p>`;
    const section = (more: string) => `<w:sectPr>${more}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
    const document =
      `<w:p><w:pPr>${section('')}</w:pPr></w:p>` +
      p('正文。') +
      section('<w:footerReference w:type="default" r:id="f1"/>');
    const { page } = readDocx(
      docx({
        document,
        relationships: '<Relationship Id="f1" Type="x/footer" Target="footer1.xml"/>',
        entries: {
          'word/footer1.xml': `<w:ftr ${W} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${footer}</w:ftr>`,
        },
      }),
    );
    assert.deepEqual(page?.defaultFooter, {
      alignment: null,
      text: '—  —',
      hasPageNumber: true,
      font: null,
      size: 28,
    });
  });

  it('another prefix or the strict namespace makes no difference', () => {
    const body = p('正文。').replaceAll('w:', 'ns0:');
    const main = `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body>${body}</ns0:body></ns0:document>`;
    assert.equal(
      toMarkdown(readDocx(docx({ document: '', entries: { 'word/document.xml': main } }))).markdown,
      '正文。\n',
    );
  });

  it('an offset of the Markdown leads back to its paragraph', () => {
    const { markdown, places } = imported({ document: p('第一段。') + p('') + p('第二段。') });
    assert.equal(paragraphOf(places, markdown.indexOf('第二')), 2);
    assert.equal(paragraphOf(places, 0), 1);
  });
});

describe('files made by LibreOffice', () => {
  const read = (name: string) => toMarkdown(readDocx(readFileSync(`test/fixtures/word/${name}.docx`)));

  it('automatic numbering of headings and lists', () => {
    const { markdown, notices } = read('numbered');
    const lines = markdown.trimEnd().split('\n\n');
    assert.deepEqual(lines.slice(0, 12), [
      '# 青禾县人民政府关于2023年度法治政府建设情况的报告',
      '市人民政府：',
      '现将青禾县2023年度法治政府建设情况报告如下。',
      '## 一、主要举措和成效',
      '### （一）履行政府职能',
      '公布权责清单，调整事项36项。',
      '1.清理证明事项12项。',
      '（1）取消8项；',
      '①户籍类5项；',
      '②民政类3项；',
      '（2）保留4项。',
      '2. 5个事项实现跨省通办。',
    ]);
    assert.deepEqual(lines.slice(12, 17), [
      '### （二）规范行政执法',
      'c)案卷评查；',
      'd)执法培训。',
      '- 评查案卷120件',
      '## 二、存在的不足和原因',
    ]);
    assert.deepEqual(notices, []);
  });

  it('tracked changes, comments, notes, hidden text, text boxes, merged cells', () => {
    const { markdown, notices } = read('revised');
    assert.match(markdown, /文件18件（注：含联合发文2件。），备案率100%。\n\n前半段后半段。\n/);
    assert.match(markdown, /办理情况。\n\n数据截至2023年12月31日\n\n\| 单位 \| 案件数\\\|件 \|/);
    assert.equal(notices.length, 6, notices.join('\n'));
  });
});
