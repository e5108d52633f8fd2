import assert from 'node:assert/strict';
import { parseReport } from '../../src/report';
import { composeDocument } from '../../src/word/compose';
import { renderPage } from '../../src/word/page';

const REPORT = `---
title: 青禾县2023年度法治政府建设情况报告
publishDate: 2024年3月5日 09:30
organ: 青禾县人民政府
SiteName: 青禾县人民政府门户网站
ColumnName: 法治政府建设
---
# 青禾县2023年度法治政府建设情况报告

市人民政府：

## 一、主要举措和成效

（一）健全制度。审查文件36件，**全部**备案。<!-- 核对 -->

- 要点甲
- 要点乙

| 单位 | 件数 |
| --- | --- |
| 县本级 | 35 |

![示意图](a.png)

<script>alert(1)</script>

[链接](javascript:alert(1))和 <b onclick="x">粗</b> & 《法》

青禾县人民政府

2024年1月20日
`;

const page = (markdown = REPORT, fragment = false) =>
  renderPage(composeDocument(parseReport(markdown)), { fragment });

describe('the web page', () => {
  it('carries the metadata of the guideline from the front matter', () => {
    const { html, missingMetadata } = page();
    assert.match(html, /<meta name="ArticleTitle" content="青禾县2023年度法治政府建设情况报告">/);
    assert.match(html, /<meta name="PubDate" content="2024-03-05 09:30">/);
    assert.match(html, /<meta name="ContentSource" content="青禾县人民政府">/);
    assert.match(html, /<meta name="SiteName" content="青禾县人民政府门户网站">/);
    assert.deepEqual(missingMetadata, ['SiteDomain', 'SiteIDCode', 'ColumnType']);
  });

  it('has semantic headings, paragraphs, lists and a table with a header row', () => {
    const { html } = page();
    assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-CN">/);
    for (const piece of [
      '<h1>青禾县2023年度法治政府建设情况报告</h1>',
      '<p class="flush">市人民政府：</p>',
      '<h2>一、主要举措和成效</h2>',
      '<p><strong class="run-in level-2">（一）健全制度。</strong>审查文件36件，<strong>全部</strong>备案。</p>',
      '<ul>\n<li>要点甲</li>\n<li>要点乙</li>\n</ul>',
      '<thead>\n<tr><th scope="col">单位</th><th scope="col">件数</th></tr>\n</thead>',
      '<td>35</td>',
      '<img src="a.png" alt="示意图">',
      '<p class="closing">2024年1月20日</p>',
    ]) {
      assert.ok(html.includes(piece), piece);
    }
  });

  it('holds no script, no event, no address that runs something, no other file', () => {
    for (const fragment of [false, true]) {
      const { html } = page(REPORT, fragment);
      assert.doesNotMatch(html, /<script|onclick|javascript:|<link|@import|url\(|核对|提示/);
      assert.match(html, /粗.*&amp; 《法》/);
    }
  });

  it('as a fragment is styled where it stands', () => {
    const { html, missingMetadata } = page(REPORT, true);
    assert.ok(html.startsWith('<h1 style="text-align:center">'));
    assert.match(html, /<p style="text-indent:2em"><strong>（一）健全制度。<\/strong>/);
    assert.match(html, /<p style="text-align:right;padding-right:2em">2024年1月20日<\/p>/);
    assert.doesNotMatch(html, /<html|<style|class=/);
    assert.deepEqual(missingMetadata, []);
  });

  it('drops the address of a picture that could run something', () => {
    assert.match(page('# 某县2023年度工作报告\n\n![图](javascript:x)\n').html, /<img src="" alt="图">/);
  });
});
