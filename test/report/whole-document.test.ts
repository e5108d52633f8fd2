import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseReport } from '../../src/report/index';
import { markdownProcessor } from '../../src/report/markdown';

const PIECES = [
  '# 标题',
  '## 一、主要**举措**',
  '一段正文，没有标记。',
  '一段*有标记*的正文，见 <https://example.org>。',
  '| 指标 | 数值 |\n|---|---|\n| 复议 | 12 |',
  '```js\n代码\n\n还是代码\n```',
  '<!-- 说明\n\n仍是说明 -->',
  '<div>\n网页\n</div>',
  '***',
  '    四个空格的正文',
  '甲乙丙\n===',
];

/** Kind and text of what is no plain paragraph, as remark sees the whole document. */
function byRemark(source: string): string[] {
  const kinds: Partial<Record<Nodes['type'], string>> = {
    heading: 'heading',
    table: 'table',
    code: 'code',
    html: 'html',
    thematicBreak: 'rule',
  };
  return markdownProcessor.parse(source).children.flatMap((node) => {
    const kind = kinds[node.type];
    return kind ? [`${kind} ${source.slice(node.position?.start.offset, node.position?.end.offset)}`] : [];
  });
}

describe('chunks', () => {
  it('read one by one give what remark gives for the whole document', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), (pieces) => {
        const source = pieces.join('\n\n');
        const ours = parseReport(source).blocks.filter(({ content }) => content.kind !== 'paragraph');
        assert.deepEqual(
          ours.map(({ content }) => `${content.kind} ${content.text}`),
          byRemark(source),
        );
      }),
    );
  });
});
