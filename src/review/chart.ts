/** Bars as plain SVG: no script, no colour that is not named by a class, every number readable as text too. */

import { printable, textWidth } from '../formats/excerpt';
import { escapeXml } from '../formats/safe-text';
import { LEVEL_WORDS } from '../formats/words';
import type { Bar } from './document';
import { LEVELS } from './words';

const WIDTH = 720;
const LABEL_WIDTH = 220;
const NUMBER_WIDTH = 110;
const ROW = 24;
const THICKNESS = 14;
/** Columns of a label that fit before the bars; a Han character takes two. */
const LABEL_COLUMNS = 28;

/** @param id unique in the page: ties the picture to its title */
export function chart(title: string, bars: readonly Bar[], id: string): string {
  const most = Math.max(1, ...bars.map(total));
  const height = bars.length * ROW + ROW;
  const rows = bars.map((bar, index) => row(bar, index * ROW, most)).join('');
  return [
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${id}">`,
    `<title id="${id}">${escapeXml(title)}：${escapeXml(summary(bars))}</title>`,
    rows,
    legend(bars.length * ROW),
    '</svg>',
  ].join('');
}

function total({ counts }: Bar): number {
  return LEVELS.reduce((sum, level) => sum + counts[level], 0);
}

function row(bar: Bar, top: number, most: number): string {
  const space = WIDTH - LABEL_WIDTH - NUMBER_WIDTH;
  const middle = top + ROW / 2;
  let left = LABEL_WIDTH;
  const pieces = LEVELS.map((level) => {
    const width = (bar.counts[level] / most) * space;
    const piece = `<rect class="bar-${level}" x="${left.toFixed(1)}" y="${middle - THICKNESS / 2}" width="${width.toFixed(1)}" height="${THICKNESS}"/>`;
    left += width;
    return width > 0 ? piece : '';
  });
  const numbers = LEVELS.map((level) => bar.counts[level]).join(' / ');
  return [
    `<text class="label" x="${LABEL_WIDTH - 8}" y="${middle}" text-anchor="end" dominant-baseline="central">${escapeXml(shorten(bar.label))}</text>`,
    ...pieces,
    `<text class="number" x="${(left + 6).toFixed(1)}" y="${middle}" dominant-baseline="central">${numbers}</text>`,
  ].join('');
}

function legend(top: number): string {
  return LEVELS.map((level, index) => {
    const left = LABEL_WIDTH + index * 110;
    const middle = top + ROW / 2;
    return `<rect class="bar-${level}" x="${left}" y="${middle - 5}" width="10" height="10"/><text class="number" x="${left + 16}" y="${middle}" dominant-baseline="central">${LEVEL_WORDS.zh[level]}</text>`;
  }).join('');
}

function shorten(label: string): string {
  const text = printable(label);
  let kept = '';
  for (const char of text) {
    if (textWidth(kept + char) > LABEL_COLUMNS) return `${kept}…`;
    kept += char;
  }
  return kept;
}

function summary(bars: readonly Bar[]): string {
  return bars
    .map(
      (bar) =>
        `${bar.label} ${LEVELS.map((level) => `${LEVEL_WORDS.zh[level]} ${bar.counts[level]}`).join('，')}`,
    )
    .join('；');
}
