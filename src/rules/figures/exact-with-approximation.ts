import { type Figure, readFigures } from '../../report/figures';
import type { BlockContent } from '../../report/types';
import type { BlockRule, Fix } from '../types';
import { printed } from './wording';

/** Words in front of a number, as far as they belong to it. */
const BEFORE = /(?:大约|约|将近|接近|近)$/;

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/exact-with-approximation',
  level: 'warning',
  on: true,
  basis: { text: '精确到个位的数是确数，“余、多、约、近、左右”表示概数，二者不连用', status: 'K' },
  title: { zh: '确数与“余、约、近”等概数词连用', en: 'Exact number with a word for “about”' },
  messages: {
    default: {
      zh: '“{text}”已经精确到{place}，再用“{word}”就自相矛盾：或者去掉“{word}”，或者改为整数后再用。',
      en: '“{text}” is exact to the last digit: drop “{word}” or round the number.',
    },
  },
  description:
    '“余”“多”“约”“近”“左右”说的是零头没有写出来。数字已经精确到个位（52072件）时零头都写出来了，再加“余”会让人怀疑数字本身。',
  ignores: [
    '整十、整百、整千的数（20余次、4900余件）和带“万”“亿”的数（5.7万余次）。',
    '“15天左右”“约45分钟”等时间、长度的估计。',
    '“以上”“超过”：它们表示下限，不表示零头。',
    '百分数。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '全年调解纠纷⟦3127余件⟧。',
      fixed: '全年调解纠纷3127件。',
      note: '已精确到个位',
    },
    { in: 'achievements', text: '出动执法人员⟦约1364人次⟧。', fixed: '出动执法人员1364人次。' },
    { in: 'achievements', text: '走访企业⟦238家左右⟧。', fixed: '走访企业238家。' },
    { in: 'achievements', text: '全年调解纠纷3120余件，开展排查5.7万余次，普法20余场。', note: '整数' },
    { in: 'achievements', text: '平均用时约45分钟，服务企业超过235家。', note: '时间估计、下限' },
  ],
  *check(content) {
    for (const figure of readFigures(content)) {
      const range = isExact(figure) ? approximateRange(content, figure) : null;
      if (!range) continue;
      const { start, end, word, number } = range;
      const args = { text: content.text.slice(start, end), word, place: '个位' };
      yield { start, end, args, fix: dropWord(start, end, number, word) };
    }
  },
};

/** Written to the last digit; a small number with 约 or 左右 is an estimate all the same. */
function isExact(figure: Figure): boolean {
  const { kind, notation, multiplier, approximation, value, upper } = figure;
  if (kind !== 'count' || notation !== 'arabic' || multiplier !== '' || upper !== null) return false;
  if (value.digits % 10n === 0n) return false;
  if (approximation === 'over') return value.digits > 99n || value.digits % 5n !== 0n;
  return (approximation === 'about' || approximation === 'under') && value.digits > 99n && !isTime(figure);
}

function isTime({ unit }: Figure): boolean {
  return /天|日|时|分钟|秒|月|年|米|里|亩|公顷/.test(unit);
}

interface Approximate {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The figure without the word. */
  readonly number: string;
}

function approximateRange(content: BlockContent, figure: Figure): Approximate | null {
  const { text } = content;
  const inside = printed(content, figure);
  const word = /[余多来]/.exec(inside)?.[0];
  if (word) return { start: figure.start, end: figure.end, word, number: inside.replace(word, '') };
  const after = /^(?:左右|上下)/.exec(text.slice(figure.end, figure.end + 2))?.[0];
  if (after) return { start: figure.start, end: figure.end + after.length, word: after, number: inside };
  const before = BEFORE.exec(text.slice(Math.max(0, figure.start - 2), figure.start))?.[0];
  return before
    ? { start: figure.start - before.length, end: figure.end, word: before, number: inside }
    : null;
}

function dropWord(start: number, end: number, number: string, word: string): Fix {
  return {
    safety: 'suggestion',
    title: { zh: `去掉“${word}”，写作${number}`, en: `Drop “${word}”` },
    edits: [{ start, end, text: number }],
  };
}

export default rule;
