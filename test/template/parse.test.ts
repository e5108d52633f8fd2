import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTemplate } from '../../src/template/parse';

const places = (text: string) =>
  parseTemplate('/w/.fazhi/templates/a.md', text).problems.map((p) => `${p.line}:${p.column} ${p.message}`);

describe('template files', () => {
  it('a sound one has no problems, with a byte order mark and CRLF too', () => {
    assert.deepEqual(places('---\nname: 甲\nlevel: county\n---\n# {{organ}}{{year}}'), []);
    assert.deepEqual(places('\uFEFF---\r\nname: 甲\r\nlevel: county\r\n---\r\n# x'), []);
  });

  it('mistakes have their place in the file', () => {
    const text =
      '---\nname: 甲\nlevl: county\nsections:\n  - titel: 一节\n    part: achievement\n---\n{{orgn}}\n';
    const found = places(text).join('\n');
    assert.match(found, /3:1 .*levl.*“level”/);
    assert.match(found, /5:5 .*titel.*“title”/);
    assert.match(found, /6:11 这里只能写：achievements/);
    assert.match(found, /8:1 没有定义变量“orgn”，是不是想写“organ”/);
  });

  it('without front matter it says what to write', () => {
    assert.match(places('# 标题').join(), /^1:1 模板开头要有文件头/);
  });

  it('nothing throws, every place lies in the file', () => {
    const yamlish = fc
      .array(
        fc.constantFrom(
          'name: x',
          'level: county',
          'sections:',
          '  - title: a',
          '    required: maybe',
          '*a',
          '&a [*a]',
          '{',
          '- [',
        ),
      )
      .map((lines) => `---\n${lines.join('\n')}\n---\n{{a}}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), yamlish), (text) => {
        for (const { start, end } of parseTemplate('a.md', text).problems)
          assert.ok(start >= 0 && start <= end && start <= text.length);
      }),
    );
  });
});
