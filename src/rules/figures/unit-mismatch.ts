import { recogniseIndicators } from '../../catalog/recognise';
import { type Figure, readFigures } from '../../report/figures';
import type { BlockContent } from '../../report/types';
import type { BlockRule, Problem } from '../types';
import { printed } from './wording';

/** 15项…决策事项目录: the measure word counts the matters, the noun behind it is the list. */
const MATTERS_OF_LIST = /(?:事项|项目|任务|问题|职权)(?:目录|清单)$/;
/** Nouns whose measure words are fixed; anything else behind them counts something else. */
const FIXED: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /(?:案件|案|复议申请|诉讼案|公开申请|提案|代表建议)$/,
    /^(?:人|名|位|家|户|个百分点|场|期|支|人次|元)$/,
    '件',
  ],
  [/(?:执法人员|调解员|监督员|公职律师|干部|职工|工作人员)$/, /^(?:件|起|宗|份|条|项|场|期|家|户|支)$/, '名'],
  [/(?:规范性文件|规章|法规)$/, /^(?:人|名|位|家|户|场|期|支|起|宗)$/, '件'],
];

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/unit-mismatch',
  level: 'warning',
  on: true,
  basis: { text: '量词应与所计事物相配', status: 'K' },
  title: { zh: '量词与所计的事物不配', en: 'Measure word does not fit' },
  messages: {
    list: {
      zh: '“{text}”的量词“{unit}”计的是事项，后面的中心词却是“{noun}”。可写作“{noun}列入{matters}{number}{unit}”。',
      en: 'The measure word {unit} counts the matters, but the noun behind it is the list: name the matters.',
    },
    fixed: {
      zh: '“{noun}”一般用“{usual}”计，这里用的是“{unit}”，请核对数字或量词。',
      en: '{noun} is counted in {usual}, not {unit}: check number and measure word.',
    },
    missing: {
      zh: '“{text}”后面缺量词，请补上（如“{usual}”）。',
      en: 'A measure word is missing after {text} (such as {usual}).',
    },
  },
  description:
    '案件论“件”，人员论“名”“人”，目录清单论“份”“个”。量词配错往往是数字抄错了位置，或者中心词写错了。',
  ignores: [
    '同一类的量词（件、起、宗、案）。',
    '“8项清单和目录”等直接给清单计数的。',
    '年份、编号、热线号码。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '编制⟦12项⟧重大行政决策事项目录。',
      note: '12项是事项，目录只有一份',
    },
    { in: 'achievements', text: '编制重大行政决策事项目录，列入12项。' },
    { in: 'achievements', text: '审结行政复议案件⟦124人⟧。' },
    { in: 'achievements', text: '全县现有行政执法人员⟦812件⟧。' },
    { in: 'achievements', text: '全年收到行政复议申请⟦214⟧，受理203件。', note: '缺量词' },
    { in: 'achievements', text: '审结行政复议案件124宗，查处违法案件31起，编制8项清单和目录。' },
  ],
  *check(content, { catalog }) {
    const indicators = recogniseIndicators(content, catalog.indicators);
    for (const figure of readFigures(content)) {
      if (figure.kind !== 'count') continue;
      const usual = indicators.get(figure.index)?.units[0] ?? null;
      const problem =
        listProblem(content, figure) ?? fixedProblem(figure) ?? missingProblem(content, figure, usual);
      if (problem) yield { start: figure.start, end: figure.end, ...problem };
    }
  },
};

type Remark = Omit<Problem, 'start' | 'end'>;

function listProblem(content: BlockContent, figure: Figure): Remark | null {
  const noun = figure.tail.replace(/[“”"]/g, '');
  const list = MATTERS_OF_LIST.exec(noun)?.[0];
  if (!list || !/^[项个条]$/.test(figure.unit) || !/(?:制定|编制|公布|印发)(?:了|并公布)*$/.test(figure.lead))
    return null;
  return {
    message: 'list',
    args: {
      text: `${printed(content, figure)}${figure.tail}`,
      unit: figure.unit,
      noun,
      matters: list.slice(0, 2),
      number: printed(content, figure).replace(figure.unit, ''),
    },
  };
}

function fixedProblem(figure: Figure): Remark | null {
  for (const [noun, wrong, usual] of FIXED) {
    const name = noun.exec(figure.lead)?.[0];
    if (name && wrong.test(figure.unit))
      return { message: 'fixed', args: { noun: name, usual, unit: figure.unit } };
  }
  return null;
}

function missingProblem(content: BlockContent, figure: Figure, usual: string | null): Remark | null {
  const expected =
    figure.unit === '' && figure.multiplier === '' && content.kind === 'paragraph' ? usual : null;
  return expected ? { message: 'missing', args: { text: printed(content, figure), usual: expected } } : null;
}

export default rule;
