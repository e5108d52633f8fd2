import assert from 'node:assert/strict';
import { deleteLine } from '../../../src/rules/structure/delete-line';

function without(source: string, words: string): string {
  const start = source.indexOf(words);
  const { start: from, end, text } = deleteLine(source, { start, end: start + words.length });
  return source.slice(0, from) + text + source.slice(end);
}

describe('deleting a line', () => {
  it('takes the blank lines before it along', () => {
    assert.equal(without('正文\n\n  附件： \n\n落款', '附件：'), '正文\n\n落款');
  });
  it('takes the blank lines behind it along at the start of the text', () => {
    assert.equal(without('首页 > 公开\n\n\n正文', '首页 > 公开'), '正文');
  });
  it('keeps Windows line ends', () => {
    assert.equal(without('正文\r\n\r\n附件：\r\n落款', '附件：'), '正文\r\n落款');
  });
  it('deletes only the words where more stands before them', () => {
    assert.equal(without('正文。附件：\n落款', '附件：'), '正文。\n落款');
  });
  it('leaves an empty text when there is nothing else', () => {
    assert.equal(without('附件：', '附件：'), '');
  });
});
