import { replaceWord } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

const NOW = ['职能科学', '权责法定', '执法严明', '公开公正', '智能高效', '廉洁诚信', '人民满意'];
const OLD = ['职能科学', '权责法定', '执法严明', '公开公正', '廉洁高效', '守法诚信'];
/** From this report year on the formula of the 2021 programme holds. */
const SINCE = 2021;

const MEMBER = '[^、，,。；;：:“”（）()《》\\s]{4}';
const RUN = new RegExp(`${MEMBER}(?:[、，,]${MEMBER}){2,9}(?=的法治政府)`, 'g');

const rule: BlockRule = {
  kind: 'block',
  id: 'phrases/seven-adjectives',
  level: 'warning',
  on: true,
  basis: { text: '《地方组织法》第六十二条；《法治政府建设实施纲要（2021—2025年）》', status: 'V' },
  title: { zh: '法治政府七项定语不全或用旧表述', en: 'The seven attributes of law-based government' },
  messages: {
    default: {
      zh: '法治政府的定语应为“{right}”七项（《地方组织法》第六十二条），这里{fault}。',
      en: 'The attributes of law-based government are the seven of article 62 of the local government organisation law: “{right}”. Here: {fault}.',
    },
  },
  description:
    '2021年以后，法治政府建设目标的完整表述是七项定语：职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意。规则发现缺项、错项、次序不对，以及仍用2015年纲要六项旧表述（廉洁高效、守法诚信）的写法。',
  ignores: [
    '2020年及以前的报告使用当时的六项表述。',
    '两项以内的修饰（如“建设人民满意的法治政府”）。',
    '“服务型政府”“法治国家”等别的定语。',
  ],
  examples: [
    {
      in: 'plan',
      text: '全面建设⟦职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信⟧的法治政府。',
      fixed: '全面建设职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府。',
    },
    {
      in: 'plan',
      text: '加快构建⟦职责明确、执法严明、公开公正、智能高效、廉洁诚信、人民满意⟧的法治政府。',
      note: '缺“职能科学”“权责法定”，混入别的表述。',
    },
    {
      in: 'plan',
      text: '全面建设职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府。',
    },
    {
      in: 'plan',
      year: 2018,
      text: '建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府。',
      note: '2020年以前的规范表述。',
    },
  ],
  *check(content, { year }) {
    if (!content.text.includes('的法治政府')) return;
    const right = year !== null && year < SINCE ? OLD : NOW;
    for (const { 0: run, start, end } of proseMatches(content, RUN)) {
      const members = run.split(/[、，,]/);
      const known = members.filter((member) => NOW.includes(member) || OLD.includes(member));
      if (known.length < 2 || members.join() === right.join()) continue;
      const fix = replaceWord(start, end, right.join('、'));
      yield { start, end, args: { right: right.join('、'), fault: faultOf(members, right) }, fix };
    }
  },
};

function faultOf(members: readonly string[], right: readonly string[]): string {
  const missing = right.filter((member) => !members.includes(member));
  const foreign = members.filter((member) => !right.includes(member));
  if (missing.length === 0 && foreign.length === 0) return '次序不对';
  const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join('');
  return [missing.length > 0 && `缺${quote(missing)}`, foreign.length > 0 && `多出${quote(foreign)}`]
    .filter(Boolean)
    .join('，');
}

export default rule;
