import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf, textWidth } from '../../src/formats/excerpt';
import { text } from '../../src/formats/text';
import type { FileResult, LintRun, PlacedFinding } from '../../src/formats/types';

const FINDING: PlacedFinding = {
  rule: 'family/name',
  level: 'warning',
  message: '这里不对。',
  line: 3,
  column: 4,
  endLine: 3,
  endColumn: 6,
  fix: 'safe',
  mending: null,
  quote: '这里',
  part: null,
  fingerprint: 'a',
  url: 'docs/rules/family/name.md',
  basis: { text: '某规定第一条', status: 'V' },
  near: { text: '我们在这里写字', at: 3 },
  related: [{ line: 9, column: 1, message: '与此处比较' }],
};

const file = (changes: Partial<FileResult> = {}): FileResult => ({
  path: 'a.md',
  status: 'linted',
  reason: null,
  report: null,
  findings: [FINDING],
  ...changes,
});
const run = (...files: FileResult[]): LintRun => ({ version: '1', language: 'zh', files });
const plain = { color: false, quiet: false };

describe('the text format', () => {
  it('shows place, level, message, excerpt, mark, related place, basis and summary', () => {
    assert.equal(
      text.render(run(file()), plain),
      [
        'a.md',
        '',
        '  3:4  建议修改  这里不对。',
        '    我们在这里写字',
        '          ^^^^',
        '    参看 9:1：与此处比较',
        '    依据：某规定第一条 · family/name · 可自动修改',
        '',
        '共检查 1 份报告：必须修改 0 处，建议修改 1 处，可以完善 0 处。',
        '',
      ].join('\n'),
    );
  });

  it('names what was not checked, and counts what could not be read', () => {
    const skipped = file({ path: 'b.md', status: 'skipped', findings: [] });
    const failed = file({ path: 'c.md', status: 'failed', reason: '空的', findings: [] });
    const written = text.render(run(skipped, failed), plain);
    assert.match(written, /未检查（不是法治政府建设年度报告）：b\.md。/);
    assert.match(written, /共检查 0 份报告，1 个文件无法读取/);
  });

  it('is coloured only when asked for', () => {
    assert.ok(text.render(run(file()), { ...plain, color: true }).includes('\u001b[33m建议修改\u001b[0m'));
    assert.ok(!text.render(run(file()), plain).includes('\u001b'));
  });

  it('does not pass on control characters of the text, its name or a message', () => {
    const evil = 'x\u001b[31m\u0007\u202e';
    const written = text.render(
      run(
        file({
          path: evil,
          findings: [{ ...FINDING, near: { text: evil.repeat(3), at: 3 }, message: evil }],
        }),
      ),
      plain,
    );
    assert.doesNotMatch(written.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
  });
});

describe('an excerpt', () => {
  it('counts a Han character as two columns', () => {
    assert.deepEqual(excerptOf('第1项，ab𠮷字', 8, 9), { text: '第1项，ab𠮷字', before: 11, width: 2 });
  });

  it('marks an empty place with one column', () => {
    assert.deepEqual(excerptOf('一二', 1, 1), { text: '一二', before: 2, width: 1 });
    assert.equal(excerptOf('一二', 2, 2).before, 4);
  });

  it('leaves out indentation', () => {
    assert.deepEqual(excerptOf('　　一二', 2, 3), { text: '一二', before: 0, width: 2 });
  });

  it('shows the place, however long the line, and stays within its width', () => {
    const unit = fc.constantFrom('字', 'a', '，', '𠮷', ' ', '\t', '“', '\u0301');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 300 }), fc.nat(), fc.nat(40), (pieces, at, length) => {
        const line = pieces.join('');
        const start = at % (line.length + 1);
        const end = Math.min(line.length, start + length);
        const excerpt = excerptOf(line, start, end);
        assert.ok(textWidth(excerpt.text) <= 76, `${textWidth(excerpt.text)}`);
        assert.ok(excerpt.before + excerpt.width <= 78);
      }),
    );
  });
});
