/** Subjects of the work, by the words that name them: tells whether two passages speak of the same thing. */

/** What an office does. One of these names the subject of a shortcoming. */
const SPECIFIC: readonly RegExp[] = [
  /决策/,
  /规范性文件|合法性审[查核]|立法|规章|制度建设|备案审查/,
  /执法|处罚|案卷|裁量|法制审核|行刑|两法衔接|检查/,
  /复议|应诉|诉讼|行政争议|败诉|行政审判|生效裁判/,
  /调解|矛盾|纠纷|信访|化解|枫桥/,
  /普法|法治宣传|法治文化|学法|法律知识|尊法|法律素养|法治观念|守法/,
  /营商|审批|政务服务|放管服|市场|企业|许可|证照/,
  /数字|信息化|智慧|智能|科技|大数据|数据|平台|系统|网上|线上|互联网/,
  /法律顾问|公职律师|律师|法律服务|法律援助/,
  /应急|突发|灾害|风险|安全生产/,
  /公开|透明|公示/,
  /权责清单|机构职能|职能转变|机构改革|职责清单/,
  /诚信|信用/,
  /乡镇|镇街|街镇|街道|基层|村居|司法所/,
  /示范创建|示范区|创建/,
  /督察|督查|考核|考评|评价|监督|权力制约/,
];

/** What any plan speaks of; decides only where a shortcoming names nothing else. */
const GENERAL: readonly RegExp[] = [
  /队伍|人才|人员|力量|编制|专业化/,
  /能力|素质|素养|水平|培训|教育/,
  /意识|思维|认识|重视|思想|关键少数|领导干部/,
  /统筹|整体|均衡|协调|推进|组织领导|责任|机制/,
  /经费|保障|装备|投入/,
  /宣传|形式|载体|氛围/,
];

/** Words every report is full of: sharing them means nothing. */
const STOCK =
  /法治政府(?:建设)?|法治建设|政府|建设|依法行政|进一步|不(?:够|足|强|高|平衡|充分|到位|规范|完善|健全)|仍|尚|有待|有差距|提升|提高|加强|加大|强化|推进|完善|规范|工作|水平|能力|还|需要?|存在|方面|[，,。；;：:、（()）\s“”《》]|[一二三四五六七八九十]是/g;

/**
 * Reads an answer once and says of any passage whether the answer speaks of it: of what its lead is about, or
 * of anything it names when the lead names nothing.
 */
export function answering(answer: string): (lead: string, text: string) => boolean {
  const triples = gramsOf(answer, 3);
  const fours = gramsOf(answer, 4);
  const answered = new Set([...SPECIFIC, ...GENERAL].filter((topic) => topic.test(answer)));
  return (lead, text) => {
    if (sharesWords(triples, lead, 3) || sharesWords(fours, text, 4)) return true;
    const topics = topicsOf(lead, SPECIFIC);
    const named = topics.length > 0 ? topics : topicsOf(text, SPECIFIC);
    const wanted = named.length > 0 ? named : topicsOf(text, GENERAL);
    return wanted.length === 0 || wanted.some((topic) => answered.has(topic));
  };
}

/** True when as many characters in a row of the text, outside stock phrases, stand in the answer too. */
function sharesWords(grams: ReadonlySet<string>, text: string, length: number): boolean {
  const pieces = text.replace(STOCK, '\n').split('\n');
  return pieces.some((words) => [...gramsOf(words, length)].some((gram) => grams.has(gram)));
}

function gramsOf(text: string, length: number): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + length <= text.length; at++) grams.add(text.slice(at, at + length));
  return grams;
}

function topicsOf(text: string, topics: readonly RegExp[]): RegExp[] {
  return topics.filter((topic) => topic.test(text));
}
