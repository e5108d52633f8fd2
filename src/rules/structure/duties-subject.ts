import { sentencesOf } from '../../report/sentences';
import type { DocumentRule } from '../types';
import { bodyRanges, isUnwritten, partBody, textOf } from './body';
import { CONTENTS } from './contents';
import { collectiveSubject, namesLeader } from './leaders';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/duties-subject',
  level: 'warning',
  on: true,
  basis: CONTENTS,
  parts: ['duties'],
  title: { zh: '写的不是主要负责人做了什么', en: 'The duties part is not about the chief leaders' },
  messages: {
    default: {
      zh: '这一部分应当写党政主要负责人本人履行职责的情况，通篇却以“{subject}”为主语，没有提到主要负责人。请改写为书记、行政首长等主要负责人做了什么，一般性工作移到“举措和成效”。',
      en: 'This part must tell what the chief leaders themselves did, but its subject is “{subject}” and no leader is named. Rewrite it, and move general work to the measures.',
    },
  },
  description:
    '规定要求的是“党政主要负责人履行推进法治建设第一责任人职责”的情况。整个部分没有提到主要负责人（书记、区长、局长、主任、主要负责同志、一把手等），而以“全区各单位”“我局”为主语时提示。',
  ignores: [
    '省略主语、由标题承担主语的写法。',
    '先写党委政府，后面写到书记、区长的。',
    '“督促各单位一把手”之类的话不算写到主要负责人，但只要别处写到就不提示。',
  ],
  examples: [
    {
      in: 'duties',
      text: '⟦全县各级各部门⟧认真履行推进法治建设职责，召开会议12次，开展培训4期。各单位主要负责人认真述法。',
      note: '主语是各级各部门。',
    },
    {
      in: 'duties',
      text: '县委、县政府高度重视法治建设。县委书记主持召开常委会会议研究法治议题3次，县长听取汇报2次。',
      note: '写到了书记、县长。',
    },
    {
      in: 'duties',
      text: '主持召开常务会议研究法治议题9次，听取汇报2次，带头学法4次。',
      note: '主语承前省略。',
    },
  ],
  *check(report) {
    const part = report.parts.duties;
    if (part.form === 'missing' || isUnwritten(report, bodyRanges(part))) return;
    const pieces = partBody(report, part);
    const first = pieces.find(({ text }) => text.trim() !== '');
    if (!first || namesLeader(textOf(pieces))) return;
    const sentence = sentencesOf(first.block.content).find(
      ({ start }) => first.block.start + start >= first.start,
    );
    const at = first.block.start + (sentence?.start ?? 0);
    const subject = collectiveSubject(report.source.slice(at, first.end));
    if (!sentence || !subject) return;
    const range = { start: at + subject.start, end: at + subject.end };
    yield { ...range, args: { subject: report.source.slice(range.start, range.end) } };
  },
};

export default rule;
