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

const SUBJECT = /(?:法治政府建设|法治建设|依法行政)/;
const REPORT_NAME =
  /(?:法治政府建设|依法行政|法治建设).{0,16}(?:报告|总结)(?:\s*[（(][^（）()]{1,12}[）)])?$|关于.{0,30}(?:法治政府建设|依法行政|法治建设).{0,20}的?报告$/;

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
    const text = wordsOf(block.content);
    if (!isTitleLike(block)) return [];
    const otherKind = OTHER_KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
    return [
      {
        ...withOrganLine(blocks, block),
        block,
        isReport: otherKind === null && isReportName(text),
        otherKind,
      },
    ];
  });
}

function isReportName(text: string): boolean {
  const words = text.replace(/\s+/g, '').replace(/^《(.+)》$/, '$1');
  return (
    REPORT_NAME.test(words) && (titleYear(words) !== null || /年度/.test(words) || /^关于|关于/.test(words))
  );
}

function isTitleLike(block: Block): boolean {
  const { content } = block;
  if (!isProse(content) || content.ordinal) return false;
  const words = wordsOf(content);
  return words.length >= 4 && words.length <= LONGEST_TITLE && !/[。；;：:，]$/.test(words);
}

/** A title may stand on two lines: the organ, then 关于……的报告. */
function withOrganLine(blocks: readonly Block[], block: Block): TextRange & { text: string } {
  const own = { ...wordsRange(block), text: wordsOf(block.content) };
  const before = blocks[block.index - 1];
  if (!own.text.startsWith('关于') || !before || !isProse(before.content)) return own;
  const organ = wordsOf(before.content);
  if (organ.length > 40 || !/(?:人民政府|委员会|县委|市委|区委|局|厅|办公室|办事处)$/.test(organ)) return own;
  return { start: wordsRange(before).start, end: own.end, text: organ + own.text };
}

/** Pages print the title twice, in their own head and above the text: the later one is the document's. */
function lastRepetition(candidates: readonly Title[], first: Title): Title {
  const same = candidates.filter((title) => normalise(title.text) === normalise(first.text));
  return same.at(-1) ?? first;
}

function normalise(text: string): string {
  return text.replace(/\s+/g, '');
}
