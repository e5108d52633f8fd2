import { perContent } from '../../report/memo';
import { wordsOf } from '../../report/words';
import type { DocumentRule } from '../types';
import { isUnwritten, proseIn } from './body';

interface Task {
  readonly name: string;
  readonly words: RegExp;
}

/** The nine tasks of the programme of 2021–2025; words are generous, one place is enough. */
const TASKS: readonly Task[] = [
  {
    name: '政府机构职能体系',
    words: /权责清单|职能|放管服|政务服务|行政审批|审批|许可|营商环境|简政放权|市场准入|证照|机构改革/,
  },
  { name: '依法行政制度体系', words: /规范性文件|立法|规章|制度体系|备案审查|法规草案|合法性审核/ },
  { name: '行政决策制度体系', words: /决策|法律顾问|公职律师|公众参与|专家论证|合法性审查/ },
  { name: '行政执法工作体系', words: /执法|处罚|裁量|双随机/ },
  { name: '突发事件应对体系', words: /突发|应急|防汛|抗旱|灾害|疫情|安全生产|风险防[控范]|演练|防灾/ },
  { name: '社会矛盾纠纷行政预防调处化解体系', words: /调解|矛盾|纠纷|复议|信访|枫桥|行政裁决|应诉/ },
  {
    name: '行政权力制约和监督体系',
    words: /监督|督查|督察|审计|公开|公示|建议提案|人大代表|政协委员|问责|巡察|司法建议|检察建议/,
  },
  {
    name: '法治政府建设科技保障体系',
    words: /数字|信息化|大数据|互联网|智慧|智能|网上|线上|平台|一网|系统|科技|掌上|APP/i,
  },
  {
    name: '党的领导和推进机制',
    words:
      /党的领导|党对|党委|党组|常委会|统筹|推进机制|示范创建|述法|第一责任人|考核|组织领导|依法治[省市县区州]|习近平法治思想/,
  },
];

/** Tasks a block speaks of; kept with it, so that a keystroke costs one block. */
const tasksIn = perContent((content) => TASKS.filter(({ words }) => words.test(wordsOf(content))));

/** A shorter text cannot speak of nine tasks. */
const SHORTEST = 400;

const FIRST_YEAR = 2021;
const LAST_YEAR = 2025;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/chapter-coverage',
  level: 'info',
  on: true,
  basis: { text: '《法治政府建设实施纲要（2021—2025年）》部署的九个方面任务', status: 'V' },
  parts: ['achievements'],
  title: { zh: '成效没有覆盖纲要的九个方面', en: 'Tasks of the programme not mentioned' },
  messages: {
    default: {
      zh: '举措和成效里没有写到《法治政府建设实施纲要（2021—2025年）》的：{missing}。请核对是漏写，还是本年度确实没有这方面工作。',
      en: 'Not mentioned among the achievements: {missing} (tasks of the programme 2021–2025). Check whether they were forgotten.',
    },
  },
  description:
    '纲要部署了九个方面的任务。县级以上政府的报告通常都会写到，完全没有提到的，多半是漏写。只查2021至2025年度、县级以上政府的报告。',
  ignores: [
    '部门、乡镇（街道）的报告：许多任务与其无关。',
    '成效部分不足400字的报告（还没有写完）。',
    '2021年以前、2025年以后年度的报告。',
    '九个方面都提到的，不论编在哪个标题下。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '⟦⟧（一）规范文件制定。制定行政规范性文件4件，均经合法性审核，清理文件36件，废止5件，修改3件，结果向社会公布。\n\n（二）规范行政执法。办理行政处罚案件860件，全年开展案卷评查2次，抽查案卷120份，发现问题36个，全部督促整改到位，处罚信息按时公示，执法人员参加培训320人次，考试全部合格，裁量基准公布24项。对轻微违法行为不予处罚67件，发出整改建议书41份，回访当事人58户，满意率较上年有所上升。\n\n（三）深化监管改革。开展双随机抽查96批次，检查经营主体1840户，公示结果1840条，列入异常名录52户，移出17户。推行综合查一次，减少入户检查310次，得到经营主体好评。指导36户企业修复信用，帮助12户企业健全内部合规制度。\n\n（四）加强执法队伍。新取得执法证件28人，清理执法辅助人员14人，配备执法记录仪260台，组织跟班学习4批，遴选业务骨干12名到市级部门锻炼，编印办案指引3册，发放到每名执法人员手中，开展技能比武2场，评出办案能手10名。',
      note: '没有写到决策、应急、化解纠纷等。提示落在这一部分的标题上。',
    },
    {
      in: 'achievements',
      text: '（一）党的领导。县委听取汇报2次。公布权责清单，制定规范性文件4件，重大决策均经论证，办理处罚案件860件，应急演练12场，调解纠纷300件，公开信息900条，建成数字监管平台。',
      note: '九个方面都提到了。',
    },
  ],
  *check(report) {
    const { achievements, duties } = report.parts;
    const { year, organLevel } = report;
    if (!achievements.heading || year === null || year < FIRST_YEAR || year > LAST_YEAR) return;
    if (organLevel !== 'province' && organLevel !== 'city' && organLevel !== 'county') return;
    if (isUnwritten(report, achievements.ranges)) return;
    const pieces = proseIn(report, [...achievements.ranges, ...duties.ranges]);
    if (pieces.reduce((length, { text }) => length + text.length, 0) < SHORTEST) return;
    const spoken = new Set(pieces.flatMap(({ block }) => tasksIn(block.content)));
    const missing = TASKS.filter((task) => !spoken.has(task)).map(({ name }) => name);
    if (missing.length > 0) yield { ...achievements.heading, args: { missing: missing.join('、') } };
  },
};

export default rule;
