import { replaceWord } from '../language/fixes';
import { insideTitle } from '../language/titles';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

interface Review {
  /** What stands before the name of the review. */
  readonly thing: RegExp;
  readonly wrong: RegExp;
  readonly right: string;
  readonly name: string;
  readonly clause: string;
}

const REVIEW = /合法性审[查核]|法[治制]审[查核]/g;

/** The thing reviewed and, right behind it, the wrong name of the review. */
const REVIEWS: readonly Review[] = [
  {
    thing: /重大(?:行政)?执法决定的?$/,
    wrong: /^(?:合法性审.|法治审查|法制审查)$/,
    right: '法制审核',
    name: '重大执法决定',
    clause: '《行政处罚法》第五十八条',
  },
  {
    thing: /重大行政决策(?:事项|草案)?的?$/,
    wrong: /^(?:合法性审核|法.审.)$/,
    right: '合法性审查',
    name: '重大行政决策',
    clause: '《重大行政决策程序暂行条例》第三章',
  },
  {
    thing: /规范性文件的?$/,
    wrong: /^法.审.$/,
    right: '合法性审核',
    name: '行政规范性文件',
    clause: '国办发〔2018〕115号',
  },
];

const rule: BlockRule = {
  kind: 'block',
  id: 'phrases/review-term',
  level: 'info',
  on: true,
  basis: { text: '《行政处罚法》第五十八条；《重大行政决策程序暂行条例》第二十五条', status: 'V' },
  title: { zh: '三种审查审核的名称混用', en: 'Names of the three legal reviews confused' },
  messages: {
    default: {
      zh: '{thing}的这道程序叫“{right}”（{clause}），不叫“{wrong}”。',
      en: 'For {thing} the procedure is called “{right}” ({clause}), not “{wrong}”.',
    },
  },
  description:
    '重大行政决策用“合法性审查”，行政规范性文件用“合法性审核”，重大执法决定用“法制审核”，三个名称各有出处，不能互换。',
  ignores: [
    '规范性文件“合法性审查”：不少地方性规定使用这个名称。',
    '没有写明审查对象的“合法性审查”“合法性审核”。',
    '书名号内的文件标题。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '严格落实重大执法决定⟦合法性审查⟧制度，审核案件62件。',
      fixed: '严格落实重大执法决定法制审核制度，审核案件62件。',
    },
    {
      in: 'achievements',
      text: '对7件重大行政决策事项⟦合法性审核⟧实行全过程记录。',
      fixed: '对7件重大行政决策事项合法性审查实行全过程记录。',
    },
    {
      in: 'achievements',
      text: '做好规范性文件合法性审查，重大行政决策合法性审查率达100%，重大执法决定法制审核实现全覆盖。',
    },
  ],
  *check(content) {
    for (const { 0: wrong, start, end } of proseMatches(content, REVIEW)) {
      const before = content.text.slice(Math.max(0, start - 12), start);
      // 法治审核 for enforcement decisions is reported by phrases/fazhi-homophone.
      const review = REVIEWS.find((one) => one.thing.test(before) && one.wrong.test(wrong));
      if (!review || insideTitle(content, start, end)) continue;
      const { name: thing, right, clause } = review;
      yield { start, end, args: { thing, right, wrong, clause }, fix: replaceWord(start, end, right) };
    }
  },
};

export default rule;
