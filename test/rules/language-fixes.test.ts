import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { defaultSettings } from '../../src/config/defaults';
import { applyFixes, fixAll, lint, safeFixes } from '../../src/lint';
import { parseReport } from '../../src/report';
import { markdownProcessor } from '../../src/report/markdown';
import { rules } from '../../src/rules';
import type { Finding } from '../../src/rules/types';
import { everyFix } from '../support/examples';
import { readRealReports } from '../support/real-reports';

const FAMILIES = /^(?:dates|laws|phrases|typography|privacy)\//;
const language = rules.filter(({ id }) => FAMILIES.test(id));
const settings = defaultSettings(rules, {
  levels: Object.fromEntries(rules.map(({ id, level }) => [id, FAMILIES.test(id) ? level : 'off'] as const)),
});

function findings(source: string): readonly Finding[] {
  return lint(parseReport(source), settings).findings;
}

/** Marks, widths and blanks that safe fixes may change; everything else must stay. */
const MARKS = /[\s\u3000，。；：？！（）“”‘’、—,;:?!()"'0*-]/gu;
const letters = (text: string): string => text.replace(MARKS, '');

/** Node types in order, with addresses and code, without the words: the shape of a Markdown text. */
function shape(source: string): readonly string[] {
  const lines: string[] = [];
  const walk = (node: Nodes, depth: number): void => {
    const own =
      node.type === 'code' || node.type === 'inlineCode' || node.type === 'html' || node.type === 'yaml';
    const url = 'url' in node ? node.url : '';
    if (node.type !== 'text') lines.push(`${depth} ${node.type} ${own ? node.value : ''}${url}`);
    if ('children' in node) for (const child of node.children) walk(child, depth + 1);
  };
  walk(markdownProcessor.parse(source), 0);
  return lines;
}

const SLIPS = [
  '全年办案860件,审结852件。',
  '落实《青石市法治政府建设实施纲要(20212025年)》要求。',
  '深化"放管服"改革，推进"一网通办"。',
  '2023年03月05日召开县政府常务会议,研究法治工作。',
  '　　加强重点领域执法，查处案件12 件。',
  '    推进政务公开,主动公开信息300条。',
  '公布《责任清单》、《权力清单》(2023年版)，全面布署𠮷祥镇试点。',
  '优化法制化营商环境,取得了的的成效',
  '**加强领导。**全年听取汇报2次。',
  '见[清单,说明](https://example.cn/a,b(c)?x=1:2)和`代码,(不改)"x"`，时间9:30，共1,284件。',
  '| 指标,名称 | 数值(件) |\n| :-- | --: |\n| 办案,总数 | 1,284 |',
  '- 列表项,甲\n- 列表项(乙)\n\n  续行,说明。',
  '> 引文,照录(不动结构)。',
  '```\n代码,块(全)不改"x" 2023年03月05日\n```',
  '<div title="说明,文字(甲)">网页,片段</div>',
  '<!-- fazhi-disable-next-line typography/half-width-punctuation -->',
  '截至2023年底,共有律师事务所12家;公证处1家',
  'Use the API (v2.0), see RFC 3986: section 3.2; ok?',
];

const paragraph = fc.oneof(
  fc.constantFrom(...SLIPS),
  fc.constantFrom(...SLIPS).map((text) => text.replace(/,/g, '，')),
);
const document = fc
  .tuple(fc.array(paragraph, { maxLength: 9 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean())
  .map(([paragraphs, newline, bom, matter]) => {
    const head = matter ? '---\ntitle: 青石县2023年度,情况(报告)\n---\n\n' : '';
    const text = `${head}# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n${paragraphs.join('\n\n')}\n`;
    return (bom ? '\ufeff' : '') + text.replace(/\n/g, newline);
  });

function checkSafe(source: string): void {
  const once = fixAll(source, settings, { choose: safeFixes }).text;
  assert.equal(fixAll(once, settings, { choose: safeFixes }).text, once, 'twice is once');
  assert.equal(letters(once), letters(source), 'only marks change');
  assert.deepEqual(shape(once), shape(source), 'the Markdown tree is the same');
  assert.equal(once.startsWith('\ufeff'), source.startsWith('\ufeff'));
  assert.equal(once.split('\r\n').length, source.split('\r\n').length);
}

describe('fixes of the language rules', () => {
  it('safe ones change marks only, keep the Markdown tree, and are done after one round', () => {
    fc.assert(fc.property(document, checkSafe), { numRuns: 60 });
  });

  it('every single one touches only what its finding is about, or the marks around it', () => {
    fc.assert(
      fc.property(document, (source) => {
        for (const finding of findings(source)) {
          if (!finding.fix) continue;
          const { text, applied } = applyFixes(source, [finding.fix]);
          assert.equal(applied.length, 1, finding.rule);
          const edits = finding.fix.edits;
          const from = Math.min(...edits.map(({ start }) => start));
          const until = Math.max(...edits.map(({ end }) => end));
          assert.equal(text.slice(0, from), source.slice(0, from));
          assert.ok(text.endsWith(source.slice(until)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('all of them together come to an end', () => {
    fc.assert(
      fc.property(document, (source) => {
        const once = fixAll(source, settings, { choose: everyFix }).text;
        assert.equal(fixAll(once, settings, { choose: everyFix }).text, once);
      }),
      { numRuns: 40 },
    );
  });

  for (const [name, source] of readRealReports()) {
    it(`hold on the published report ${name}`, () => {
      checkSafe(source);
      checkSafe(source.replace(/\r?\n/g, '\r\n'));
      const all = fixAll(source, settings, { choose: everyFix }).text;
      assert.equal(fixAll(all, settings, { choose: everyFix }).text, all);
    });
  }

  it('leave code, addresses, HTML, front matter and disabled places as they are', () => {
    const source = [
      '---',
      'title: 青石县2023年度法治政府建设情况报告',
      'note: 甲,乙(丙)"丁"',
      '---',
      '',
      '一、主要举措和成效',
      '',
      '见[说明](https://example.cn/a,b(c))、`甲,乙(丙)`和<span title="甲,乙">丙</span>。',
      '',
      '<!-- fazhi-disable-next-line typography/half-width-punctuation -->',
      '全年办案860件,审结852件。',
    ].join('\n');
    assert.equal(fixAll(source, settings, { choose: safeFixes }).text, source);
  });

  it('speak in messages that hold no personal number', () => {
    const numbers = ['13900000000', '11010519491231002X', '6222021234567890120'];
    for (const finding of numbers.flatMap((number) =>
      findings(`# 青石县2023年度法治政府建设情况报告\n\n电话${number}。`),
    )) {
      for (const number of numbers) assert.ok(!finding.message.includes(number), finding.message);
    }
  });

  it('cover the language families', () => assert.ok(language.length >= 40));
});
