import type { Report, Section } from '../../report/types';
import type { DocumentRule, RelatedPlace } from '../types';
import { bodyRanges, isUnwritten, partBody, textOf } from './body';

interface Duty {
  readonly zh: string;
  readonly en: string;
  /** Words that show the duty in the part itself. */
  readonly evidence: RegExp;
  /** Words of a heading elsewhere under which material for it stands. */
  readonly heading: RegExp;
}

/** Six groups of 第六条 of 《党政主要负责人履行推进法治建设第一责任人职责规定》, recalled, not read: never an error. */
const DUTIES: readonly Duty[] = [
  {
    zh: '组织领导（研究部署、听取汇报）',
    en: 'leadership',
    evidence:
      /听取|研究|部署|审议|常务会|常委会|党组会|党委会|专题会|办公会|组长|主任会|工作要点|统筹|谋划|调度|推进会/,
    heading: /党的领导|组织领导|统筹|推进机制|组织保障/,
  },
  {
    zh: '依法决策和规范性文件',
    en: 'lawful decisions and normative documents',
    evidence:
      /决策|合法性审[查核]|规范性文件|法律顾问|公职律师|集体讨论|三重一大|重大事项|重大合同|议事规则|政务公开|立法|规章/,
    heading: /决策|规范性文件|制度体系/,
  },
  {
    zh: '行政执法',
    en: 'law enforcement',
    evidence: /执法|依法全面履行|依法履职|依法履行/,
    heading: /执法/,
  },
  {
    zh: '督促班子成员和部门负责人依法行政',
    en: 'supervision of deputies and departments',
    evidence: /督促|班子|述法|批示|约谈|考核|督办|督察|督查|督导|监督|压实|一把手|要求各|亲自过问/,
    heading: /监督|督察|考核/,
  },
  {
    zh: '支持司法、出庭应诉',
    en: 'respect for the courts',
    evidence: /出庭|应诉|司法建议|检察建议|生效裁判|行政审判|法院|检察院|司法权威|行政诉讼|旁听庭审|复议/,
    heading: /应诉|复议|司法|纠纷/,
  },
  {
    zh: '带头学法普法',
    en: 'study of the law',
    evidence: /学法|普法|法治课|法治讲座|专题讲座|中心组|习近平法治思想|学习|宪法|法治意识|培训|讲授|宣讲/,
    heading: /学法|普法|法治宣传|学习|法治素养|依法行政.{0,4}能力/,
  },
];

/** Good reports leave out one or two of the six; from this many on the part is thin. */
const MANY = 3;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/duties-coverage',
  level: 'warning',
  on: true,
  basis: { text: '《党政主要负责人履行推进法治建设第一责任人职责规定》所列职责（条文待核）', status: 'K' },
  parts: ['duties'],
  title: { zh: '第一责任人履职没有覆盖主要职责', en: 'The duties part leaves duties out' },
  messages: {
    default: {
      zh: '这一部分没有写到：{missing}。主要负责人的职责一般分六类：组织领导、依法决策、行政执法、督促班子、支持司法、学法普法，请对照补充；确实没有的可以不写。',
      en: 'Not mentioned here: {missingEn}. The duties fall into six groups; add what the leaders did in these, if anything.',
    },
  },
  description:
    '主要负责人推进法治建设的职责大致有六类：组织领导、依法决策和规范性文件、行政执法、督促班子成员和部门负责人、支持司法和出庭应诉、学法普法。缺三类以上才提示：实际报告中缺一两类很常见，未必是疏漏。相关位置给出报告别处写到这类工作的标题，便于取材。',
  ignores: [
    '六类都写到的，不论用什么说法。',
    '只缺一两类的。',
    '还没有写（占位符）的部分。',
    '只是一个段落、没有标题的（由 structure/part-nested 提示）。',
    '没有这一部分的（由 structure/missing-duties 提示）。',
  ],
  examples: [
    {
      in: 'duties',
      text: '⟦⟧县长主持召开常务会议2次，听取工作汇报。',
      note: '只写了组织领导。提示落在这一部分的标题上。',
    },
    {
      in: 'duties',
      text: '县长主持召开常务会议研究法治议题9次，重大决策均经合法性审查；部署行政执法专项监督；督促班子成员述法；出庭应诉3件；带头学法4次。',
      note: '六类都有。',
    },
  ],
  *check(report) {
    const part = report.parts.duties;
    if (!part.heading || part.form === 'paragraph' || isUnwritten(report, bodyRanges(part))) return;
    const body = textOf(partBody(report, part));
    const missing = DUTIES.filter(({ evidence }) => !evidence.test(body));
    if (missing.length < MANY) return;
    yield {
      ...part.heading,
      args: {
        missing: missing.map(({ zh }) => zh).join('、'),
        missingEn: missing.map(({ en }) => en).join(', '),
      },
      related: missing.flatMap((duty) => material(report, duty)),
    };
  },
};

/** The first heading of the achievements that speaks of the duty. */
function material(report: Report, duty: Duty): RelatedPlace[] {
  const inside = (section: Section) =>
    report.parts.achievements.ranges.some(
      ({ start, end }) => section.heading.start >= start && section.heading.end <= end,
    );
  const section = report.sections.find((one) => duty.heading.test(one.title) && inside(one));
  const message = {
    zh: `“${duty.zh}”的工作写在这里，可看主要负责人做了什么`,
    en: `Work on ${duty.en} is told here`,
  };
  return section ? [{ ...section.heading, message }] : [];
}

export default rule;
