/**
 * Submissions of many units, as one folder holds them: invented sentences put together from parts, so that
 * two reports share a long passage seldom by chance; each indicator is given once; one report in fifty copies a
 * paragraph of another, one in a hundred lacks a part, one in two hundred is no report. Seeded.
 */
import { type GeneratedReport, Random } from './generate-report';

const FIRST = '澄石青云南临安和东西长白清平永新'.split('');
const SECOND = '江溪浦泉塘岭桥坪河湾林州丰源岗屏'.split('');
const KINDS = ['县', '区', '市'];

const WHO = [
  '区市场监管局',
  '城管执法队伍',
  '各镇和街道',
  '自然资源部门',
  '生态环境部门',
  '卫生健康部门',
  '司法所',
  '政务服务中心',
  '交通运输部门',
  '应急管理部门',
  '文化旅游部门',
  '农业农村部门',
];
const WHEN = [
  '年初',
  '二季度起',
  '汛期之前',
  '下半年',
  '开学前后',
  '岁末年初',
  '在专项行动中',
  '在日常巡查中',
];
const WHAT = [
  '就餐饮油烟扰民的投诉',
  '就占道经营的老问题',
  '就建筑垃圾偷倒',
  '就老旧小区消防通道堵塞',
  '就网约房登记不全',
  '就预付卡退费难',
  '就农贸市场计量不准',
  '就道路开挖重复审批',
  '就出租车拒载绕路',
  '就小作坊索证不齐',
  '就山塘水库违规垂钓',
  '就夜间施工噪声',
];
const HOW = [
  '先约谈经营者再限期整改',
  '把检查事项并成一张表一次查完',
  '请社区干部和商户代表一起商量办法',
  '逐户发放提示卡并留下联系电话',
  '把处理过程写进平台供来访人查询',
  '由分管负责人带队回头看',
  '邀请执业律师到场讲解条款',
  '请退休法官主持调处',
  '按风险高低分档安排抽查频次',
  '用案例短片代替条文宣读',
  '明确牵头单位和办结时限',
  '把同类诉求归到一个窗口受理',
];
const RESULT = [
  '重复投诉明显减少',
  '多数商户当场改正',
  '来访人对结果表示认可',
  '办理时间缩短近一半',
  '没有引发新的纠纷',
  '经验已在相邻片区试行',
  '遗留事项列入下一步清单',
  '相关做法写进了操作手册',
];
const TASKS = [
  '政府职能',
  '制度建设',
  '行政决策',
  '行政执法',
  '应急处置',
  '矛盾化解',
  '权力监督',
  '数字政府',
  '组织保障',
];

/** One sentence for each task that gives indicators, with figures that agree. */
const FIGURES: readonly ((r: Random) => string)[] = [
  (r) => `全年取消证明事项${r.int(3, 40)}项。`,
  (r) => `制定行政规范性文件${r.int(2, 15)}件，全部经过合法性审核。`,
  (r) => `年度重大行政决策目录列入事项${r.int(2, 9)}项。`,
  (r) => `办理行政处罚案件${r.int(200, 9000)}件。`,
  (r) => `组织应急演练${r.int(3, 60)}场。`,
  (r) => `调解各类纠纷${r.int(300, 9000)}件。`,
  (r) => `办理人大代表建议${r.int(40, 300)}件，按期办结。`,
  (r) => `网上可办事项${r.int(300, 1800)}项。`,
  (r) => `举办专题培训${r.int(2, 12)}期。`,
];

/** Every second sentence counts something, as real ones do; what is counted is no indicator. */
function counted(r: Random): string {
  if (r.int(0, 1) === 0) return '';
  return `，走访商户${r.int(20, 900)}户、发放提示卡${r.int(100, 9000)}张`;
}

function sentence(r: Random): string {
  return `${r.pick(WHEN)}，${r.pick(WHO)}${r.pick(WHAT)}，${r.pick(HOW)}，${r.pick(HOW)}${counted(r)}，${r.pick(RESULT)}。`;
}

function paragraphs(r: Random, length: number): string[] {
  return TASKS.map((task, index) => {
    const own = `（${'一二三四五六七八九'.charAt(index)}）推进${task}工作。${FIGURES[index]?.(r) ?? ''}`;
    let body = own;
    while (body.length < length) body += sentence(r);
    return body;
  });
}

/** The report of unit `number`; the same number gives the same report. */
export function submission(number: number, length = 10_000, year = 2024): GeneratedReport {
  const r = new Random(number * 7919 + 1);
  const place = `${FIRST[number % 16]}${SECOND[Math.floor(number / 16) % 16]}${r.pick(FIRST)}${r.pick(KINDS)}`;
  const name = `${String(number).padStart(6, '0')}-${place}.md`;
  if (number % 200 === 199) return { name, text: `# 关于报送材料的通知\n\n请${place}按时报送材料。\n` };
  const body = paragraphs(r, Math.max(60, Math.round((length - 1200) / TASKS.length)));
  if (number % 50 === 49) body[3] = paragraphs(new Random((number - 7) * 7919 + 1), length / 20)[3] ?? '';
  const duties =
    number % 100 === 98
      ? ''
      : `三、${year}年度党政主要负责人履行推进法治建设第一责任人职责情况\n\n县委、县政府主要负责人认真履行第一责任人职责，主持召开会议研究法治议题${r.int(3, 12)}次，听取汇报${r.int(2, 6)}次，带头学法${r.int(4, 12)}次，出庭应诉${r.int(1, 5)}件。\n\n`;
  const text = `# ${place}人民政府${year}年度法治政府建设情况报告

${year}年，${place}深入学习贯彻习近平法治思想，各项工作有序推进。现将有关情况报告如下。

一、${year}年度推进法治政府建设的主要举措和成效

${body.join('\n\n')}

二、${year}年度推进法治政府建设存在的不足和原因

（一）基层执法力量不足。主要原因是编制有限、人员轮换频繁。

（二）${sentence(r)}主要原因是各方协调不够。

${duties}四、${year + 1}年度推进法治政府建设的主要安排

（一）充实基层执法力量，${r.pick(HOW)}。

（二）健全协调机制，${r.pick(HOW)}。

${place}人民政府

${year + 1}年${r.int(1, 3)}月${r.int(1, 28)}日
`;
  return { name, text };
}
