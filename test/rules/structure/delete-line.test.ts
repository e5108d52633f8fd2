import assert from 'node:assert/strict';
import { deleteLine, deleteLines } from '../../../src/rules/structure/delete-line';

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
  it('joins deletions that meet, and leaves no blank lines at the start', () => {
    const source = '导航\n\n站名\n\n\n标题\n\n正文\n\n打印\n关闭\n';
    const places = ['导航', '站名', '打印', '关闭'].map((words) => {
      const start = source.indexOf(words);
      return { start, end: start + words.length };
    });
    const edits = deleteLines(source, places);
    const text = edits.reduceRight((left, edit) => left.slice(0, edit.start) + left.slice(edit.end), source);
    assert.equal(text, '标题\n\n正文\n');
    assert.equal(edits.length, 2);
  });
});
