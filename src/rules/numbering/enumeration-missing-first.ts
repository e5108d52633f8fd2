import { clausesOf } from '../../report/sentences';
import type { Block, Report, TextRange } from '../../report/types';
import { isProse, wordsOf } from '../../report/words';
import { renumberFix } from '../ordinals';
import type { DocumentRule, Fix, Problem } from '../types';
import { inSequence, type Series, type SeriesMark, seriesOf } from './series';

const rule: DocumentRule = {
  kind: 'document',
  id: 'numbering/enumeration-missing-first',
  level: 'error',
  on: true,
  basis: { text: '序次语应当连续，不跳号、不重号', status: 'V' },
  title: { zh: '有“二是”“三是”而没有“一是”', en: 'A series without its first mark' },
  messages: {
    item: {
      zh: '后文接着“{found}”，这里是第一项，却没有写“{first}”。请补上，各项才对得上数。',
      en: 'This is the first item of a series that goes on with “{found}”, but “{first}” is missing. Add it.',
    },
    default: {
      zh: '这里从“{found}”写起，前面找不到“{first}”。可能漏了第一项，也可能漏了“{first}”二字，请核对。',
      en: 'The series starts with “{found}”; “{first}” is nowhere before it. The first item or its mark was lost.',
    },
  },
  description:
    '一组“一是、二是、三是”缺了“一是”，读者会以为漏了一项，列举的数目也对不上。分段列举时，标出前面没有序次语的那一段；段内列举时，标出最先出现的序次语。',
  ignores: [
    '“一是”在前一段末尾、“二是”另起一段。',
    '前文用“首先”“其一”“一方面”“一要”等写了第一项。',
    '“最后”单独使用。',
    '“其次”前面有“首先”（后面不带逗号也算）。',
  ],
  examples: [
    {
      in: 'shortcomings',
      text: '主要表现在以下方面：\n\n⟦执法力量还比较薄弱。⟧部分乡镇没有专职人员，原因是编制不足。\n\n二是普法形式还比较单一。原因是经费有限。\n\n三是数据共享还不够顺畅。原因是系统分散。',
      fixed:
        '主要表现在以下方面：\n\n一是执法力量还比较薄弱。部分乡镇没有专职人员，原因是编制不足。\n\n二是普法形式还比较单一。原因是经费有限。\n\n三是数据共享还不够顺畅。原因是系统分散。',
      note: '第一段漏了“一是”。',
    },
    {
      in: 'plan',
      text: '明年重点抓好监督。⟦二是⟧强化监督，开展评查2次。三是落实保障，配齐装备。',
      note: '段内没有“一是”。',
    },
    {
      in: 'plan',
      text: '明年主要做好三项工作：一是加强培训，举办培训班4期。\n\n二是强化监督，开展评查2次。\n\n三是落实保障。',
      note: '“一是”接在引出的句子后面。',
    },
    { in: 'plan', text: '首先是加强培训。其次，强化监督。最后，落实保障。', note: '“首先”后面不带逗号。' },
  ],
  *check(report) {
    const ends = new Map<string, number>();
    for (const series of seriesOf(report)) {
      const [mark] = series.marks;
      if (!mark) continue;
      const { style } = mark.ordinal;
      if (!series.headless) {
        if (series.marks.length > 1) ends.set(style, series.marks.at(-1)?.end ?? 0);
      } else if (!hasFirst(report, mark, ends.get(style) ?? 0)) yield problemOf(report, series, mark);
    }
  },
};

const OTHER_FIRST =
  /首先|其一|第一(?![责书时线批届期轮季])|一方面|一来|(?<![统唯专单])一(?:是|要|抓|靠)|[(（]一[)）]|①/;

/**
 * Another word for the first item stands before the mark, in its paragraph or the two before it.
 * @param seriesEnd end of the last complete series of the same kind: its 一是 is not the one looked for
 */
function hasFirst(report: Report, mark: SeriesMark, seriesEnd: number): boolean {
  const paragraphs = report.blocks[Math.max(mark.block.index - 2, 0)]?.start ?? 0;
  const from = Math.max(paragraphs, seriesEnd <= mark.start ? seriesEnd : 0);
  return OTHER_FIRST.test(report.source.slice(from, mark.start));
}

function problemOf(report: Report, series: Series, mark: SeriesMark): Problem {
  const first =
    mark.ordinal.style === 'shou' ? '首先' : mark.ordinal.text.replace(/[一二三四五六七八九十]+/, '一');
  const args = {
    found: mark.ordinal.text.replace(/[，,、：:]$/, ''),
    first: first.replace(/[，,、：:]$/, ''),
  };
  const item = firstItem(report, mark);
  if (item) {
    const fix: Fix = {
      safety: 'suggestion',
      title: { zh: `补上“${args.first}”`, en: `Insert “${args.first}”` },
      edits: [{ start: item.start, end: item.start, text: first }],
    };
    return { ...item, message: 'item', args, fix, related: [relatedTo(mark)] };
  }
  const fix = renumberFix(inSequence(series));
  const place = { start: mark.start, end: mark.end, args };
  const level = mark.ordinal.style === 'shou' ? { level: 'warning' as const } : {};
  return { ...place, ...level, ...(fix ? { fix } : {}) };
}

function relatedTo(mark: SeriesMark) {
  const message = { zh: '接下来的一项在这里', en: 'The next item is here' };
  return { start: mark.start, end: mark.end, message };
}

/** First clause of the paragraph before, when the series goes by paragraphs and that one is its first item. */
function firstItem(report: Report, mark: SeriesMark): TextRange | null {
  if (!mark.opens || mark.ordinal.value !== 2) return null;
  const before = previousProse(report, mark.block);
  if (!before || before.content.depth > 0 || before.content.ordinal) return null;
  const words = wordsOf(before.content);
  const isHeading = report.sections.some((section) => section.block === before);
  if (isHeading || /[：:]$/.test(words) || words.length < 10) return null;
  const clause = clausesOf(before.content)[0];
  return clause ? { start: before.start + clause.start, end: before.start + clause.end } : null;
}

function previousProse(report: Report, block: Block): Block | undefined {
  return report.blocks
    .slice(Math.max(block.index - 3, 0), block.index)
    .findLast((one) => isProse(one.content));
}

export default rule;
