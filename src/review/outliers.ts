/**
 * Values far from those of the other units. Modified z-score with the median absolute deviation
 * (B. Iglewicz, D. Hoaglin, “How to Detect and Handle Outliers”, 1993: above 3.5), for counts on their
 * logarithms, since units differ in size by orders of magnitude.
 */

const LIMIT = 3.5;
/** 0.6745 is the 0.75 quantile of the normal distribution: it makes the score comparable to a z-score. */
const NORMAL_QUARTILE = 0.6745;
/** With fewer values a median says little. */
const FEWEST = 8;

/**
 * Indices of the values that are far off.
 * @param scale `log` for counts, `linear` for rates in per cent
 */
export function outliersOf(values: readonly number[], scale: 'log' | 'linear'): number[] {
  if (values.length < FEWEST) return [];
  const scaled = values.map((value) => (scale === 'log' ? Math.log10(Math.max(value, 0) + 1) : value));
  const middle = median(scaled);
  const deviation = median(scaled.map((value) => Math.abs(value - middle)));
  if (deviation === 0) return [];
  return scaled.flatMap((value, index) =>
    (NORMAL_QUARTILE * Math.abs(value - middle)) / deviation > LIMIT ? [index] : [],
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
