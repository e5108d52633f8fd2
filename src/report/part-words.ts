/**
 * What the words of a heading or sentence say about the part they belong to. Offices word the
 * four parts in hundreds of ways, so meaning-bearing words decide, never a list of titles.
 * A theme (解决突出问题, 压实责任) uses the same nouns under a verb: those are told apart here.
 */
import type { PartId } from './types';

export interface PartWordings {
  /** Additional words of the place, by part: a heading that contains one belongs to the part. */
  readonly extra?: Readonly<Partial<Record<PartId, readonly string[]>>>;
}

const TROUBLE =
  '(?:不足(?:之处)?|问题|短板(?:弱项)?|弱项|差距|薄弱(?:环节|点|之处)|困难|挑战|堵点|制约因素|欠缺)';
const CAUSE = '(?:原因|成因|根源|症结)(?:分析|剖析)?';
const JOIN = '(?:[和及与、，,]|以及|并|还有)';

/** 存在的不足和原因, 主要问题及成因分析, 困难与挑战; also 有待加强的方面. */
const SHORTCOMINGS = [
  new RegExp(`(?:存在|面临|遇到|查找|查摆|发现)[的着了]?.{0,14}${TROUBLE}`),
  new RegExp(
    `(?:^|[的中内上主要年度、和与及])(?:主要|突出|具体|一些)?${TROUBLE}(?:${JOIN}(?:主要)?${TROUBLE})*(?:${JOIN}?(?:其|产生|存在)?(?:的)?(?:主要)?${CAUSE})?(?:情况|方面|等)?$`,
  ),
  new RegExp(`${TROUBLE}.{0,4}${JOIN}.{0,6}(?:${CAUSE}|下一?步|改进|努力方向|整改|对策)`),
  /(?:有待|需要?|尚需|仍需)(?:进一步)?(?:改进|加强|完善|提升|解决)的(?:方面|地方|环节|问题)$/,
];

/** A theme that deals with trouble instead of owning up to it. */
const TROUBLE_AS_THEME = new RegExp(
  `(?:群众|企业|民生|信访|遗留|欠薪|反映强烈|急难愁盼).{0,10}问题|(?:解决|破解|化解|整治|聚焦|补齐|补足|针对|防范|治理|攻克|应对|疏解|疏通|围绕|瞄准|直面|回应|处置|纾解|坚持|强化|突出).{0,12}${TROUBLE}|${TROUBLE}(?:导向|清单)|${TROUBLE}.{0,6}(?:整改|解决|办理|化解|治理|排查)(?:到位|落实|工作|情况)*$`,
);
const OWNS_UP = new RegExp(`存在的?.{0,10}${TROUBLE}(?!.{0,8}(?:整改|解决|治理)(?:到位|落实|工作|情况)*$)`);

const ARRANGEMENT =
  '(?:安排|打算|计划|思路|规划|设想|谋划|部署|举措|措施|重点|任务|目标|方向|工作|考虑|建议|展望|要点)';
const NEXT =
  '(?:下一?(?:个)?(?:年度|年|步|阶段|一?时期)|明年|来年|次年|今后(?:一个时期|一段时间|一年)?|新的?一年|^未来|^后续)';

const PLAN = [
  new RegExp(`${NEXT}.{0,24}${ARRANGEMENT}`),
  /(?:^|[的年度要步、和及与])(?:主要|重点)?(?:工作)?(?:安排|打算|思路|设想|努力方向|改进方向)(?:及措施)?(?:情况)?$/,
  new RegExp(`^${NEXT}$`),
  /(?:改进|整改|对策)(?:的)?(?:措施|举措|建议|意见|方向)$/,
];
/** 工作计划 and the like of a year: the next one is a plan, the report's own is not. */
const YEAR_PLAN =
  /([12]\d{3})年度?.{0,26}(?:安排|打算|计划|思路|规划|设想|谋划|部署|重点工作|工作重点|主要任务|工作任务|重点任务|工作目标|工作要点|展望)/;
const PLAN_DONE = /(?:完成|落实|执行|开展|推进|进展|实施)(?:的)?情况$/;

const LEADER =
  '(?:主要负责(?:人|同志|干部)|主要领导(?:同志|干部)?|党政(?:主要)?(?:一把手|负责人|负责同志|领导)|[“"]?一把手[”"]?|第一责任人|(?:书记|省长|市长|区长|县长|旗长|州长|盟长|乡长|镇长|局长|主任|厅长)(?:、.{1,4}长)?)';
const DUTIES = [
  /第一责任人.{0,6}(?:职责|责任|义务)?/,
  new RegExp(`${LEADER}.{0,30}(?:履行|履职|职责|述法|推进法治|抓(?:好)?法治|法治(?:政府)?建设|依法行政)`),
  new RegExp(`(?:履行|履职|落实|压实).{0,24}${LEADER}.{0,10}(?:职责|责任)`),
];

