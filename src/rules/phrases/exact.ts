import type { Phrase } from '../../catalog/language';
import { replaceWord } from '../language/fixes';
import { type FoundSlip, wordingsIn } from '../language/wordings';
import type { BlockContext, BlockRule, Level, Problem } from '../types';

/** Words for the kind of slip, in the message. */
const SLIPS: Readonly<Record<FoundSlip['kind'], string>> = {
  missing: '缺',
  extra: '多',
  wrong: '错',
  swapped: '字序颠倒，涉及',
};

const rule: BlockRule = {
  kind: 'block',
  id: 'phrases/exact',
  level: 'error',
  on: true,
  basis: { text: '中央文件、法律法规中的规范表述（见词库各条依据）', status: 'V' },
  title: { zh: '固定表述缺字、错字', en: 'Set phrase written wrong' },
  messages: {
    default: {
      zh: '“{wrong}”不是规范表述，应为“{right}”（依据：{basis}）。{note}',
      en: '“{wrong}” is not the official wording: write “{right}” ({basis}). {note}',
    },
    slip: {
      zh: '固定表述“{right}”这里{kind}“{character}”字（依据：{basis}），请改正。',
      en: 'The set phrase “{right}” is written wrong here (character “{character}”; {basis}).',
    },
    renamed: {
      zh: '“{wrong}”已改称“{right}”（{basis}），{year}年度的报告应使用新名称；确指历史情况的，可加“原”字。',
      en: '“{wrong}” is now called “{right}” ({basis}); a report on {year} should use the new name.',
    },
    series: {
      zh: '“{right}”的次序是固定的（依据：{basis}），请按规范次序排列。',
      en: 'The members of “{right}” have a fixed order ({basis}).',
    },
  },
  description:
    '政治表述、法律用语和文件中的固定提法，一个字都不能差。除了词库列出的常见误写，与规范写法只差一个字（缺字、多字、错字、颠倒）的也会发现。更名的事物和固定次序的并列也在这里检查。团队自己的用词约定见`phrases/team-vocabulary`。',
  ignores: [
    '规范的简称、扩展形式（如“习近平新时代中国特色社会主义经济思想”）。',
    '书名号里的文件标题：以原文件为准。',
    '不在该表述适用年份内的报告（如2017年度报告里的“法制办”）。',
    '只差标点、引号或“和”“及”的写法。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '深入学习贯彻⟦习近平法制思想⟧，不断提高依法办事能力。',
      fixed: '深入学习贯彻习近平法治思想，不断提高依法办事能力。',
    },
    {
      in: 'achievements',
      text: '坚持以⟦习近平新时代中国特色社会注义思想⟧为指导。',
      fixed: '坚持以习近平新时代中国特色社会主义思想为指导。',
      note: '与规范写法只差一个字，不在列表里也能发现。',
    },
    {
      in: 'achievements',
      text: '紧密团结在⟦以习近平总书记为核心的党中央⟧周围。',
      fixed: '紧密团结在以习近平同志为核心的党中央周围。',
    },
    {
      in: 'achievements',
      text: '推进⟦严格规范公正文明执执法⟧。',
      fixed: '推进严格规范公正文明执法。',
      note: '多了一个字。',
    },
    {
      in: 'achievements',
      text: '做到⟦科学立法、公正司法、严格执法、全民守法⟧。',
      fixed: '做到科学立法、严格执法、公正司法、全民守法。',
      note: '次序固定。',
    },
    {
      in: 'achievements',
      text: '学习习近平新时代中国特色社会主义思想、习近平新时代中国特色社会主义经济思想，坚持科学立法、民主立法、依法立法。',
      note: '规范的扩展形式和别的并列。',
    },
    {
      in: 'achievements',
      year: 2017,
      text: '由市政府法制办牵头，全年审查规范性文件12件。',
      note: '2017年还叫法制办。',
    },
    {
      in: 'achievements',
      text: '由县⟦政府法制办⟧牵头审查规范性文件12件。',
      fixed: '由县司法局牵头审查规范性文件12件。',
      note: '2018年机构改革后已并入司法行政部门。',
    },
  ],
  *check(content, context) {
    const found = wordingsIn(content, context.catalog);
    for (const { start, end, value } of found.phrases) {
      const { phrase, right } = value;
      if (isCurrent(phrase, context)) yield wrongPhrase(content.text, start, end, phrase, right);
    }
    for (const slip of found.slips) {
      if (slip.phrase && isCurrent(slip.phrase, context)) yield slipProblem(content.text, slip, slip.phrase);
    }
    yield* renamedThings(content.text, found.renamed, context);
    for (const phrase of context.catalog.phrases) {
      if (phrase.series.length > 2) yield* wrongOrder(content.text, phrase);
    }
  },
};

