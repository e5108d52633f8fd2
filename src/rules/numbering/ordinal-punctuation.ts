import type { BlockContent } from '../../report/types';
import { proseMatches } from '../text';
import type { BlockRule, Problem } from '../types';

const HAN = '[一二三四五六七八九十]{1,3}';

interface Form {
  /** The mark at the start of a block; the wrong punctuation is the last group. */
  readonly pattern: RegExp;
  readonly right: string;
}

const FORMS: readonly Form[] = [
  { pattern: /^([0-9０-９]{1,2})(、)(?![0-9０-９])/, right: '.' },
  { pattern: new RegExp(`^([（(]\\s?${HAN}\\s?[)）])([、.．])`), right: '' },
  { pattern: /^([（(]\s?[0-9０-９]{1,2}\s?[)）])([、.．])/, right: '' },
  { pattern: /^([①-⑳])([、.．])/, right: '' },
  { pattern: new RegExp(`^(${HAN})([.．])`), right: '、' },
  { pattern: new RegExp(`^([第其]${HAN})(、)(?![第一二三四五六七八九十])`), right: '，' },
  { pattern: /^(首先|其次|再次|最后)(、)/, right: '，' },
];

const rule: BlockRule = {
  kind: 'block',
  id: 'numbering/ordinal-punctuation',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 15834—2011 附录B.3 序次语之后的标点', status: 'V2' },
  title: { zh: '序次语后的标点不规范', en: 'Wrong punctuation after an ordinal' },
  messages: {
    default: {
      zh: '序次语“{found}”的标点不规范，应写作“{right}”。{why}',
      en: 'Write “{right}” instead of “{found}”. {whyEn}',
    },
  },
  description:
    '序次语后的标点有规定：“一”后用顿号；不带括号的阿拉伯数字后用实心圆点（1.）；带括号的序次语（（一）（1））和圈码后不加标点；“第一”“首先”后用逗号。',
  ignores: [
    '“3、4月份”“1、2号楼”这样并列的数字。',
    '“第三、四季度”“第一、二、三产业”。',
    '引文和文件名称中的序号。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '（一）规范执法\n\n⟦1、⟧开展案卷评查2次，覆盖12个部门。\n\n⟦2、⟧组织执法培训4期，培训320人次。',
      fixed: '（一）规范执法\n\n1.开展案卷评查2次，覆盖12个部门。\n\n2.组织执法培训4期，培训320人次。',
      note: '阿拉伯数字后用实心圆点。',
    },
    {
      in: 'plan',
      text: '⟦（一）、⟧加强培训。举办培训班4期。\n\n⟦（二）、⟧强化监督。开展评查2次。',
      fixed: '（一）加强培训。举办培训班4期。\n\n（二）强化监督。开展评查2次。',
      note: '括号后不再加顿号。',
    },
    {
      in: 'plan',
      text: '⟦第一、⟧加强培训，举办培训班4期。⟦第二、⟧强化监督，开展评查2次。',
      fixed: '第一，加强培训，举办培训班4期。第二，强化监督，开展评查2次。',
      note: '“第一”后用逗号。',
    },
    {
      in: 'achievements',
      text: '（一）规范执法。全年检查企业1200家。3、4月份开展集中整治。',
      note: '并列的月份。',
    },
    { in: 'achievements', text: '（一）规范执法。稳步推进。第三、四季度开展评查2次。', note: '并列的季度。' },
  ],
  *check(content) {
    const opening = openingMark(content);
    if (opening) yield opening;
    yield* innerMarks(content);
    yield* innerNumbers(content);
  },
};

function openingMark(content: BlockContent): Problem | null {
  if (content.kind !== 'paragraph' && content.kind !== 'heading') return null;
  const words = content.text.slice(content.textStart, content.textStart + 10);
  if (!/^[0-9０-９（(①-⑳一二三四五六七八九十第其首再最]/.test(words)) return null;
  for (const { pattern, right } of FORMS) {
    const match = pattern.exec(words);
    if (match?.[1] && match[2]) return problemAt(content.textStart, match[1], match[2], right);
  }
  return null;
}

/** 第一、 and 首先、 at the start of a clause inside the paragraph. */
function* innerMarks(content: BlockContent): Generator<Problem> {
  const pattern =
    /[。；;：:！？]\s{0,2}([第其][一二三四五六七八九十]{1,3}|首先|其次|再次|最后)、(?![第一二三四五六七八九十])/g;
  for (const { end, 1: mark = '' } of proseMatches(content, pattern)) {
    yield problemAt(end - mark.length - 1, mark, '、', '，');
  }
}

/** 1、…；2、… inside a paragraph: only where the numbers count up from 1, or go on from the one that opens it. */
function* innerNumbers(content: BlockContent): Generator<Problem> {
  const pattern = /[。；;：:]\s{0,2}([1-9][0-9]?)、(?![0-9])/g;
  const found = [...proseMatches(content, pattern)];
  const first = openingMark(content) ? 2 : 1;
  const inSequence = found.every((match, index) => Number(match[1]) === index + first);
  if (!inSequence || found.length + first < 3) return;
  for (const { end, 1: mark = '' } of found) yield problemAt(end - mark.length - 1, mark, '、', '.');
}

function problemAt(start: number, mark: string, wrong: string, right: string): Problem {
  const end = start + mark.length + wrong.length;
  const edit = { start: start + mark.length, end, text: right };
  return {
    start,
    end,
    args: { found: mark + wrong, right: mark + right, ...reason(right) },
    fix: {
      safety: 'safe',
      title: { zh: `改为“${mark}${right}”`, en: `Change to “${mark}${right}”` },
      edits: [edit],
    },
  };
}

function reason(right: string): { why: string; whyEn: string } {
  switch (right) {
    case '.':
      return {
        why: '不带括号的阿拉伯数字后用实心圆点，顿号用在汉字数字后。',
        whyEn: 'Arabic numerals take a full point.',
      };
    case '、':
      return { why: '汉字数字后用顿号。', whyEn: 'Chinese numerals take 、.' };
    case '，':
      return { why: '“第一”“首先”之类后用逗号。', whyEn: 'It takes a comma.' };
    default:
      return { why: '带括号的序次语后不再加标点。', whyEn: 'Numbers in brackets take no further mark.' };
  }
}

export default rule;
