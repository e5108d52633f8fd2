import { partsNamedBy } from '../../report/part-words';
import type { Part, Report, Section, TextRange } from '../../report/types';
import type { TemplateSection } from '../../template/types';
import type { DocumentRule } from '../types';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/template-section-missing',
  level: 'warning',
  on: true,
  basis: { text: '团队模板（.fazhi/templates）标为必写的章节', status: 'K' },
  title: { zh: '缺少团队模板要求的章节', en: 'A section the team template asks for is missing' },
  messages: {
    default: {
      zh: '团队模板“{template}”要求写“{section}”，报告里没有这个标题。请补上；确实没有内容的，与模板的维护人商量。',
      en: 'The team template “{template}” asks for “{section}”, which the report lacks.',
    },
    short: {
      zh: '团队模板“{template}”要求“{section}”至少 {wanted} 字，现在只有 {length} 字。请补充具体的举措、数据和事例。',
      en: 'The team template “{template}” asks for at least {wanted} characters under “{section}”; there are {length}.',
    },
  },
  description:
    '报告文件头的 template 指向团队模板时，检查模板标为必写（required）的章节是否都有，以及是否达到模板写明的字数（minLength）。',
  ignores: [
    '没有用团队模板的报告。',
    '模板标为选写的章节。',
    '标题与模板措辞略有不同但包含模板的标题。',
    '还有占位符没有填写的章节不查字数。',
  ],
  examples: [
    {
      in: 'achievements',
      given: {
        template: {
          name: '某市统一模板',
          sections: [{ title: '基层治理改革试点', part: 'achievements', required: true }],
        },
      },
      text: '⟦⟧（一）规范执法。全年抽查案卷126件。',
      note: '模板要求的一节没有写。',
    },
    {
      in: 'achievements',
      given: {
        template: {
          name: '某市统一模板',
          sections: [{ title: '基层治理改革试点', part: 'achievements', required: true }],
        },
      },
      text: '（一）深化基层治理改革试点工作。12个村完成试点任务。',
      note: '标题里有模板的章节名。',
    },
  ],
  *check(report, { catalog }) {
    const template = catalog.companions?.template;
    if (!template) return;
    for (const wanted of template.sections) {
      const found = findSection(report, wanted);
      const args = { template: template.name, section: wordsOf(wanted.title) };
      if (found === null && wanted.required) yield { ...placeFor(report, wanted), args };
      if (found === null || wanted.minLength === 0) continue;
      const text = report.source.slice(found.body.start, found.body.end);
      const length = text.replace(/\s/g, '').length;
      if (length >= wanted.minLength || text.includes('{{')) continue;
      yield { ...found.heading, message: 'short', args: { ...args, wanted: wanted.minLength, length } };
    }
  },
};

/** Template variables and years are no part of a heading's words. */
function wordsOf(title: string): string {
  return title
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/(?:\d{4})?年度?/g, '')
    .replace(/[\s，,、。：:“”]/g, '');
}

interface Found {
  readonly heading: TextRange;
  readonly body: TextRange;
}

function findSection(report: Report, wanted: TemplateSection): Found | null {
  const words = wordsOf(wanted.title);
  const section = report.sections.find(({ title }) => wordsOf(title).includes(words));
  if (section) return section;
  return wanted.part !== null && namesWholePart(wanted) ? foundPart(report.parts[wanted.part]) : null;
}

/** A section that is the part itself may be worded in any way the part is recognised by. */
function namesWholePart({ title, part }: TemplateSection): boolean {
  return part !== null && partsNamedBy(wordsOf(title), null).includes(part);
}

function foundPart(part: Part): Found | null {
  const section: Section | undefined = part.sections[0];
  if (section) return section;
  const [first] = part.ranges;
  return part.form !== 'missing' && part.heading && first ? { heading: part.heading, body: first } : null;
}

function placeFor(report: Report, { part }: TemplateSection): TextRange {
  const heading = part === null ? null : report.parts[part].heading;
  return heading ?? report.title ?? { start: 0, end: 0 };
}

export default rule;
