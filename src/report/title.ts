/** The title line, and whether the text is an annual report at all. */
import { perContent } from './memo';
import { parseYear } from './numerals';
import type { Block, FrontMatter, KindDecision, TextRange } from './types';
import { isProse, wordsOf, wordsRange } from './words';

/** Titles stand in the first lines, behind whatever the web page put there. */
const TITLE_WITHIN = 25;
const LONGEST_TITLE = 90;

export interface Title extends TextRange {
  readonly text: string;
  readonly block: Block;
  /** The report's own name, when the line is the title of an annual report. */
  readonly isReport: boolean;
  /** Why a line that names the subject is no annual report. */
  readonly otherKind: string | null;
}

/** 法治政府建设 and what departments call their share of it. */
const SUBJECT_WORDS =
  '(?:法治(?:政府(?:部门)?|机关|税务|公安|财政|交通|水务|水利|住建|城管|人社|卫健|卫生|教育|应急|农业|林业|民政|市场监管)?建设|依法行政)';
const SUBJECT = new RegExp(SUBJECT_WORDS);
const REPORT_NAME = new RegExp(
  `${SUBJECT_WORDS}.{0,16}(?:报告|总结)(?:\\s*[（(][^（）()]{1,12}[）)])?$|关于.{0,30}${SUBJECT_WORDS}.{0,20}的?报告$`,
);
/** 总结 and 总结暨下年计划 are reports when their parts say so; so is a title that ends in 情况. */
const SUMMARY_NAME = new RegExp(
  `${SUBJECT_WORDS}.{0,12}(?:总结|(?:总结|报告)[和及与暨、].{0,20}|(?:工作|进展|总体|推进)?情况)$`,
);

/** Kinds of text about the same subject that are no annual report, by the words of their title. */
const OTHER_KINDS: readonly (readonly [string, RegExp])[] = [
  ['interpretation', /解读|一图读懂|图解|图说|问答|答记者/],
  ['implementation-plan', /(?:方案|规划|计划|要点|安排|任务清单|责任清单|分工|清单|台账)(?:的通知)?$/],
  ['notice', /(?:通知|通告|公告|函|意见|办法|规定|细则|批复|决定|纲要|指引|指南|标准|目录|通报)$/],
  ['information-disclosure-report', /政府信息公开|政务公开/],
  ['personal-duty-report', /述法|述职|履行.{0,12}第一责任人/],
  ['government-work-report', /政府工作报告/],
  [
    'inspection-report',
    /(?:督察|督查|评估|调研|考察|整改|审计|执法检查|中期|自评|体检|监测|满意度)[^，,]{0,8}(?:情况)?的?报告$/,
  ],
  ['news', /发布|公布|公示|审议|听取|召开|举行|征集|征求|出炉|亮相|启动|获评|点赞|综述|纪实|举措有力|见闻/],
];

/** The title among the first blocks: the last line that names an annual report before the text begins, else the first line that could be a title. */
export function findTitle(blocks: readonly Block[], frontMatter: FrontMatter | null): Title | null {
  const candidates = titleCandidates(blocks);
  const firstReport = candidates.find((title) => title.isReport);
  if (firstReport) return lastRepetition(candidates, firstReport);
  const subject = candidates.find((title) => SUBJECT.test(title.text));
  const named = typeof frontMatter?.data.title === 'string' ? frontMatter.data.title : null;
  return (
    subject ??
    candidates.find((title) => title.text === named) ??
    candidates.find((title) => title.block.content.depth === 1) ??
    null
  );
}