const ACHIEVEMENTS = [
  /^(?!.*(?:整改|反馈)).*(?:完成|落实|推进|开展|进展)情况$/,
  /(?:举措|措施|做法|工作|任务|建设|取得|主要|总体|基本|推进|重点)的?.{0,6}(?:成效|成果|成绩|进展|亮点)/,
  /(?:成效|成绩|亮点)(?:和|及|与)?(?:经验)?$/,
  /(?:工作|任务|建设|项目|年度|职责|主要|总体|基本|开展|推进|履职)的?(?:开展|推进|完成|落实|执行|进展|实施|主要|总体|基本|有关)?情况$/,
  /^(?:.{0,16}[年度的])?(?:主要|重点|总体|基本)?(?:工作)?(?:开展|推进|完成|进展|总体|基本|主要)情况$/,
  /(?:主要|重点|特色|创新|具体)(?:的)?(?:工作)?(?:举措|做法|措施|工作|成效|经验)(?:和|及|与)?(?:经验|成效|做法|特点|亮点|特色)?$/,
  /工作(?:总结|回顾|综述|举措|做法|成效|开展|推进)$/,
];

const OTHER = [
  /其他(?:需要|应当|需)?(?:报告|说明|汇报)?的?(?:事项|情况|问题|内容|工作)/,
  /需要(?:报告|说明)的(?:其他|有关)?(?:事项|情况)/,
];

/**
 * Parts named by a heading, e.g. 存在问题及下一步打算 names two.
 * @param title the heading's words without number
 * @param year the report year, to tell this year's work plan from next year's
 */
export function partsNamedBy(title: string, year: number | null, wordings?: PartWordings): PartId[] {
  const words = title.replace(/[\s\u3000*_“”"]/g, '');
  const parts = new Set<PartId>();
  for (const [part, extra] of Object.entries(wordings?.extra ?? {})) {
    if (extra?.some((word) => word !== '' && words.includes(word))) parts.add(part as PartId);
  }
  if (OTHER.some((pattern) => pattern.test(words))) parts.add('other');
  if (namesDuties(words)) parts.add('duties');
  if (namesShortcomings(words)) parts.add('shortcomings');
  if (namesPlan(words, year)) parts.add('plan');
  if (parts.size === 0 && ACHIEVEMENTS.some((pattern) => pattern.test(words))) parts.add('achievements');
  return [...parts];
}

function namesShortcomings(words: string): boolean {
  if (TROUBLE_AS_THEME.test(words) && !OWNS_UP.test(words)) return false;
  return SHORTCOMINGS.some((pattern) => pattern.test(words));
}

function namesPlan(words: string, year: number | null): boolean {
  if (PLAN_DONE.test(words)) return false;
  const planYear = YEAR_PLAN.exec(words)?.[1];
  if (planYear)
    return year === null || Number(planYear) > year || /安排|打算|设想|展望|计划|思路|谋划/.test(words);
  return PLAN.some((pattern) => pattern.test(words));
}

function namesDuties(words: string): boolean {
  return DUTIES.some((pattern) => pattern.test(words));
}

/** 虽然取得了一定成绩，但仍存在…差距: a sentence that owns up to trouble. */
const OWNING_SENTENCE = new RegExp(
  `(?:还|仍|依然|但|尚|也)(?:然|是|有|旧)?.{0,12}存在.{0,24}${TROUBLE}|(?:相比|要求|期望|期盼|期待).{0,12}(?:还有|仍有|尚有|还存在|存在|有)(?:一定|较大|一些|不小)?的?差距|(?:主要)?(?:问题|不足|短板)(?:主要)?(?:是|有|表现在|体现在)`,
);
const DEALING_WITH = /(?:针对|解决|整改|化解|对照|围绕|发现|排查).{0,16}存在的/;

/** True when a sentence of running text admits shortcomings of the office's own work. */
export function admitsShortcomings(sentence: string): boolean {
  return OWNING_SENTENCE.test(sentence) && !DEALING_WITH.test(sentence);
}

/** True when a sentence opens the plan for next year: 下一步，…将…; 2018年，我市将…. */
export function announcesPlan(sentence: string, year: number | null): boolean {
  const next = new RegExp(`^(?:在)?${NEXT}[，,、：:]|^${NEXT}.{0,20}(?:将|要|我[市县区镇乡街局])`).test(
    sentence,
  );
  const named = /^(?:在)?([12]\d{3})年[，,、]?/.exec(sentence)?.[1];
  const isNextYear = named !== undefined && year !== null && Number(named) === year + 1;
  return next || (isNextYear && /将|要|继续|进一步|坚持/.test(sentence));
}
