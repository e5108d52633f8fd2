import assert from 'node:assert/strict';
import { disableInFile, disableOnLine } from '../../src/lint/write-directives';
import { parseReport } from '../../src/report';
import type { Edit } from '../../src/rules/types';

function apply(source: string, { start, end, text }: Edit): string {
  return source.slice(0, start) + text + source.slice(end);
}

function onLine(source: string, words: string, rule: string): string {
  return apply(source, disableOnLine(parseReport(source), source.indexOf(words), rule));
}

function inFile(source: string, rule: string): string {
  return apply(source, disableInFile(parseReport(source), rule));
}

describe('writing disable comments', () => {
  it('puts the comment at the end of the line, before its line break', () => {
    assert.equal(
      onLine('第一行\r\n第二行\r\n第三行', '二行', 'a/b'),
      '第一行\r\n第二行 <!-- fazhi-disable-line a/b -->\r\n第三行',
    );
    assert.equal(onLine('只有一行', '一行', 'a/b'), '只有一行 <!-- fazhi-disable-line a/b -->');
  });

  it('adds to a comment that is there, before its reason', () => {
    assert.equal(
      onLine('文字 <!-- fazhi-disable-line a/b: 原因 -->', '文字', 'c/d'),
      '文字 <!-- fazhi-disable-line a/b c/d: 原因 -->',
    );
  });

  it('does not add to the comment of another line', () => {
    const source = '甲 <!-- fazhi-disable-line a/b -->\n\n乙';
    assert.equal(onLine(source, '乙', 'a/b'), `${source} <!-- fazhi-disable-line a/b -->`);
  });

  it('puts the comment for a file on top, with the line break of the file', () => {
    assert.equal(inFile('甲\r\n乙', 'a/b'), '<!-- fazhi-disable-file a/b -->\r\n甲\r\n乙');
    assert.equal(inFile('甲', 'a/b'), '<!-- fazhi-disable-file a/b -->\n甲');
  });

  it('leaves front matter first', () => {
    assert.equal(
      inFile('---\nkind: other\n---\n\n甲', 'a/b'),
      '---\nkind: other\n---\n<!-- fazhi-disable-file a/b -->\n\n甲',
    );
  });

  it('adds to the comment for the file', () => {
    assert.equal(
      inFile('<!-- fazhi-disable-file a/b -->\n甲', 'c/d'),
      '<!-- fazhi-disable-file a/b c/d -->\n甲',
    );
  });
});
