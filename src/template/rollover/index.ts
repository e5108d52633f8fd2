/**
 * Last year's report → this year's draft. Nothing is invented: every figure becomes a placeholder that
 * shows last year's, what was planned becomes a list to answer, what has run out is marked.
 */
import { stringify } from 'yaml';
import type { Catalog } from '../../catalog/types';
import { parseReport } from '../../report';

import { toChineseNumeral } from '../../report/numerals';
import type { Block, PartId, Report } from '../../report/types';
import { insertMissingParts } from '../missing-parts';
import { blank, placeholdersIn } from '../placeholders';
import { pointsOf } from '../points';
import type { Template } from '../types';
import { type Drafting, draftBlock, drafting, partOfBlock, yearsMovedOn } from './draft';
import { applyEdits } from './text';

export interface RollOverRequest {
  /** Year the new draft reports on. */
  readonly year: number;
  readonly catalog: Catalog;
  /** Where last year's text is kept, relative to the draft: the rules then compare with it. Null to leave it out. */
  readonly lastYear: string | null;
  /** Words for the parts last year's report lacked; null adds none. */
  readonly template: Template | null;
}

export interface RolledOver {
  readonly text: string;
  readonly placeholders: number;
}

/**
 * Makes this year's draft. The year of the old report is its own, or the one before the year asked for
 * when the text does not say.
 */
export function rollOver(report: Report, request: RollOverRequest): RolledOver {
  const from = report.year ?? request.year - 1;
  const work = drafting(report, { from, to: request.year }, request.catalog);
  const pieces = bodyBlocks(report).flatMap((block) => piecesOf(work, block));
  const body = withPartHeadings(`${[titleLine(work), ...pieces].join('\n\n')}\n\n`, request.year);
  const complete = `${withMissingParts(body, report, request).trimEnd()}\n\n${ending(work).join('\n\n')}\n`;
  const placeholders = placeholdersIn(complete).length;
  return {
    text: `${frontMatter(report, request)}${opening(from, request.year, placeholders)}\n\n${complete}`,
    placeholders,
  };
}

/** Running text only: no page furniture, no old title, signature or date. */
function bodyBlocks(report: Report): readonly Block[] {
  const outside = [
    ...report.furniture,
    report.title,
    report.signature?.organ,
    report.signature?.date,
    report.attachmentNote?.empty ? report.attachmentNote : null,
  ];
  return report.blocks.filter((block) => {
    if (block.content.kind === 'front-matter') return false;
    if (block.content.textEnd <= block.content.textStart) return false;
    return !outside.some((range) => range && range.start < block.end && block.start < range.end);
  });
}

function piecesOf(work: Drafting, block: Block): string[] {
  const { report } = work;
  const endsPart = (part: PartId) => block === lastBlockOf(report, part);
  const achieved = endsPart('achievements') ? checklist(report, 'plan') : [];
  const mended = endsPart('shortcomings') ? checklist(report, 'shortcomings') : [];
  return [draftBlock(work, block), ...achieved, ...mended];
}

function lastBlockOf(report: Report, part: PartId): Block | undefined {
  return bodyBlocks(report).findLast((block) => partOfBlock(report, block) === part);
}

const CHECKLISTS = {
  plan: {
    guide: '下面是上年报告的工作安排，逐条写明落实情况后并入正文，写完删去本清单。',
    line: (title: string) =>
      `去年承诺“${title}”，今年落实情况：${blank('做了什么、结果如何；未完成的说明原因')}`,
  },
  shortcomings: {
    guide: '下面是上年报告写到的不足，逐条写明是否已解决，写完删去本清单。',
    line: (title: string) =>
      `上年不足“${title}”，是否已解决：${blank('已解决的写入成效；未解决的写今年的表现和原因')}`,
  },
};

/** What last year's report promised or admitted, to be answered point by point. */
function checklist(report: Report, part: 'plan' | 'shortcomings'): string[] {
  const items = pointsOf(report, part).filter(({ title }) => title.length >= 4);
  if (items.length === 0) return [];
  const { guide, line } = CHECKLISTS[part];
  return [`<!-- 编写说明：${guide} -->`, items.map(({ title }) => `- ${line(shortened(title))}`).join('\n')];
}

function shortened(title: string): string {
  const words = title.replace(/[“”]/g, '').replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function titleLine({ report, shift }: Drafting): string {
  if (report.title === null) return `# ${blank('标题')}`;
  return `# ${yearsMovedOn(report.title.text.replace(/\s*\n\s*/g, ''), shift)}`;
}

function ending({ report }: Drafting): string[] {
  const { signature } = report;
  const organ = signature?.organ
    ? report.source.slice(signature.organ.start, signature.organ.end)
    : (report.organ ?? blank('署名机关'));
  return [organ.trim(), blank('成文日期')];
}

const HEADINGS: Readonly<Partial<Record<PartId, (year: number) => string>>> = {
  shortcomings: (year) => `${year}年度推进法治政府建设存在的不足和原因`,
  duties: (year) => `${year}年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况`,
  plan: (year) => `${year + 1}年度推进法治政府建设的主要安排`,
};

/** A part that was only a paragraph at the end gets the heading the rule's list calls for. */
function withPartHeadings(body: string, year: number): string {
  const draft = parseReport(body);
  const last = draft.outline.at(-1)?.heading.start ?? -1;
  const bare = Object.values(draft.parts)
    .flatMap(({ id, form, heading }) =>
      form === 'paragraph' && heading && heading.start > last ? [{ id, at: heading.start }] : [],
    )
    .toSorted((a, b) => a.at - b.at);
  const edits = bare.flatMap(({ id, at }, index) => {
    const title = HEADINGS[id]?.(year);
    const number = toChineseNumeral(draft.outline.length + index + 1);
    return title === undefined ? [] : [{ start: at, end: at, text: `\n\n## ${number}、${title}\n\n` }];
  });
  return applyEdits(body, edits).replace(/\n{3,}/g, '\n\n');
}

function withMissingParts(body: string, report: Report, request: RollOverRequest): string {
  if (request.template === null) return body;
  const values = {
    ...(report.region ? { region: report.region } : {}),
    ...(report.organ ? { organ: report.organ } : {}),
  };
  const edits = insertMissingParts(
    parseReport(body),
    request.template,
    { year: request.year, values },
    request.catalog,
  );
  return applyEdits(body, edits);
}

function frontMatter(report: Report, { year, lastYear, template }: RollOverRequest): string {
  const { region, organ, organLevel: level } = report;
  const data = { year, region, organ, level, template: template?.id, lastYear };
  const known = Object.entries(data).filter(([, value]) => value !== null && value !== undefined);
  return `---\n${stringify(Object.fromEntries(known))}---\n\n`;
}

function opening(from: number, to: number, placeholders: number): string {
  return `<!-- 本稿由${from}年度报告生成，用作${to}年度报告的起点。还有 ${placeholders} 处要填写或核对（双花括号里的内容）：数字旁显示的是上年的值；标“核对”的是已到期、已更名或已废止的内容。本说明导出时自动去掉。 -->`;
}
