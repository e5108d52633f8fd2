/**
 * Reports that look like real ones, made of invented sentences: the four parts, run-in headings, figures
 * that add up. The same seed gives the same text, so runs can be compared.
 */

export interface GeneratedReport {
  readonly name: string;
  readonly text: string;
}

const PLACES = [
  '澄江',
  '白石',
  '青河',
  '云溪',
  '石塘',
  '南浦',
  '临泉',
  '安平',
  '和顺',
  '东岭',
  '西坪',
  '长桥',
];
const KINDS = ['区', '县', '市'];

const TASKS = [
  '健全政府机构职能体系',
  '完善依法行政制度体系',
  '健全行政决策制度体系',
  '规范行政执法工作',
  '提升突发事件应对能力',
  '化解社会矛盾纠纷',
  '强化行政权力制约和监督',
  '建设数字法治政府',
  '加强党的领导',
];

/** Sentences with figures; about one in three, as in published reports (200 numerals in 10,000 characters). */
const COUNTED: readonly ((random: Random) => string)[] = [
  (r) =>
    `全年办理行政许可${r.int(900, 90000)}件，压减申请材料${r.int(10, 300)}份，平均办理时限缩短${r.int(1, 9)}个工作日。`,
  (r) =>
    `对${r.int(8, 60)}件规范性文件开展合法性审核，提出修改意见${r.int(20, 400)}条，向上级备案${r.int(3, 20)}件。`,
  (r) => `公布年度重大行政决策事项目录，${r.int(2, 9)}项决策全部履行法定程序，并将结果向社会公开。`,
  (r) =>
    `组织执法人员培训${r.int(3, 30)}期，参训${r.int(200, 4000)}人次，新领取执法证件${r.int(20, 300)}个。`,
  (r) =>
    rated(
      r,
      (whole, part, rate) =>
        `收到行政复议申请${whole + r.int(1, 40)}件，受理${whole}件，审结${part}件，审结率${rate}%。`,
    ),
  (r) =>
    rated(
      r,
      (whole, part, rate) => `排查矛盾纠纷${whole}件，化解${part}件，化解率${rate}%，群众满意度保持稳定。`,
    ),
  (r) => `抽查执法案卷${r.int(30, 400)}卷，通报问题${r.int(5, 90)}个，督促${r.int(5, 40)}家单位完成整改。`,
  (r) =>
    `在媒体和村居开展法治宣传活动${r.int(30, 900)}场，发放资料${r.int(2, 30)}万份，解答咨询${r.int(300, 9000)}人次。`,
  (r) =>
    `政务服务平台归集数据${r.int(10, 900)}万条，${r.int(60, 400)}个事项实现全程网上办理，线下窗口同步提供帮办代办。`,
  (r) =>
    `修订应急预案${r.int(3, 30)}项，组织演练${r.int(5, 60)}场，排查风险隐患${r.int(100, 3000)}处并逐项整改。`,
];

const PLAIN: readonly string[] = [
  '推动窗口人员一岗多能，申请人只需说明要办的事情，由工作人员对照清单核对材料，缺什么一次说清，避免来回跑动。',
  '乡镇和街道设立联系点，听取群众对规则草案的看法，重要意见逐条研究，采纳与否都向提出人作出说明。',
  '主管部门与派出机构之间划清职责边界，交叉事项明确由一个单位牵头，其他单位按分工配合，减少推诿扯皮。',
  '对涉及面广、专业性强的事项，邀请高校教师和行业人士提前介入，把可能出现的争议解决在方案形成阶段。',
  '执法人员上岗前须通过资格考试，在岗期间参加轮训，考核结果作为评优和任用的重要参考，不合格的暂停执法。',
  '依托基层综治中心整合调解、信访、仲裁等力量，群众进一扇门就能反映诉求，简单纠纷当场处理，复杂纠纷会商解决。',
  '健全审计、财会、统计等专门监督之间的协作，发现的共性问题转化为制度建设的任务，防止同类问题反复出现。',
  '各部门对照年度任务清单逐项落实，牵头单位按季度汇总进展，对进度偏慢的事项发出提示，推动任务按期完成。',
  '坚持教育与处罚相结合，对初次违法且危害后果轻微并及时改正的当事人依法不予处罚，同时加强事后回访和指导。',
  '完善法律顾问参与机制，合同签订、政策制定和疑难事项处理均事先听取法律意见，防范法律风险的能力不断增强。',
];

