import type { Block, BlockContent, Report } from '../../report/types';
import { numberOption } from '../options';
import type { DocumentRule } from '../types';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/copied-from-last-year',
  level: 'warning',
  on: true,
  basis: { text: '审稿惯例：年度报告反映本年度情况，不照搬上年文字', status: 'K' },
  title: { zh: '整段与上年报告相同', en: 'Paragraph copied from last year' },
  messages: {
    default: {
      zh: '这一段（{length} 字）与上年报告相同，最多只改了数字。看起来像照搬上年：请写今年实际做的事和结果，没有变化的也要说明今年的情况。',
      en: 'This paragraph ({length} characters) is last year’s, at most with other numbers. Say what was done this year.',
    },
  },
  description:
    '与上年报告逐段对照：除数字和标点外完全相同、达到一定字数的段落提示出来。上年报告由文件头的 lastYear、团队设置的 lastYear 或同一文件夹里文件名只差年份的文件确定；找不到上年报告时不检查。',
  ignores: [
    '导语：指导思想的规范表述每年相近。',
    '还有占位符没有填写的段落。',
    '改写过的段落，哪怕只改了几个字。',
    '标题和不足规定字数的短段落。',
  ],
  options: { minLength: { default: 80, description: '多少字以上的段落才比较（不计数字和标点）。' } },
  examples: [
    {
      in: 'achievements',
      given: {
        lastYear:
          '（一）规范执法行为。严格落实行政执法公示、执法全过程记录、重大执法决定法制审核制度，组织各执法单位对照标准自查自纠，抽查案卷118件，逐件反馈意见并限期改正，有力促进了执法水平的整体跃升和群众满意度的稳步走高。',
      },
      text: '⟦（一）规范执法行为。严格落实行政执法公示、执法全过程记录、重大执法决定法制审核制度，组织各执法单位对照标准自查自纠，抽查案卷126件，逐件反馈意见并限期改正，有力促进了执法水平的整体跃升和群众满意度的稳步走高。⟧',
      note: '只改了案卷数。',
    },
    {
      in: 'achievements',
      given: {
        lastYear:
          '（一）规范执法行为。严格落实行政执法公示、执法全过程记录、重大执法决定法制审核制度，组织各执法单位对照标准自查自纠，抽查案卷118件，逐件反馈意见并限期改正，有力促进了执法水平的整体跃升和群众满意度的稳步走高。',
      },
      text: '（一）规范执法行为。全年抽查案卷126件，发现程序问题9个，均已改正；针对送达不规范集中培训2次，第四季度抽查未再发现同类问题。',
      note: '写的是今年的事。',
    },
  ],
  *check(report, { catalog, options }) {
    const before = catalog.companions?.lastYear?.report;
    if (!before) return;
    const shortest = numberOption(options, 'minLength');
    const known = paragraphsOf(before);
    for (const block of report.blocks) {
      if (isIntroduction(report, block) || block.content.text.includes('{{')) continue;
      const key = keyOf(block.content);
      if (key.length < shortest || !known.has(key)) continue;
      const { textStart, textEnd } = block.content;
      yield { start: block.start + textStart, end: block.start + textEnd, args: { length: key.length } };
    }
  },
};

/** The paragraph without anything that may differ: digits, punctuation, blanks, Chinese numerals in front. */
function keyOf({ kind, text, textStart, textEnd }: BlockContent): string {
  if (kind !== 'paragraph') return '';
  return text.slice(textStart, textEnd).replace(/[\d\s\p{P}\p{S}\u3000０-９]/gu, '');
}

const keys = new WeakMap<Report, ReadonlySet<string>>();

/** Looked up by content: the whole comparison is linear in the two texts. */
function paragraphsOf(report: Report): ReadonlySet<string> {
  const known = keys.get(report) ?? new Set(report.blocks.map(({ content }) => keyOf(content)));
  keys.set(report, known);
  return known;
}

function isIntroduction({ introduction }: Report, block: Block): boolean {
  return introduction !== null && block.start < introduction.end && introduction.start < block.end;
}

export default rule;
