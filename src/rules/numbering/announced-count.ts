import { parseChineseNumeral } from '../../report/numerals';
import type { Report, Section, TextRange } from '../../report/types';
import { isProse } from '../../report/words';
import { blocksIn } from '../structure/body';
import type { DocumentRule, Problem } from '../types';
import { type Series, seriesOf } from './series';

const NUMBER = '([0-9]{1,2}|[一二两三四五六七八九十]{1,3})';
const NOUN =
  '(?:方面|措施|举措|任务|工作|问题|不足|短板|弱项|环节|领域|重点|原则|特点|抓手|行动|工程|机制|关键|着力点|途径|层面|维度|到位|原因|情况|做法|亮点|成效|难点|强化|突出|转变|注重|加强|事项|内容|要求|目标|方向|点|条)';
const COUNT = `(?<![第“"‘《0-9.．一二三四五六七八九十百千])${NUMBER}(?:个|项|大|条|点|类|种)?[^，,。；;：:“”《》、0-9]{0,6}?${NOUN}`;
/** Before a colon a few more words may follow (三个方面的不足：), before other marks only these. */
const GOING_ON =
  '(?:的?(?:工作|问题|不足|情况|措施|内容|任务))?(?:着手|入手|发力|用力|努力|推进|展开|抓起|下功夫|做起)?';
/** Without a colon the clause itself must say that a list follows: 抓好四项工作。 but not 在5个领域，一是…. */
const SAYING =
  '(?:以下|下列|如下|抓好|做好|着力|从|做到|存在|表现[为在于]|主要[有是抓做])[^，,。；;：:“”《》0-9]{0,6}?';
/** 以下三个方面：, 抓好四项重点工作。, 从三个方面入手，: the number, its noun, and the end of the clause. */
const ANNOUNCEMENTS = [
  new RegExp(`${COUNT}[^，,。；;：:“”《》0-9]{0,8}[：:]\\s*$`),
  new RegExp(`(?<=${SAYING})${COUNT}${GOING_ON}[，,。]\\s*$`),
];

const rule: DocumentRule = {
  kind: 'document',
  id: 'numbering/announced-count',
  level: 'warning',
  on: true,
  basis: { text: '公文写作要求：列举的数目与前文所说一致', status: 'V' },
  title: { zh: '说的数目与列举的不符', en: 'Announced count differs from the items listed' },
  messages: {
    default: {
      zh: '前面说有{announced}项，后面实际列了{listed}项。请核对：是漏了一项，还是数目没有改过来。',
      en: '{announced} items are announced, but {listed} follow. Either an item was lost or the number was not updated.',
    },
  },
  description:
    '“主要表现在以下三个方面：”“抓好四项重点工作。”之后紧接着列举的，列举的项数应当与前面说的一致。增删一项而忘了改数目，是常见的疏漏。',
  ignores: [
    '后面没有紧接着列举的数目（“覆盖5个领域”）。',
    '引号里的固定说法（“三项制度”“四个亲自”）。',
    '序数和文件、会议名称中的数字。',
    '序号本身有跳号、缺号的（由序号规则提示）。',
  ],
  examples: [
    {
      in: 'shortcomings',
      text: '主要表现在以下⟦三⟧个方面：一是执法力量薄弱，原因是编制不足；二是普法形式单一，原因是经费有限。',
      note: '说三个，列了两个。',
    },
    {
      in: 'plan',
      text: '明年抓好⟦四⟧项重点工作。\n\n（一）加强执法培训。举办培训班4期。\n\n（二）强化执法监督。开展评查2次。\n\n（三）落实经费保障。配齐执法装备。',
      note: '说四项，下面三个小标题。',
    },
    {
      in: 'plan',
      text: '明年抓好2项重点工作：一是加强培训；二是强化监督。严格落实行政执法“三项制度”，一是公示，二是记录。',
      note: '数目相符；引号里的是名称。',
    },
    {
      in: 'achievements',
      text: '（一）推行信用监管。在5个领域开展分级分类监管。一是摸清底数，二是分类施策。',
      note: '列举与“5个领域”无关。',
    },
  ],
  *check(report) {
    for (const series of seriesOf(report)) {
      const problem = checkSeries(report, series);
      if (problem) yield problem;
    }
    for (const section of report.sections) {
      const problem = checkHeadings(report, section.heading.end, section.children);
      if (problem) yield problem;
    }
    if (report.introduction) {
      const problem = checkHeadings(report, report.introduction.start, report.outline);
      if (problem) yield problem;
    }
  },
};

interface Announced extends TextRange {
  readonly count: number;
}

function checkSeries(report: Report, series: Series): Problem | null {
  const first = series.marks[0];
  if (!first || series.headless || series.faults.length > 0) return null;
  const announced = announcementBefore(report, first.block.index, first.start);
  return announced ? compare(announced, series.marks.length) : null;
}

/** The words right before the first item: in its own block, or at the end of the block before. */
function announcementBefore(report: Report, index: number, start: number): Announced | null {
  const block = report.blocks[index];
  if (!block) return null;
  const from = block.start + block.content.textStart;
  if (start > from) return readAnnouncement(report, from, start);
  const before = report.blocks[index - 1];
  return before && isProse(before.content) && before.content.depth === 0
    ? readAnnouncement(report, before.start + before.content.textStart, before.end)
    : null;
}

/** Text from `from` to the first of the headings that ends with an announcement of them. */
function checkHeadings(report: Report, from: number, headings: readonly Section[]): Problem | null {
  const first = headings[0];
  if (first?.ordinal?.value !== 1) return null;
  const last = blocksIn(report, { start: from, end: first.block.start }).findLast((block) =>
    isProse(block.content),
  );
  if (!last) return null;
  const start = Math.max(last.start + last.content.textStart, from);
  const announced = readAnnouncement(report, start, last.start + last.content.textEnd);
  const inSequence = headings.every(({ ordinal }, index) => ordinal?.value === index + 1);
  return announced && inSequence ? compare(announced, headings.length) : null;
}

/** Only the last 60 characters can announce what follows. */
function readAnnouncement(report: Report, from: number, to: number): Announced | null {
  const start = Math.max(from, to - 60);
  const words = report.source.slice(start, to);
  const match = ANNOUNCEMENTS.map((pattern) => pattern.exec(words)).find((found) => found !== null);
  const count = match?.[1] ? countOf(match[1]) : null;
  if (!match?.[1] || count === null || count < 2 || count > 20) return null;
  const at = start + match.index;
  return { start: at, end: at + match[1].length, count };
}

function countOf(number: string): number | null {
  return /\d/.test(number) ? Number(number) : parseChineseNumeral(number);
}

function compare(announced: Announced, listed: number): Problem | null {
  if (announced.count === listed) return null;
  const { start, end, count } = announced;
  return { start, end, args: { announced: count, listed } };
}

export default rule;