function isCurrent({ from, to }: Phrase, { year }: BlockContext): boolean {
  return year === null || ((from === null || year >= from) && (to === null || year <= to));
}

/** Nothing remembered only becomes an error. */
function levelOf({ level, status }: Phrase): Level {
  return status === 'K' && level === 'error' ? 'warning' : level;
}

function wrongPhrase(text: string, start: number, end: number, phrase: Phrase, right: string): Problem {
  const { basis, note } = phrase;
  return {
    start,
    end,
    level: levelOf(phrase),
    args: { wrong: text.slice(start, end), right, basis, note },
    fix: replaceWord(start, end, right),
  };
}

function slipProblem(text: string, slip: FoundSlip, phrase: Phrase): Problem {
  const { start, end, right, kind, character } = slip;
  return {
    start,
    end,
    message: 'slip',
    level: levelOf(phrase),
    args: { wrong: text.slice(start, end), right, kind: SLIPS[kind], character, basis: phrase.basis },
    fix: replaceWord(start, end, right),
  };
}

function* renamedThings(
  text: string,
  found: ReturnType<typeof wordingsIn>['renamed'],
  { year }: BlockContext,
): Generator<Problem> {
  for (const { start, end, value } of found) {
    if (year === null || year < value.since || text[start - 1] === '原') continue;
    yield {
      start,
      end,
      message: 'renamed',
      level: value.status === 'K' ? 'info' : 'warning',
      args: { wrong: value.old, right: value.now, basis: value.basis, year },
      fix: replaceWord(start, end, value.now),
    };
  }
}

interface SeriesPatterns {
  readonly run: RegExp;
  readonly member: RegExp;
}

const seriesPatterns = new WeakMap<Phrase, SeriesPatterns>();

/** Patterns of a series, made once. */
function patternsOf(phrase: Phrase): SeriesPatterns {
  const known = seriesPatterns.get(phrase);
  if (known) return known;
  const member = `(?:${phrase.series.join('|')})`;
  const made = {
    run: new RegExp(`${member}(?:[、，,和与]?${member}){${phrase.series.length - 1}}`, 'g'),
    member: new RegExp(member, 'g'),
  };
  seriesPatterns.set(phrase, made);
  return made;
}

/** All members of a fixed series one after another, but in another order. */
function* wrongOrder(text: string, phrase: Phrase): Generator<Problem> {
  const last = phrase.series.at(-1) ?? '';
  if (!text.includes(last)) return;
  const { run, member } = patternsOf(phrase);
  for (const match of text.matchAll(run)) {
    const members = [...match[0].matchAll(member)].map(([word]) => word);
    if (new Set(members).size !== phrase.series.length || members.join() === phrase.series.join()) continue;
    const right = inOrder(match[0], phrase);
    const end = match.index + match[0].length;
    yield {
      start: match.index,
      end,
      message: 'series',
      level: phrase.level === 'error' ? 'warning' : phrase.level,
      args: { right: phrase.series.join('、'), basis: phrase.basis },
      fix: replaceWord(match.index, end, right),
    };
  }
}

/** The same members with the marks between them where they were. */
function inOrder(run: string, phrase: Phrase): string {
  let next = 0;
  return run.replace(patternsOf(phrase).member, () => phrase.series[next++] ?? '');
}

export default rule;
