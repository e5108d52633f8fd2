import type { EndedLaw } from '../../catalog/language';
import { replaceWord } from '../language/fixes';
import { titlesOf } from '../language/titles';
import { touchesOpaque } from '../text';
import type { BlockContext, BlockRule, Level } from '../types';
import { bareName, lawIndex } from './names';

const HISTORICAL = /(?:原|废止的?|旧|当时的?|修订前的?|取代|替代|废止了?)$/;
const ENDING = /^[^。；;]{0,14}(?:废止|失效|不再适用|同时停止|被.{0,12}(?:取代|替代))/;

const rule: BlockRule = {
  kind: 'block',
  id: 'laws/repealed',
  level: 'error',
  on: true,
  basis: { text: '有关法律附则的废止条款（如《生态环境法典》第一千二百四十二条）', status: 'V' },
  title: { zh: '引用已废止的法律法规', en: 'A repealed law is cited' },
  messages: {
    default: {
      zh: '《{name}》已于{date}废止，由《{by}》取代（{basis}），{year}年度的报告不能再作为现行法引用。',
      en: '《{name}》 was repealed on {date} and replaced by 《{by}》 ({basis}).',
    },
    during: {
      zh: '《{name}》自{date}起废止，由《{by}》取代（{basis}）。该日以前的工作可以引用，以后的请改引新法。',
      en: '《{name}》 was repealed on {date}, within the year of the report: cite 《{by}》 for acts after that date.',
    },
  },
  description:
    '法律法规的效力按报告年度判断：报告年度开始前已废止的，不能再写“贯彻落实《……》”；报告年度中废止的，提醒区分前后。',
  ignores: [
    '历史叙述（“原《……》”“《……》废止后”）。',
    '报告年度仍有效的法律。',
    '标题里套着法律名的地方性法规和文件。',
  ],
  examples: [
    { in: 'achievements', text: '宣传⟦《物权法》⟧等法律法规12场。', fixed: '宣传《民法典》等法律法规12场。' },
    { in: 'achievements', year: 2017, text: '宣传《物权法》《合同法》等法律法规12场。', note: '当时有效。' },
    { in: 'achievements', text: '民法典施行后，原《合同法》《物权法》废止，组织专题培训3次。' },
    {
      in: 'plan',
      year: 2026,
      text: '严格执行⟦《大气污染防治法》⟧，开展专项检查。',
      fixed: '严格执行《生态环境法典》，开展专项检查。',
    },
    {
      in: 'achievements',
      year: 2026,
      text: '依据⟦《环境保护法》⟧查处案件12件。',
      note: '当年8月15日废止，提醒区分。',
    },
  ],
  *check(content, context) {
    const { year } = context;
    if (year === null) return;
    const { ended, laws } = lawIndex(context.catalog);
    for (const { start, end, text } of titlesOf(content)) {
      const name = bareName(text);
      const law = ended.get(name);
      if (!law || touchesOpaque(content, start, end)) continue;
      if (HISTORICAL.test(content.text.slice(Math.max(0, start - 8), start))) continue;
      if (ENDING.test(content.text.slice(end, end + 40))) continue;
      const level = levelFor(law, context, year);
      // A law that came back under the same name is in force.
      if (level === null || (laws.has(name) && law.by === name)) continue;
      const during = Number(law.until.slice(0, 4)) === year;
      yield {
        start,
        end,
        level,
        ...(during ? { message: 'during' } : {}),
        args: { name, by: law.by, date: dateInWords(law.until), basis: law.basis, year },
        ...(during && context.part !== 'plan' ? {} : { fix: replaceWord(start + 1, end - 1, law.by) }),
      };
    }
  },
};

/** Null while the law was in force for what the place tells of. */
function levelFor(law: EndedLaw, { part }: BlockContext, year: number): Level | null {
  const until = Number(law.until.slice(0, 4));
  if (until > year) return null;
  const wrong: Level = law.status === 'V' ? 'error' : 'warning';
  return until < year || part === 'plan' ? wrong : 'info';
}

function dateInWords(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export default rule;
