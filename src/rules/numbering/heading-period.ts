import type { Report, Section } from '../../report/types';
import type { DocumentRule, Problem } from '../types';

/** Longer lines are sentences that happen to carry a number. */
const LONGEST_HEADING = 40;

const rule: DocumentRule = {
  kind: 'document',
  id: 'numbering/heading-period',
  level: 'info',
  on: true,
  basis: { text: '公文惯例：独立成行的标题末尾不加句号', status: 'K' },
  title: { zh: '独立成行的标题末尾带句号', en: 'Full stop after a heading on its own line' },
  messages: {
    default: {
      zh: '标题“{title}”独立成行，末尾的句号可以去掉；只有标题后面接着写正文时才用句号隔开。',
      en: 'The heading “{title}” stands on its own line: drop the full stop. It is only needed when body text follows on the same line.',
    },
  },
  description:
    '公文的层次标题独占一行时，末尾不用句号；标题后面接排正文（“（一）加强组织领导。全年……”）时才用句号与正文隔开。',
  ignores: [
    '标题与正文接排的写法，句号是需要的。',
    '带序号的一整句话（如“1.全年培训执法人员32人次。”），下面没有另外的正文，它是正文而不是标题。',
    `超过${LONGEST_HEADING}个字的行。`,
  ],
  examples: [
    {
      in: 'achievements',
      text: '（一）健全依法行政制度⟦。⟧\n\n全年制定行政规范性文件4件，均经合法性审核。',
      fixed: '（一）健全依法行政制度\n\n全年制定行政规范性文件4件，均经合法性审核。',
      note: '标题独占一行，下面另起一段写正文。',
    },
    {
      in: 'achievements',
      text: '（一）健全依法行政制度。全年制定行政规范性文件4件，均经合法性审核。',
      note: '标题与正文接排，句号正确。',
    },
    {
      in: 'achievements',
      text: '（一）健全依法行政制度\n\n1.制定行政规范性文件4件。\n\n2.清理行政规范性文件12件。',
      note: '“1.”“2.”后面是完整的句子，不是标题。',
    },
  ],
  *check(report) {
    for (const section of report.sections) {
      const problem = section.runIn ? null : fullStopAfter(section, report);
      if (problem) yield problem;
    }
  },
};

function fullStopAfter(section: Section, report: Report): Problem | null {
  const { start: titleStart, end } = section.titleRange;
  if (report.source[end] !== '。' || end - titleStart > LONGEST_HEADING) return null;
  if (section.children.length === 0 && !hasParagraph(section, report)) return null;
  return {
    start: end,
    end: end + 1,
    args: { title: section.title },
    fix: {
      safety: 'safe',
      title: { zh: '去掉标题末尾的句号', en: 'Drop the full stop' },
      edits: [{ start: end, end: end + 1, text: '' }],
    },
  };
}

/** Body text in a block of its own; without it the line is an item, not a heading. */
function hasParagraph(section: Section, report: Report): boolean {
  const next = report.blocks[section.block.index + 1];
  return next !== undefined && next.start + next.content.textStart < section.body.end;
}

export default rule;
