import { isSameOrgan } from '../../programme/organ';
import type { Task } from '../../programme/types';
import { MentionIndex, passesOver } from '../../report/mention';
import type { Report } from '../../report/types';
import type { DocumentRule, Fix } from '../types';
import { partBody, textOf } from './body';

/** More names than these nobody reads in one remark. */
const SHOWN = 6;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/programme-coverage',
  level: 'info',
  on: true,
  basis: { text: '本地实施方案（.fazhi/programme）确定的任务', status: 'K' },
  parts: ['achievements'],
  title: { zh: '本地实施方案的任务没有写到', en: 'Tasks of the local programme are not touched' },
  messages: {
    default: {
      zh: '本地实施方案里有 {count} 项任务，今年的成效没有提到：{tasks}。有进展的请补写，没有开展的可以写进不足。',
      en: '{count} tasks of the local programme are not mentioned among the achievements: {tasks}.',
    },
  },
  description:
    '团队文件夹里放有本地实施方案（programme.md 或 programme.txt）时，把方案的每项任务与今年的成效对照，完全没有涉及的列出来。部门的报告只对照本部门负责的任务。',
  ignores: ['没有列责任单位的总体要求。', '不由本部门负责的任务（部门报告）。', '换了说法但说的是同一件事。'],
  examples: [
    {
      in: 'achievements',
      given: {
        programme:
          '某县法治政府建设实施方案\n\n一、主要任务\n\n（一）清理拖欠企业账款。建立台账，限时清偿。（责任单位：县工信局）\n\n（二）规范抽查检查。公布抽查事项。（责任单位：县市场监管局）\n',
      },
      text: '⟦⟧（一）规范检查。公布抽查事项清单，全年抽查检查42次。',
      note: '没有提到拖欠账款。',
    },
    {
      in: 'achievements',
      given: {
        programme:
          '某县法治政府建设实施方案\n\n一、主要任务\n\n（一）规范抽查检查。公布抽查事项。（责任单位：县市场监管局）\n',
      },
      text: '（一）规范检查。公布抽查事项清单，全年抽查检查42次。',
      note: '写到了。',
    },
  ],
  *check(report, { catalog }) {
    const programme = catalog.companions?.programme;
    const { achievements, duties } = report.parts;
    const place = achievements.heading ?? report.title;
    if (!programme || !place || achievements.form === 'missing') return;
    const written = [achievements, duties]
      .map((part) => `${part.title}\n${textOf(partBody(report, part))}`)
      .join('\n');
    const index = new MentionIndex(written);
    const untouched = tasksFor(report, programme.tasks).filter((task) =>
      passesOver(index, task.title, task.text),
    );
    if (untouched.length === 0) return;
    const names = untouched
      .slice(0, SHOWN)
      .map(({ title }) => `“${title}”`)
      .join('、');
    const tasks = untouched.length > SHOWN ? `${names}等` : names;
    const fix = startShortcomings(report, untouched);
    yield { ...place, args: { count: untouched.length, tasks }, ...(fix ? { fix } : {}) };
  },
};

/** The tasks nobody wrote about as blanks under the shortcomings: whoever knows decides whether they belong there. */
function startShortcomings({ parts }: Report, tasks: readonly Task[]): Fix | null {
  const { heading, form } = parts.shortcomings;
  if (heading === null || form !== 'heading') return null;
  const lines = tasks.map(({ title }) => `{{核对：“${title}”今年是否开展；没有开展的，写明不足和原因}}`);
  return {
    safety: 'suggestion',
    title: {
      zh: '把这些任务列到“不足”里待核对',
      en: 'List these tasks under the shortcomings, to be checked',
    },
    edits: [{ start: heading.end, end: heading.end, text: `\n\n${lines.join('\n\n')}` }],
  };
}

/** The tasks a report answers for: all of a government's, a department's own. */
function tasksFor(report: Report, tasks: readonly Task[]): readonly Task[] {
  const assigned = tasks.filter(({ units }) => units.length > 0);
  const { organ, organLevel } = report;
  if (organLevel !== 'department' || organ === null) return assigned;
  return assigned.filter(({ units }) => units.some(({ name }) => isSameOrgan(organ, name)));
}

export default rule;
