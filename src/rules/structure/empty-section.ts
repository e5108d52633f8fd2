import type { Report, Section } from '../../report/types';
import type { DocumentRule } from '../types';
import { blocksIn, isUnwritten, lengthOf, proseIn, textOf } from './body';

/** A chapter with fewer characters than this says nothing. Real ones of about 40 do say something. */
const SHORTEST_CHAPTER = 20;

/** A sentence longer than this is an item, not a heading. */
const LONGEST_BARE_TITLE = 16;

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
      text: '（一）完善制度。制定规范性文件4件，均经合法性审核，按时备案。\n\n（二）规范执法。评查案卷120份，发现问题36个，全部整改。\n\n⟦（三）加强政务公开。⟧\n\n（四）化解纠纷。排查纠纷860件，化解845件，群众较为满意。',
      note: '其他几条标题后都有正文，只有这一条没有。',
    },
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
    for (const section of report.sections) {
      if (section.children.length > 0 || report.parts.other.sections.includes(section)) continue;
      const text = textOf(proseIn(report, [section.body])).trim();
      const message = text === '' ? emptyFault(report, section) : shortFault(report, section, text);
      if (!message) continue;
      yield { ...section.heading, message, args: { title: section.title, count: lengthOf(text) } };
    }
  },
};

function emptyFault(report: Report, section: Section): 'default' | null {
  return isItem(report, section) || hasMore(report, section) ? null : 'default';
}

function shortFault(report: Report, section: Section, text: string): 'short' | null {
  if (section.level !== 1 || text.length > 3 * SHORTEST_CHAPTER || lengthOf(text) >= SHORTEST_CHAPTER)
    return null;
  return hasMore(report, section) || isUnwritten(report, [section.body]) ? null : 'short';
}

/** Tables, pictures, code or a placeholder instead of running text. */
function hasMore(report: Report, section: Section): boolean {
  const blocks = blocksIn(report, section.body).filter((block) => block.start >= section.heading.end);
  if (blocks.some(({ content }) => content.kind === 'table' || content.kind === 'code')) return true;
  const body = report.source.slice(section.body.start, section.body.end);
  return /!\[|\{\{|<(?:img|table)\b|<!--\s*(?:编写|写作|填写)/.test(body);
}

/** A numbered line that is a sentence, or one of several short lines 1. 2. 3. none of which has more to it. */
function isItem(report: Report, section: Section): boolean {
  if (section.level === 1) return false;
  const siblings = section.parent?.children ?? report.outline;
  if (/[。；;！.]$/.test(section.block.content.text.trimEnd()))
    return !isHeadingAlone(report, section, siblings);
  return section.level > 2 && siblings.length > 1 && isBareList(report, siblings);
}

/** （六）加强数字法治政府建设。 where all the others go on behind such a heading: its text was lost. */
function isHeadingAlone(report: Report, section: Section, siblings: readonly Section[]): boolean {
  const { title } = section;
  if (siblings.length < 3 || title.length > LONGEST_BARE_TITLE || /[\d，,、：:“]/.test(title)) return false;
  return siblings.every(
    (other) => other === section || textOf(proseIn(report, [other.body])).length >= SHORTEST_CHAPTER,
  );
}

const bareLists = new WeakMap<readonly Section[], boolean>();

/** Nothing stands under any of the headings; asked once per group. */
function isBareList(report: Report, siblings: readonly Section[]): boolean {
  const known = bareLists.get(siblings);
  if (known !== undefined) return known;
  const isBare = siblings.every(
    ({ children, body }) => children.length === 0 && textOf(proseIn(report, [body])).trim() === '',
  );
  bareLists.set(siblings, isBare);
  return isBare;
}

export default rule;
