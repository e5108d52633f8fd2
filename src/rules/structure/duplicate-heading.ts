import type { Report, Section, TextRange } from '../../report/types';
import type { DocumentRule } from '../types';

/** Shorter openings (加强监督，…) repeat by chance. */
const SHORTEST = 8;
/** A whole title that repeats counts from this length on. */
const SHORTEST_TITLE = 4;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/duplicate-heading',
  level: 'warning',
  on: true,
  basis: { text: '公文写作要求：同级标题各有所指，不重复', status: 'V' },
  title: { zh: '同级标题重复', en: 'Heading repeated' },
  messages: {
    default: {
      zh: '“{words}”与前面的同级标题重复，多半是复制后忘了改。请按这一节的内容改写标题。',
      en: '“{words}” repeats an earlier heading of the same level, probably copied. Name what this section is about.',
    },
  },
  description: '同一章里两个同级标题相同，或者前半句相同（逗号以前），多半是复制标题后忘了修改。',
  ignores: [
    '不同章里相同的标题（成效与安排都写“优化营商环境”）。',
    '前半句很短的（“加强领导，……”）。',
    '前半句只是年份的。',
    '段内列举的语句。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '（一）健全依法行政制度体系，提升治理效能\n\n制定规范性文件4件，均经合法性审核。\n\n（二）⟦健全依法行政制度体系⟧，推进科学民主决策\n\n公布重大行政决策目录6项，均经合法性审查。',
      note: '前半句相同，第二处应为“行政决策制度体系”。',
    },
    {
      in: 'achievements',
      text: '（一）健全依法行政制度体系，提升治理效能\n\n制定规范性文件4件，均经合法性审核。\n\n（二）健全行政决策制度体系，推进科学民主决策\n\n公布重大行政决策目录6项，均经合法性审查。',
      note: '不同的标题。',
    },
  ],
  *check(report) {
    yield* repeated(report, report.outline);
    for (const section of report.sections) yield* repeated(report, section.children);
  },
};

function* repeated(report: Report, siblings: readonly Section[]) {
  const seen = new Map<string, Section>();
  for (const section of siblings) {
    const range = opening(report, section);
    const words = report.source.slice(range.start, range.end);
    const first = seen.get(words);
    if (first) {
      const message = { zh: '前面的同级标题', en: 'The earlier heading' };
      yield { ...range, args: { words }, related: [{ ...opening(report, first), message }] };
    } else if (isTelling(words, section)) seen.set(words, section);
  }
}

/** The words before the first comma, or the whole title. */
function opening(report: Report, section: Section): TextRange {
  const { start, end } = section.titleRange;
  const comma = report.source.slice(start, end).search(/[，,：:；;]/);
  return { start, end: comma < 0 ? end : start + comma };
}

function isTelling(words: string, section: Section): boolean {
  if (/^[0-9年度月来今下一步，,\s]*$/.test(words)) return false;
  return words.length >= (words === section.title ? SHORTEST_TITLE : SHORTEST);
}

export default rule;
