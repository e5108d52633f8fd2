/** Whether two numbers speak of the same area and the same time. */
import type { ReportFigure } from '../../catalog/report-indicators';
import { readFigureText } from '../../report/figures';
import type { Report } from '../../report/types';

const WHOLE = /全[国省市州区县旗]|各级|辖区/;
const OWN = /(?:省|市|区|县|州|旗)(?:人民)?(?:政府|本级|级)|本级/;
const SUBDIVISION = /[\u4e00-\u9fff]{1,3}(?:区|县|市|镇|乡|街道|旗)|[市区县][\u4e00-\u9fff]{1,5}[局委办]/g;
const SHORTER =
  /上半年|下半年|[一二三四前后]个?季度|截至|至\d+月|\d+月(?:底|至|以来)|近[三五]年|三年来|五年来|任期/;

/** `whole` area, the organ's `own` level, or the text does not say; null for another area or a part of the year. */
export type Scope = 'whole' | 'own' | 'unsaid' | null;

/** Scopes by figure and by what the report is about; a figure lives as long as its block is unchanged. */
const known = new WeakMap<ReportFigure['figure'], { readonly about: string; readonly scope: Scope }>();

/** What the words of the sentence before a figure say of its area and time. */
export function scopeOf(report: Report, entry: ReportFigure): Scope {
  const about = `${report.region} ${report.organ} ${report.year}`;
  const hit = known.get(entry.figure);
  if (hit?.about === about) return hit.scope;
  const scope = readScope(report, entry);
  known.set(entry.figure, { about, scope });
  return scope;
}

function readScope(report: Report, { figure, block }: ReportFigure): Scope {
  const { norm, clauses } = readFigureText(block.content);
  const start = clauses.find(({ sentence }) => sentence === figure.clause.sentence)?.start ?? 0;
  const words = norm.slice(start, figure.start).replace(/《[^》]*》/g, '');
  if (SHORTER.test(words) || (figure.year !== null && report.year !== null && figure.year !== report.year))
    return null;
  if (WHOLE.test(words)) return 'whole';
  if (namesOtherArea(report, words)) return null;
  return OWN.test(words) ? 'own' : 'unsaid';
}

function namesOtherArea(report: Report, words: string): boolean {
  const region = `${report.region ?? ''}${report.organ ?? ''}`;
  return [...words.matchAll(SUBDIVISION)].some(
    ([name]) =>
      !/^[全本我各市区县]|^(?:人民|行政|法治|城市|辖区|社区|园区|地区)/.test(name) && !region.includes(name),
  );
}

/** Numbers of the whole city and of its government's own level differ without a contradiction. */
export function comparable(a: Scope, b: Scope): boolean {
  return a !== null && b !== null && (a === b || a === 'unsaid' || b === 'unsaid');
}
