import type { TeamFacts, Vocabulary } from '../../config/team';
import type { BlockContent } from '../../report/types';
import { touchesOpaque } from '../text';
import type { BlockRule, Fix, Problem } from '../types';

type Kind = 'wrong' | 'renamed' | 'avoid';

/** A form to look for, and what belongs there. */
interface Form {
  readonly kind: Kind;
  readonly text: string;
  /** `''` when the team only wants the word gone. */
  readonly right: string;
  readonly note: string;
  /** First report year it is out of place. */
  readonly since: number;
}

const rule: BlockRule = {
  kind: 'block',
  id: 'phrases/team-vocabulary',
  level: 'warning',
  on: true,
  basis: { text: '团队词表（.fazhi/config.json 的 vocabulary）', status: 'V' },
  title: { zh: '不合团队词表的用语', en: 'Against the team’s vocabulary' },
  messages: {
    wrong: {
      zh: '“{found}”在团队词表里应写作“{right}”。{note}',
      en: 'The team’s vocabulary writes “{right}” for “{found}”. {note}',
    },
    renamed: {
      zh: '“{found}”已更名为“{right}”，请用现在的名称。{note}',
      en: '“{found}” is now “{right}”. {note}',
    },
    avoid: {
      zh: '团队词表不提倡用“{found}”。{note}',
      en: 'The team’s vocabulary avoids “{found}”. {note}',
    },
  },
  description:
    '按团队词表检查：本地规范表述的错误写法、已更名机构的旧名称、不提倡使用的词。没有团队词表时不检查。',
  ignores: [
    '书名号里的文件名称。',
    '“原某某局”这样说明沿革的写法。',
    '更名以前年度的报告。',
    '错误写法恰好是正确写法的一部分时的正确写法。',
  ],
  examples: [
    {
      in: 'achievements',
      given: {
        team: {
          vocabulary: { organisations: [{ old: '县粮食局', new: '县发展改革委' }], phrases: [], avoid: [] },
        },
      },
      text: '（一）加强储备粮监管。⟦县粮食局⟧检查库点12处。',
      fixed: '（一）加强储备粮监管。县发展改革委检查库点12处。',
      note: '机构已更名。',
    },
    {
      in: 'achievements',
      given: {
        team: {
          vocabulary: {
            organisations: [],
            phrases: [],
            avoid: [{ text: '高度重视', reason: '空话，写具体举措。' }],
          },
        },
      },
      text: '（一）加强领导。县政府⟦高度重视⟧执法监督。',
      note: '团队不提倡的词。',
    },
    {
      in: 'achievements',
      given: {
        team: {
          vocabulary: { organisations: [{ old: '县粮食局', new: '县发展改革委' }], phrases: [], avoid: [] },
        },
      },
      text: '（一）加强储备粮监管。执行《县粮食局储备粮管理办法》，原县粮食局的职责划入县发展改革委。',
      note: '文件名称和沿革。',
    },
  ],
  *check(content, { catalog, year }) {
    const { team } = catalog;
    if (!team || content.kind === 'code' || content.kind === 'front-matter') return;
    const byFirst = formsOf(team);
    if (byFirst.size === 0) return;
    const { text } = content;
    for (let at = content.textStart; at < content.textEnd; at++) {
      const form = byFirst.get(text.charAt(at))?.find((one) => text.startsWith(one.text, at));
      if (!form) continue;
      if (applies(form, content, at, year)) yield problem(form, at);
      at += form.text.length - 1;
    }
  },
};

const prepared = new WeakMap<Vocabulary, ReadonlyMap<string, readonly Form[]>>();

/** Forms by their first character, longest first: one pass over the text whatever the size of the list. */
function formsOf({ vocabulary }: TeamFacts): ReadonlyMap<string, readonly Form[]> {
  const known = prepared.get(vocabulary);
  if (known) return known;
  const byFirst = new Map<string, Form[]>();
  for (const form of allForms(vocabulary)) {
    const first = form.text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), form]);
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.text.length - a.text.length);
  prepared.set(vocabulary, byFirst);
  return byFirst;
}

function allForms({ phrases, organisations, avoid }: Vocabulary): Form[] {
  const wrong = phrases.flatMap(({ text, wrong: forms, note = '' }) =>
    forms.map((form): Form => ({ kind: 'wrong', text: form, right: text, note, since: 0 })),
  );
  const renamed = organisations.flatMap(({ old, new: right, since = 0 }) =>
    (typeof old === 'string' ? [old] : old).map(
      (text): Form => ({ kind: 'renamed', text, right, note: '', since }),
    ),
  );
  const unwanted = avoid.map(({ text, use = '', reason = '' }): Form => {
    const note = use === '' ? reason : `可以改用“${use}”。${reason}`;
    return { kind: 'avoid', text, right: use, note, since: 0 };
  });
  return [...wrong, ...renamed, ...unwanted].filter(({ text, right }) => text !== right);
}

function applies(form: Form, content: BlockContent, at: number, year: number | null): boolean {
  if (year !== null && year < form.since) return false;
  const { text } = content;
  if (touchesOpaque(content, at, at + form.text.length) || isInTitle(text, at)) return false;
  if (form.kind === 'renamed' && text.charAt(at - 1) === '原') return false;
  return !isInsideRight(form, text, at);
}

/** Names of documents keep the words they were issued under. */
function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}

function isInsideRight({ text: wrong, right }: Form, text: string, at: number): boolean {
  for (let inner = right.indexOf(wrong); inner >= 0; inner = right.indexOf(wrong, inner + 1)) {
    if (text.startsWith(right, at - inner)) return true;
  }
  return false;
}

function problem({ kind, text, right, note }: Form, start: number): Problem {
  const end = start + text.length;
  const fix: Fix = {
    safety: 'suggestion',
    title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
    edits: [{ start, end, text: right }],
  };
  return { start, end, message: kind, args: { found: text, right, note }, ...(right === '' ? {} : { fix }) };
}

export default rule;
