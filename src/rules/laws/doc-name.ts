import type { DocumentName } from '../../catalog/language';
import { replaceWord } from '../language/fixes';
import { titlesOf } from '../language/titles';
import { touchesOpaque } from '../text';
import type { BlockRule, Problem } from '../types';
import { isOneSlipApart, meantLaw } from './names';

/** From this length on one character of difference is a slip and no other document. */
const SHORTEST = 8;
/** 督查 for 督察 and the like is reported by laws/ducha-homophone. */
const HOMOPHONE = /督[察查]/g;

const rule: BlockRule = {
  kind: 'block',
  id: 'laws/doc-name',
  level: 'warning',
  on: true,
  basis: { text: '中央和国务院文件的正式名称（见文件名录各条依据）', status: 'V' },
  title: { zh: '文件名称写错', en: 'Name of a document not exact' },
  messages: {
    default: {
      zh: '文件名称应为《{right}》（{basis}），这里写成《{found}》。',
      en: 'The document is called 《{right}》 ({basis}), not 《{found}》.',
    },
    period: {
      zh: '《{name}》的实施期是{right}年，这里写成{found}，请核对。',
      en: 'The period of 《{name}》 is {right}; {found} stands here.',
    },
  },
  description:
    '法治政府建设常引的中央文件，名称有固定写法。规则发现名录里的误写、只差一个字的名称，以及纲要、计划实施期写错的情况。',
  ignores: [
    '冠有地名的本地实施文件（《青石市法治政府建设实施纲要》）：名称由当地定。',
    '督察、督查之误由专门的规则提示。',
    '起止年份丢了连接号由`typography/dash-lost`提示。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '落实⟦《法治政府建设和责任落实督察工作规定》⟧。',
      fixed: '落实《法治政府建设与责任落实督察工作规定》。',
    },
    { in: 'achievements', text: '落实⟦《法治政府建设实施刚要（2021—2025年）》⟧。' },
    { in: 'achievements', text: '落实⟦《法治政府建设实施纲要（2020—2025年）》⟧。' },
    {
      in: 'achievements',
      text: '落实《法治政府建设实施纲要(2021-2025年)》《青石市法治政府建设实施刚要》《重大行政决策程序暂行条例》。',
    },
  ],
  *check(content, { catalog }) {
    for (const { start, end, text } of titlesOf(content)) {
      if (touchesOpaque(content, start, end) || meantLaw(text, catalog)) continue;
      const name = text.replace(/[（(].*$/, '').replace(/[〈〉]/g, '');
      for (const document of catalog.documents) {
        const problem = compare(text, name, document, start);
        if (!problem) continue;
        yield { start, end, ...problem };
        break;
      }
    }
  },
};

function compare(
  text: string,
  name: string,
  document: DocumentName,
  start: number,
): Omit<Problem, 'start' | 'end'> | null {
  if (name === document.name) return comparePeriod(text, document);
  const listed = document.wrong.some(({ wrong }) => wrong === name);
  const near =
    name.length >= SHORTEST && document.name.length >= SHORTEST && isOneSlipApart(name, document.name);
  const same = name.replace(HOMOPHONE, '督') === document.name.replace(HOMOPHONE, '督');
  const at = text.indexOf(name);
  if (same || at < 0 || !(listed || near)) return null;
  const from = start + 1 + at;
  return {
    args: { right: document.name, found: name, basis: document.basis },
    fix: replaceWord(from, from + name.length, document.name),
  };
}

function comparePeriod(text: string, { name, period }: DocumentName): Omit<Problem, 'start' | 'end'> | null {
  const years = /[（(]\s*(20\d\d)年?\s*[—－–\-～~至]{1,2}\s*(20\d\d)/.exec(text);
  if (!period || !years) return null;
  const found = `${years[1]}—${years[2]}`;
  if (period.split('|').includes(found)) return null;
  return { message: 'period', args: { name, right: period.replace('|', '年或'), found } };
}

export default rule;
