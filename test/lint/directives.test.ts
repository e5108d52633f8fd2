import assert from 'node:assert/strict';
import { defaultSettings } from '../../src/config/defaults';
import { lintWith } from '../../src/lint';
import { parseReport } from '../../src/report';
import unusedDirective from '../../src/rules/lint/unused-directive';
import { sampleReport } from '../support/sample-report';
import { wordRule } from '../support/stub-rules';

const TITLE = '# 青石县人民政府2023年度法治政府建设情况报告\n\n';
const rules = [wordRule('t/first', '甲'), wordRule('t/second', '乙'), unusedDirective];

/** Rule ids found, in order; those about directives with their message key's gist. */
function found(body: string, overrides = {}): string[] {
  const { findings } = lintWith(rules, parseReport(TITLE + body), defaultSettings(rules, overrides));
  return findings.map(({ rule }) => rule);
}

describe('disable comments', () => {
  it('silence the next line that is written on', () => {
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first: 原文如此 -->\n有甲。\n'), []);
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first -->\n\n\n有甲。\n'), []);
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first -->\n有甲。\n\n又有甲。\n'), ['t/first']);
  });

  it('silence only the rules they name', () => {
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first -->\n甲乙。\n'), ['t/second']);
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first t/second：原因 -->\n甲乙。\n'), []);
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first、t/second -->\n甲乙。\n'), []);
    assert.deepEqual(found('<!-- fazhi-disable-next-line -->\n甲乙。\n'), []);
  });

  it('silence their own line', () => {
    assert.deepEqual(found('有甲。 <!-- fazhi-disable-line t/first -->\n\n又有甲。\n'), ['t/first']);
  });

  it('silence a region until it is enabled again', () => {
    const text = '甲\n\n<!-- fazhi-disable t/first -->\n\n甲乙\n\n<!-- fazhi-enable t/first -->\n\n甲\n';
    assert.deepEqual(found(text), ['t/first', 't/second', 't/first']);
    assert.deepEqual(found('<!-- fazhi-disable -->\n\n甲乙\n\n<!-- fazhi-enable -->\n\n甲\n'), ['t/first']);
    assert.deepEqual(found('<!-- fazhi-disable -->\n\n甲乙\n'), []);
  });

  it('silence the whole file from anywhere in it', () => {
    assert.deepEqual(found('甲乙\n\n<!-- fazhi-disable-file t/first -->\n'), ['t/second']);
  });

  it('work with CRLF line ends', () => {
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first -->\r\n有甲。\r\n\r\n有甲。\r\n'), [
      't/first',
    ]);
  });

  it('are only text in code', () => {
    assert.deepEqual(found('```\n<!-- fazhi-disable-file -->\n```\n\n有甲。\n'), ['t/first']);
    assert.deepEqual(found('写法是 `<!-- fazhi-disable-file -->`，有甲。\n'), ['t/first']);
  });

  it('without an end are only text', () => {
    assert.deepEqual(found('有甲。\n\n<!-- fazhi-disable-file\n'), ['t/first']);
  });
});

describe('a disable comment behind any line', () => {
  const text = sampleReport();
  const outline = (source: string) => {
    const { kind, title, year, organ, parts, sections, signature } = parseReport(source);
    return {
      kind: kind.kind,
      title: title?.text,
      year,
      organ,
      parts: Object.values(parts).map((part) => `${part.form} ${part.title}`),
      sections: sections.map((section) => section.title),
      signed: signature?.date?.year,
    };
  };

  it('leaves the outline as it is', () => {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const marked = lines.with(index, `${line} <!-- fazhi-disable-line t/first -->`).join('\n');
      assert.deepEqual(outline(marked), outline(text), line);
    }
  });
});

describe('disable comments without effect', () => {
  const id = unusedDirective.id;

  it('are reported', () => {
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first -->\n没有。\n'), [id]);
    assert.deepEqual(found('<!-- fazhi-disable-next-line -->\n没有。\n'), [id]);
    assert.deepEqual(found('没有。\n\n<!-- fazhi-enable -->\n'), [id]);
  });

  it('are reported rule by rule', () => {
    assert.deepEqual(found('<!-- fazhi-disable-next-line t/first t/second -->\n有甲。\n'), [id]);
  });

  it('are not reported for a rule that is off', () => {
    assert.deepEqual(found('<!-- fazhi-disable-file t/first -->\n', { levels: { 't/first': 'off' } }), []);
  });

  it('say what was probably meant', () => {
    const source = `${TITLE}<!-- fazhi-disable-nextline t/frst -->\n没有。\n`;
    const { findings } = lintWith(rules, parseReport(source), defaultSettings(rules));
    assert.match(findings[0]?.message ?? '', /是不是想写“fazhi-disable-next-line”/);
    const other = lintWith(
      rules,
      parseReport(`${TITLE}<!-- fazhi-disable-line t/frst -->\n`),
      defaultSettings(rules),
    ).findings[0];
    assert.match(other?.message ?? '', /是不是想写“t\/first”/);
    assert.equal(source.slice(findings[0]?.start, findings[0]?.end), 'fazhi-disable-nextline');
  });

  it('can be silenced themselves', () => {
    assert.deepEqual(
      found('<!-- fazhi-disable-file lint/unused-directive -->\n\n<!-- fazhi-disable-line t/first -->\n'),
      [],
    );
  });
});