const SHORTCOMINGS = [
  '基层执法力量不足。由于编制和经费有限，部分镇街一线执法人员偏少，专业结构不够合理。',
  '个别部门决策程序执行不严。主要原因是对新规定学习不够深入，征求意见的时间安排过紧。',
  '法治宣传的针对性不强。受宣传方式单一影响，面向青少年和新就业群体的内容偏少。',
];

const PLANS = [
  '加强基层执法队伍建设，统筹编制资源向一线倾斜，分批组织专业培训。',
  '严格执行重大行政决策程序，把征求意见情况纳入合法性审核。',
  '提高法治宣传的针对性，为青少年和新就业群体分别制定宣传清单。',
];

/** Real paragraphs run to some hundred characters. */
const PARAGRAPH = 400;

/** Small seeded generator (mulberry32), uniform enough for texts. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Integer from `least` to `most`, both included. */
  int(least: number, most: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)] as T;
  }
}

/**
 * A report of about `length` characters.
 * @param seed the same seed gives the same report
 */
export function generateReport(seed: number, length = 10_000, year = 2024): GeneratedReport {
  const random = new Random(seed);
  const place = `${random.pick(PLACES)}${random.pick(PLACES).charAt(0)}${random.pick(KINDS)}`;
  const paragraphs: string[] = [];
  const perTask = Math.max(Math.round((length - 1500) / TASKS.length), 60);
  TASKS.forEach((task, index) => {
    const heading = `（${'一二三四五六七八九'.charAt(index)}）${task}。`;
    paragraphs.push(heading + sentences(random, Math.min(perTask, PARAGRAPH)));
    for (let left = perTask - PARAGRAPH; left > 0; left -= PARAGRAPH)
      paragraphs.push(sentences(random, Math.min(left, PARAGRAPH)));
  });
  const text = `${place}人民政府关于${year}年度法治政府建设情况的报告

${year}年，${place}坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，扎实推进依法行政。现将有关情况报告如下：

一、${year}年度推进法治政府建设的主要举措和成效

${paragraphs.join('\n\n')}

二、${year}年度推进法治政府建设存在的不足和原因

${SHORTCOMINGS.map((item, index) => `${'一二三'.charAt(index)}是${item}`).join('\n\n')}

三、${year}年度党政主要负责人履行推进法治建设第一责任人职责情况

主要负责人主持召开常务会议${random.int(2, 9)}次研究法治政府建设工作，听取专题汇报${random.int(2, 6)}次，带头开展会前学法${random.int(4, 12)}次，督促班子成员依法履职，推动重点任务落地。

四、下一年度推进法治政府建设的主要安排

${PLANS.map((item, index) => `（${'一二三'.charAt(index)}）${item}`).join('\n\n')}

${place}人民政府

${year + 1}年${random.int(1, 3)}月${random.int(1, 28)}日
`;
  return { name: `${place}-${seed}.md`, text };
}

function sentences(random: Random, length: number): string {
  let text = '';
  while (text.length < length)
    text += random.int(1, 3) === 1 ? random.pick(COUNTED)(random) : random.pick(PLAIN);
  return text;
}

function rated(random: Random, say: (whole: number, part: number, rate: string) => string): string {
  const whole = random.int(50, 4000);
  const part = random.int(Math.floor(whole * 0.7), whole);
  return say(whole, part, ((part / whole) * 100).toFixed(2));
}
