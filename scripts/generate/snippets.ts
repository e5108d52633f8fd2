/** snippets/indicators.json from the catalogue, and the pinyin initials by which completion finds an indicator. */
import { pinyin } from 'pinyin-pro';
import { builtInIndicators } from '../../src/catalog/indicators';
import { groupSnippet, indicatorSnippet } from '../../src/indicators/sentence';
import type { Generator } from './types';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string;
  readonly description: string;
}

/** 行政复议受理数 → xzfysl; what is no Han character is left out. */
function initials(name: string): string {
  return letters(pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }));
}

function fullPinyin(name: string): string {
  return letters(pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }));
}

function letters(syllables: readonly string[]): string {
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** 数 and 率 count nothing in a prefix, and brackets are not typed. */
function typed(name: string): string {
  return name.replace(/（[^）]*）|[“”]/g, '');
}

function prefixesOf(name: string): readonly string[] {
  return [...new Set([typed(name), fullPinyin(typed(name)), initials(typed(name))])];
}

function snippets(): Readonly<Record<string, Snippet>> {
  const groups = builtInIndicators.groups.map((group) => [
    `${group.name}（成组）`,
    {
      prefix: prefixesOf(group.name),
      body: groupSnippet(group),
      description: `法治报告指标组：${group.name}`,
    },
  ]);
  const single = builtInIndicators.indicators
    .filter(({ match }) => match)
    .map((indicator) => [
      indicator.name,
      {
        prefix: prefixesOf(indicator.name),
        body: indicatorSnippet(indicator),
        description: `法治报告指标：${indicator.name}（${indicator.units.join('、')}）`,
      },
    ]);
  return Object.fromEntries([...groups, ...single]);
}

/** Initials by id: indicators and groups (`group:id`). */
function initialsById(): Readonly<Record<string, string>> {
  const groups = builtInIndicators.groups.map(({ id, name }) => [`group:${id}`, initials(typed(name))]);
  const single = builtInIndicators.indicators.map(({ id, name }) => [id, initials(typed(name))]);
  return Object.fromEntries([...groups, ...single]);
}

export const indicatorSnippets: Generator = {
  folders: ['snippets'],
  files: () => [
    { path: 'snippets/indicators.json', content: `${JSON.stringify(snippets(), null, 2)}\n` },
    { path: 'src/catalog/data/initials.json', content: `${JSON.stringify(initialsById(), null, 2)}\n` },
  ],
};
