import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCatalog } from '../../src/catalog';
import { pasteHtml, pasteText } from '../../src/paste/markdown';

const html = (source: string): string => pasteHtml(source, builtInCatalog);
const text = (source: string): string => pasteText(source, builtInCatalog);

describe('paste as report Markdown', () => {
  it('reads Word: paragraphs, numbering, indents, empty Office elements', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style></head><body>
<!--StartFragment--><p class=MsoNormal style='text-indent:32pt'><b>一、主要举措和成效<o:p></o:p></b></p>
<p class=MsoNormal><span lang=EN-US>&nbsp;&nbsp;&nbsp;&nbsp;</span>（一）健全制度体系</p>
<p class=MsoNormal>　　全年制定行政规范性文件<span lang=EN-US>4</span>件,均经合法性审核(含<span
lang=EN-US>2</span>件联合发文)。</p><!--[if gte mso 9]><xml>x</xml><![endif]--><!--EndFragment--></body></html>`;
    assert.equal(
      html(word),
      '## 一、主要举措和成效\n\n### （一）健全制度体系\n\n全年制定行政规范性文件4件，均经合法性审核（含2件联合发文）。',
    );
  });

  it('drops what a web page puts around the text', () => {
    const page = `<div><nav>首页 &gt; 政务公开</nav><h1>澄湖市2023年度法治政府建设情况报告</h1>
<p>来源:市司法局 发布时间:2024-02-20 字体:大 中 小</p><p>2023年,全市扎实推进法治政府建设。</p>
<p>一、主要举措和成效</p><p>（一）加强行政应诉。全年应诉48件。</p><p>【打印本页】【关闭窗口】</p><script>alert(1)</script></div>`;
    const result = html(page);
    assert.equal(
      result,
      '# 澄湖市2023年度法治政府建设情况报告\n\n2023年，全市扎实推进法治政府建设。\n\n## 一、主要举措和成效\n\n（一）加强行政应诉。全年应诉48件。',
    );
  });

  it('keeps tables, from HTML and from cells parted by tabs', () => {
    const table = '| 指标 | 件数 |\n| --- | --- |\n| 行政复议 | 48 |\n| 行政应诉 | 12 |';
    const rows =
      '<tr><th>指标</th><th>件数</th></tr><tr><td>行政复议</td><td>48</td></tr><tr><td>行政应诉</td><td>12</td></tr>';
    assert.equal(html(`<table>${rows}</table>`), table);
    assert.equal(text('指标\t件数\r\n行政复议\t48\r\n行政应诉\t12'), table);
  });

  it('pastes a single line without marks of a heading', () => {
    assert.equal(text('　　一、主要举措,成效'), '一、主要举措，成效');
    assert.equal(html('<span>开展"放管服"改革,办理 12 件</span>'), '开展“放管服”改革，办理12件');
  });

  it('takes the clipboard for text, not for Markdown', () => {
    assert.equal(text('标注*号的[附件]见<目录>，共3项。'), '标注\\*号的\\[附件\\]见\\<目录>，共3项。');
  });

  it('comes back with something for anything, and a second pasting changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (source) => {
        assert.equal(typeof html(source), 'string');
      }),
    );
    const piece = fc.constantFrom(
      '一、主要举措',
      '（一）健全制度',
      '全年办案860件,审结852件。',
      '　　年内培训(含线上)4期。',
      '　',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 6 }), (lines) => {
        const once = text(lines.join('\n'));
        assert.equal(text(once).replace(/#+ /g, ''), once.replace(/#+ /g, ''));
      }),
    );
  });

  it('survives nesting by the thousand', () => {
    assert.equal(html(`${'<div>'.repeat(3000)}全年办案860件。${'</div>'.repeat(3000)}`), '');
  });
});
