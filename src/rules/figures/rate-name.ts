/** What a percentage is the rate of: 纠错率, 占比, 占建议总件数的. */
import type { Figure } from '../../report/figures';

/** `share`: 占…的, 占比; its numerator is the number before it. `rate`: …率, named after its numerator. */
export interface RateName {
  readonly kind: 'rate' | 'share';
  /** As written: 行政机关败诉率, 占建议总件数. */
  readonly name: string;
  /** 行政机关败诉; of a share what it is a share of (建议总件数), `''` when the text does not say. */
  readonly stem: string;
}

const CLOSING =
  /(?:均|都|全部|已经?|分别|为|达到了?|达|是|大?约|将?近|接近|超过?|逾|高达|仅|只有|实现了?|(?:稳定|保持|维持)在?|(?:提升|提高|上升|下降|降低|增长|升|降)[至到为]|的)+$/;
const QUOTES = /[“”"‘’「」]/g;
const OPENING =
  /^(?:其中|全年|年内|全市|全县|全区|全省|全州|全旗|我[省市县区州旗局委]|本[省市县区级年]|20\d\d年度?|案件的?|且|并|平均|总体|直接)+/;

/** Null when the percentage is not called a rate, share or proportion. */
export function rateNameOf(figure: Figure): RateName | null {
  if (figure.kind !== 'percent') return null;
  const words = figure.lead.replace(CLOSING, '').replace(QUOTES, '');
  const share = /占(?!比|率)([^占]*)$/.exec(words);
  if (share) return { kind: 'share', name: share[0], stem: share[1] ?? '' };
  if (/占比$|(?:^|的)(?:比例|比重)$/.test(words)) return { kind: 'share', name: words.slice(-2), stem: '' };
  const rate = /([^、,]*)(?:率|比例|比重)$/.exec(words);
  if (!rate) return null;
  return { kind: 'rate', name: rate[0].replace(OPENING, ''), stem: (rate[1] ?? '').replace(OPENING, '') };
}
