import type { Report, Section } from '../../report/types';
import type { DocumentRule } from '../types';
import { blocksIn, isUnwritten, lengthOf, proseIn, textOf } from './body';

/** A chapter with fewer characters than this says nothing. Real ones of about 40 do say something. */
const SHORTEST_CHAPTER = 20;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/empty-section',
  level: 'error',
  on: true,
  basis: { text: '公文写作要求：每个标题下都有相应的正文', status: 'V' },
  title: { zh: '标题下没有正文', en: 'Heading without text' },
  messages: {
    default: {
      zh: '“{title}”下面没有正文。请补写这一部分；如果不需要，把标题删去。',
      en: 'There is no text under “{title}”. Write it, or drop the heading.',
    },
    short: {
      zh: '“{title}”一章只有{count}个字，写得太少。请补充具体内容。',
      en: 'The chapter “{title}” has only {count} characters. Say more.',
    },
  },
  description:
    '标题下面直接是下一个标题或报告结尾，多半是漏写或者复制时丢失了正文。一章的正文不足20个字的，等于没有写，也在这里提示。',
  ignores: [
    '带序号的完整句子（“1.制定规范性文件4件。”），它本身就是正文。',
    '下面只有表格、图片的标题。',
    '“其他需要报告的情况”一章只写“无”。',
    '还是占位符的（由 structure/placeholder-left 提示）。',
    '“1.”“2.”“3.”各条都只有一行的列举。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '⟦（一）依法全面履行政府职能⟧\n\n（二）规范行政执法\n\n办理行政处罚案件860件，开展案卷评查2次，抽查案卷120份。',
      note: '（一）下面没有正文。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理行政处罚案件860件，开展案卷评查2次，抽查案卷120份，组织执法培训4期，培训320人次，调解纠纷300件。\n\n⟦二、存在的不足和原因⟧\n\n力量不足。\n\n三、2024年主要安排\n\n充实基层执法力量，举办执法人员培训班4期，开展案卷评查2次，督促整改问题，提升执法规范化水平。',
      note: '一章只有四个字。',
    },
    {
      in: 'achievements',
      text: '（一）规范行政执法\n\n1.办理行政处罚案件860件。\n\n2.开展案卷评查2次，抽查案卷120份。',
      note: '“1.”“2.”是完整的句子。',
    },
    {
      in: 'plan',
      text: '（一）加强执法人员培训；\n\n（二）强化执法监督检查；\n\n（三）落实执法经费保障。',
      note: '逐条列举。',
    },
  ],
  *check(report) {
    const lists = bareLists(report);
    for (const section of report.sections) {
      const message = faultOf(report, section, lists);
      if (!message) continue;
      const count = lengthOf(bodyText(report, section));
      yield { ...section.heading, message, args: { title: section.title, count } };
    }
  },
};

type Siblings = readonly Section[];

function faultOf(report: Report, section: Section, lists: ReadonlySet<Siblings>): 'default' | 'short' | null {
  if (report.parts.other.sections.includes(section) || hasMore(report, section)) return null;
  const length = lengthOf(bodyText(report, section));
  const isLeaf = section.children.length === 0;
  if (length === 0) return isLeaf && !isItem(report, section, lists) ? 'default' : null;
  if (section.level !== 1 || !isLeaf || length >= SHORTEST_CHAPTER) return null;
  return isUnwritten(report, [section.body]) ? null : 'short';
}

function bodyText(report: Report, section: Section): string {
  return textOf(proseIn(report, [section.body]));
}

/** Tables, pictures, code or a placeholder instead of running text. */
function hasMore(report: Report, section: Section): boolean {
  const blocks = blocksIn(report, section.body).filter((block) => block.start >= section.heading.end);
  if (blocks.some(({ content }) => content.kind === 'table' || content.kind === 'code')) return true;
  const body = report.source.slice(section.body.start, section.body.end);
  return /!\[|\{\{|<(?:img|table)\b|<!--\s*(?:编写|写作|填写)/.test(body);
}

/** A numbered line that is a sentence, or one of several short lines 1. 2. 3. none of which has more to it. */
function isItem(report: Report, section: Section, lists: ReadonlySet<Siblings>): boolean {
  if (section.level === 1) return false;
  if (/[。；;！.]$/.test(section.block.content.text.trimEnd())) return true;
  return section.level > 2 && lists.has(section.parent?.children ?? report.outline);
}

/** Groups of two or more headings under none of which anything stands. */
function bareLists(report: Report): Set<Siblings> {
  const groups = [report.outline, ...report.sections.map((section) => section.children)];
  const isBare = (one: Section) => one.children.length === 0 && bodyText(report, one).trim() === '';
  return new Set(groups.filter((siblings) => siblings.length > 1 && siblings.every(isBare)));
}

export default rule;