/** Year in a title: 2023年度, 二〇二三年. The last one before 年度 or 年 that is not inside a quoted name. */
export function titleYear(text: string): number | null {
  const outside = text.replace(/《[^》]*》/g, '');
  const match = /([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*年/.exec(outside);
  return match?.[1] ? parseYear(match[1].replace(/○/g, '〇')) : null;
}

/** Decides from front matter, title and opening words. */
export function decideKind(
  frontMatter: FrontMatter | null,
  title: Title | null,
  opening: readonly Block[],
  partCount: number,
): KindDecision {
  const said = frontMatterKind(frontMatter);
  if (said) return { kind: said, reason: 'front-matter', range: frontMatter?.range ?? null };
  if (title?.isReport) {
    const isSummary = /总结$/.test(title.text);
    if (!isSummary || partCount >= 2)
      return { kind: 'annual-report', reason: 'title', range: wordsRange(title.block) };
  }
  if (title?.otherKind) return { kind: 'other', reason: title.otherKind, range: wordsRange(title.block) };
  const announced = opening.find((block) => announcesReport(block.content));
  if (announced && partCount >= 2)
    return { kind: 'annual-report', reason: 'opening', range: wordsRange(announced) };
  return {
    kind: 'other',
    reason: title ? 'title' : 'no-title',
    range: title ? wordsRange(title.block) : null,
  };
}

/** 现将2023年度法治政府建设情况报告如下 */
const announcesReport = perContent(
  (content) =>
    isProse(content) &&
    /现?将.{0,40}(?:法治政府建设|依法行政|法治建设).{0,30}报告如下/.test(wordsOf(content)),
);

function frontMatterKind(frontMatter: FrontMatter | null): 'annual-report' | 'other' | null {
  const said = frontMatter?.data['fazhi-report'] ?? frontMatter?.data.kind;
  if (said === true || said === 'annual-report') return 'annual-report';
  return said === false || said === 'other' ? 'other' : null;
}

function titleCandidates(blocks: readonly Block[]): Title[] {
  return blocks.slice(0, TITLE_WITHIN).flatMap((block) => {
    if (!isTitleLike(block)) return [];
    const own = describe({ ...wordsRange(block), text: wordsOf(block.content) }, block);
    const joined = own.otherKind === null ? withLineAbove(blocks, block, own) : null;
    return [joined ?? own];
  });
}

function describe(words: TextRange & { text: string }, block: Block): Title {
  const name = words.text.replace(/\s+/g, '').replace(/^《(.+)》$/, '$1');
  const isSummary = SUMMARY_NAME.test(name) && titleYear(name) !== null;
  const otherKind = isSummary ? null : (OTHER_KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
  return { ...words, block, isReport: otherKind === null && (isSummary || isReportName(name)), otherKind };
}

function isReportName(name: string): boolean {
  return REPORT_NAME.test(name) && (titleYear(name) !== null || /年度|关于/.test(name));
}

function isTitleLike(block: Block): boolean {
  const { content } = block;
  if (!isProse(content) || content.ordinal) return false;
  const words = wordsOf(content);
  return words.length >= 4 && words.length <= LONGEST_TITLE && !/[。；;：:，]$/.test(words);
}

/** A title may stand on two lines: the organ, then 关于……的报告; or 某区2023年度, then 法治政府建设情况报告. */
function withLineAbove(blocks: readonly Block[], block: Block, own: Title): Title | null {
  const above = blocks[block.index - 1];
  if (!above || !isTitleLike(above)) return null;
  const text = wordsOf(above.content);
  const isOrgan =
    own.text.startsWith('关于') && /(?:人民政府|委员会|县委|市委|区委|局|厅|办公室|办事处)$/.test(text);
  const isHalf = !own.isReport && /(?:年度?|政府|局|厅|委员会|办事处|关于)$/.test(text);
  if (text.length > 40 || !(isOrgan || isHalf)) return null;
  const joined = describe({ start: wordsRange(above).start, end: own.end, text: text + own.text }, block);
  return joined.isReport ? joined : null;
}

/** Pages print the title twice, in their own head and above the text: the later one is the document's. */
function lastRepetition(candidates: readonly Title[], first: Title): Title {
  const same = candidates.filter((title) => normalise(title.text) === normalise(first.text));
  return same.at(-1) ?? first;
}

function normalise(text: string): string {
  return text.replace(/\s+/g, '');
}
