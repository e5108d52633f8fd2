/** Shared by the rules on how a Word document is set. */
import type { TextRange } from '../../report/types';
import type { WordRun } from '../../word/types';
import type { Role, SetParagraph, Typesetting } from '../../word/typesetting';
import type { Basis, Problem } from '../types';

/** The standard; its numbers are taken from several independent sources that quote it. */
export function standard(clause: string): Basis {
  return { text: `GB/T 9704—2012《党政机关公文格式》${clause}`, status: 'V2' };
}

/** What offices do although no standard says so. */
export function custom(text: string): Basis {
  return { text: `通行做法，国家标准没有规定：${text}`, status: 'K' };
}

export function ofRole(setting: Typesetting, ...roles: readonly Role[]): readonly SetParagraph[] {
  return setting.paragraphs.filter(({ role }) => roles.includes(role));
}

/** Runs with Chinese text: fonts of digits and blanks are another matter. */
export function chineseRuns(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.filter(({ text }) => /\p{Script=Han}/u.test(text));
}

export interface Deviation {
  readonly range: TextRange;
  /** What was found instead; the same text is reported once for the whole document. */
  readonly found: string;
}

/** One problem for each thing found, at its first place, with the number of paragraphs (`count`). */
export function* grouped(deviations: Iterable<Deviation>): Generator<Problem> {
  const groups = new Map<string, { range: TextRange; count: number }>();
  for (const { range, found } of deviations) {
    const group = groups.get(found);
    if (group === undefined) groups.set(found, { range, count: 1 });
    else group.count++;
  }
  for (const [found, { range, count }] of groups) yield { ...range, args: { found, count } };
}

/** The beginning of the text, for what concerns the document as a whole. */
export function wholeDocument(setting: Typesetting): TextRange {
  const first = setting.paragraphs.find(({ role }) => role === 'title') ?? setting.paragraphs[0];
  return first?.range ?? { start: 0, end: 0 };
}

const SIZE_NAMES: Readonly<Record<number, string>> = {
  84: '初号',
  72: '小初',
  52: '一号',
  48: '小一',
  44: '二号',
  36: '小二',
  32: '三号',
  30: '小三',
  28: '四号',
  24: '小四',
  21: '五号',
};

/** 32 → 三号, 40 → 20磅. */
export function sizeName(halfPoints: number): string {
  return SIZE_NAMES[halfPoints] ?? `${halfPoints / 2}磅`;
}

export function millimetres(twips: number): number {
  return Math.round((twips / 1440) * 254) / 10;
}

/** Fonts by the family they belong to, whatever foundry made them. */
export const FAMILY = {
  fangsong: /仿宋|fangsong|FZFS/i,
  hei: /黑体|heiti|simhei|FZHT/i,
  kai: /楷|kaiti|simkai|FZKT/i,
  xiaobiaosong: /小标宋|XiaoBiaoSong|XBS/i,
} as const;

/** 宋体小二 — font and size of a run that has neither as wanted, else null; an unknown font is not judged. */
export function wrongFont(run: WordRun, family: RegExp, size: number): string | null {
  const { eastAsia, size: found } = run.format;
  const wrongFamily = eastAsia !== null && !family.test(eastAsia);
  if (!wrongFamily && found === size) return null;
  return `${eastAsia ?? ''}${sizeName(found)}`;
}
