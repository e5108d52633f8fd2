import type { Law } from '../../catalog/language';
import { titlesOf } from '../language/titles';
import { touchesOpaque } from '../text';
import type { BlockRule, Problem } from '../types';
import { bareName, lawIndex } from './names';

const NEW = /(?:新(近)?(?:修订|修正|修改|颁布|制定|出台|施行|实施)(?:的|后的)?|最新修订的|新)$/;
const EDITION = /^[（(](\d{4})年?(?:修订|修正|版)[)）]|[（(](\d{4})年?(?:修订|修正|版)[)）]$/;
/** A revision is new in the year it is made or takes effect, and the year after. */
const NEW_FOR = 1;

const rule: BlockRule = {
  kind: 'block',
  id: 'laws/old-version',
  level: 'info',
  on: true,
  basis: { text: '国家法律法规数据库所载立法沿革', status: 'V' },
  title: { zh: '所称“新修订”的法律早已不新', en: 'A law called new is not new any more' },
  messages: {
    default: {
      zh: '《{name}》最近一次修改是{last}年，到{year}年度已不宜再称“新修订”，可直接写《{name}》。',
      en: '《{name}》 was last changed in {last}: in a report on {year} it is no longer new.',
    },
    never: {
      zh: '《{name}》{last}年制定后没有修订记录，“新修订”应为“新制定”或“新施行”。',
      en: '《{name}》 was adopted in {last} and has not been revised: “newly revised” is wrong.',
    },
    edition: {
      zh: '《{name}》{found}年的文本到{year}年度已不是最新，最近一次修改是{last}年。',
      en: 'The {found} text of 《{name}》 is not the latest in {year}: it was last changed in {last}.',
    },
  },
  description:
    '“新修订的《行政处罚法》”照抄几年就不新了。规则按法律的修改年份与报告年度比较；标明年份的版本已被后来的修改代替的，也会提示。',
  ignores: [
    '修改或施行当年、次年的“新修订”。',
    '没有收录的地方性法规和规章。',
    '“修订后的”“修订前的”等不表示新旧的说法。',
  ],
  examples: [
    { in: 'achievements', year: 2024, text: '组织学习新修订的⟦《行政处罚法》⟧。' },
    {
      in: 'achievements',
      year: 2024,
      text: '组织学习新修订的《行政复议法》《行政处罚法》。',
      note: '只看紧接着的第一部。',
    },
    { in: 'achievements', year: 2021, text: '组织学习新修订的《中华人民共和国行政处罚法》。' },
  ],
  *check(content, { catalog, year }) {
    if (year === null) return;
    const { laws } = lawIndex(catalog);
    for (const { start, end, text } of titlesOf(content)) {
      const law = laws.get(bareName(text));
      if (!law || touchesOpaque(content, start, end)) continue;
      const before = content.text.slice(Math.max(0, start - 8), start);
      const problem =
        notNew(law, before, year) ?? oldEdition(law, text + content.text.slice(end, end + 12), year);
      if (problem) yield { start, end, ...problem };
    }
  },
};

/** Years in which the law was changed, up to the report's. */
function changes(law: Law, year: number): number[] {
  return law.events.map((event) => event.year).filter((at) => at <= year);
}

function notNew(law: Law, before: string, year: number): Omit<Problem, 'start' | 'end'> | null {
  const word = NEW.exec(before)?.[0];
  const last = Math.max(...changes(law, year));
  if (!word || !Number.isFinite(last)) return null;
  const { name } = law;
  if (/修/.test(word) && law.events.length === 1) return { message: 'never', args: { name, last } };
  const inForce = law.effective !== null && law.effective <= year + 1 ? law.effective : last;
  return year - Math.max(last, inForce) > NEW_FOR ? { args: { name, last, year } } : null;
}

function oldEdition(law: Law, text: string, year: number): Omit<Problem, 'start' | 'end'> | null {
  const match = EDITION.exec(text.slice(-12)) ?? EDITION.exec(text);
  const found = Number(match?.[1] ?? match?.[2]);
  const years = changes(law, year);
  const last = Math.max(...years);
  return years.includes(found) && found < last
    ? { message: 'edition', args: { name: law.name, found, year, last } }
    : null;
}

export default rule;
