import { readFigures } from '../report/figures';
import { toNumber } from '../report/figures/decimal';
import type { Figure } from '../report/figures/types';
import { parseChineseNumeral } from '../report/numerals';
import type { Block, TextRange } from '../report/types';
import type { TaskPromise } from './types';

/** Words that make a number a promise rather than a description. */
const PROMISING =
  /确保|力争|达到|实现|完成|建成|每年|每人|每季度|每月|每半年|至少|不少于|不低于|不超过|不高于|以上|以下|以内|提高到|控制在|覆盖率|任期内|到20\d{2}年/;
/** 至少…一次: the figure reader leaves 一 to the words it stands in. */
const AT_LEAST_ONCE =
  /(?:至少|不少于|不低于)[^，。；,;、\d]{0,14}?([一二两三四五六七八九十]{1,3})(次|场|期|件|项|人|名|天|学时|课时|家|个|轮|遍)/g;

/** Promises with a number in the blocks of one task. Offsets count from the start of the text. */
export function promisesIn(blocks: readonly Block[], within: TextRange): readonly TaskPromise[] {
  const found = blocks.flatMap((block) => [...fromFigures(block), ...inChinese(block)]);
  const inside = found.filter(({ start, end }) => within.start <= start && end <= within.end);
  const seen = new Set<number>();
  return inside
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }) => !seen.has(start) && seen.add(start));
}

function fromFigures(block: Block): TaskPromise[] {
  return readFigures(block.content).flatMap((figure) => {
    const { text } = block.content;
    const clause = text.slice(figure.clause.start, figure.clause.end).trim();
    if (!isPromise(figure, clause)) return [];
    return [
      {
        start: block.start + figure.start,
        end: block.start + figure.end,
        text: clause,
        indicator: indicatorOf(figure),
        value: toNumber(figure.value),
        unit: figure.kind === 'percent' ? '%' : figure.unit,
        comparison: comparisonOf(figure, clause),
      },
    ];
  });
}

function isPromise(figure: Figure, clause: string): boolean {
  if (figure.role === 'base') return false;
  if (figure.role === 'change') return PROMISING.test(clause);
  return figure.role === 'target' || figure.kind === 'percent' || PROMISING.test(clause);
}

function comparisonOf({ approximation }: Figure, clause: string): TaskPromise['comparison'] {
  if (approximation === 'at-least' || /至少|不少于|不低于|以上/.test(clause)) return 'at-least';
  return approximation === 'at-most' || /不超过|不高于|以内|以下|控制在/.test(clause) ? 'at-most' : 'exact';
}

function inChinese(block: Block): TaskPromise[] {
  const { text } = block.content;
  return [...text.matchAll(AT_LEAST_ONCE)].flatMap((match) => {
    const value = parseChineseNumeral(match[1] ?? '');
    if (value === null) return [];
    const from =
      Math.max(...['，', ',', '。', '；', ';'].map((mark) => text.lastIndexOf(mark, match.index))) + 1;
    const to = /[，,。；;]/.exec(text.slice(match.index))?.index;
    const clause = text.slice(from, to === undefined ? text.length : match.index + to).trim();
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length - (match[2] ?? '').length;
    const indicator =
      tidy(clause.slice(clause.indexOf(match[2] ?? '') + (match[2] ?? '').length)) || tidy(clause);
    return [
      {
        start: block.start + start,
        end: block.start + end,
        text: clause,
        indicator,
        value,
        unit: match[2] ?? '',
        comparison: 'at-least' as const,
      },
    ];
  });
}

function indicatorOf({ label, tail, kind }: Figure): string {
  return tidy(kind === 'percent' ? label : tail) || tidy(label);
}

/** 确保办理满意率 → 办理满意率: the words of promising are no part of the name. */
function tidy(words: string): string {
  return words
    .replace(/…/g, '')
    .replace(
      /^(?:确保|力争|努力|实现|达到|完成|每年|每人|至少|组织|安排|开展|接受|不少于|符合法定条件的|的|以上|内|任期内)+/g,
      '',
    )
    .replace(/(?:达到|实现|达|为|的|以上|不低于|不少于|不超过|至少|每年)+$/g, '')
    .trim();
}
