import assert from 'node:assert/strict';
import { readHtml } from '../../src/word/html-source';
import { readPlainText } from '../../src/word/plain-source';
import { toMarkdown } from '../../src/word/to-markdown';

const markdownOf = (html: string) => toMarkdown(readHtml(html)).markdown;

describe('importing a web page', () => {
  it('reads headings, paragraphs and tables, and leaves scripts and navigation out', () => {
    const html = `<!DOCTYPE html><html><head><title>站名</title><style>p{}</style></head><body>
      <nav><ul><li>首页</li></ul></nav><script>if (a < b) document.write("<p>广告</p>")</script>
      <h1>某县2023年度法治政府建设情况报告</h1>
      <div><p>　　现将有关情况<b>报告</b>如下。</p><p>一、主要举措<br>和成效&nbsp;&ldquo;三统一&rdquo;&#12290;</p></div>
      <table><tr><th>单位</th><th colspan="2">件数</th></tr><tr><td><p>县本级</p></td><td>35</td><td>33</td></tr></table>
      <footer>网站标识码</footer></body></html>`;
    assert.equal(
      markdownOf(html),
      '# 某县2023年度法治政府建设情况报告\n\n现将有关情况报告如下。\n\n一、主要举措\n\n和成效\u00a0“三统一”。\n\n| 单位 | 件数 |  |\n| --- | --- | --- |\n| 县本级 | 35 | 33 |\n'.replace(
        '一、主要举措',
        '## 一、主要举措',
      ),
    );
  });

  it('a table that only lays out the page is running text', () => {
    assert.equal(
      markdownOf('<table><tr><td><p>甲段。</p><p>乙段。</p></td></tr></table>'),
      '甲段。\n\n乙段。\n',
    );
  });

  it('unclosed elements and stray signs lose no text', () => {
    assert.equal(
      markdownOf('<p>甲 < 乙 & 丙<p>丁</div><table><tr><td>戊<td>己'),
      '甲 < 乙 & 丙\n\n丁\n\n| 戊 | 己 |\n| --- | --- |\n',
    );
  });

  it('pictures are listed, not fetched', () => {
    assert.deepEqual(
      toMarkdown(readHtml('<p>文<img src="http://127.0.0.1:9/x/chart.png?v=1"></p>')).notices,
      ['图片 1 幅没有导入：chart.png。'],
    );
  });
});

describe('importing plain text', () => {
  it('a paragraph a line, headings by their numbers', () => {
    const text =
      '某县2023年度法治政府建设情况报告\r\n　　现报告如下。\r\n一、主要举措\r\n（一）健全制度。审查文件36件。\r\n';
    assert.equal(
      toMarkdown(readPlainText(text)).markdown,
      '# 某县2023年度法治政府建设情况报告\n\n现报告如下。\n\n## 一、主要举措\n\n（一）健全制度。审查文件36件。\n',
    );
  });
});
