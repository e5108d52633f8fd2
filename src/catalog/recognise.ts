/** Which indicator a figure gives: by the words beside it, its measure word and what the sentence is about. */
import { type Figure, type FigureText, readFigureText } from '../report/figures';
import { normalize } from '../report/figures/normalize';
import { sameUnit } from '../report/figures/units';
import type { BlockContent } from '../report/types';
import type { Indicator, IndicatorData } from './indicators';
import { WordIndex } from './word-index';

interface Matcher {
  readonly indicator: Indicator;
  readonly topic: string | null;
  readonly words: readonly RegExp[];
  readonly before: readonly RegExp[];
  readonly after: readonly RegExp[];
  readonly not: RegExp | null;
  /** One of these stands beside every number the indicator is recognised at. */
  readonly needed: readonly string[];
}

interface Compiled {
  readonly shares: WordIndex<Matcher>;
  readonly counts: WordIndex<Matcher>;
  /** All topic words; the group that matched is the position in `topics`. */
  readonly topicWords: RegExp;
  readonly topics: readonly string[];
  /** Results by block and by the heading above it. */
  readonly known: WeakMap<BlockContent, Map<string, ReadonlyMap<number, Indicator>>>;
}

/** A topic named in the sentence is worth as much as two more characters beside the number. */
const TOPIC_WEIGHT = 2;

/** 尚未审结7件 is what is left, not what was done. */
const NOT_DONE =
  /(?:未|没有|正在|剩余|其余|待)(?:按期|及时)?(?:审结|办结|结案|整改|化解|办理|审理|处理|答复|回复)/;

const compiledData = new WeakMap<IndicatorData, Compiled>();

/**
 * Indicators of a block by the index of the figure that gives them.
 * @param heading words of the heading above, which name the topic when the block does not
 */
export function recogniseIndicators(
  content: BlockContent,
  data: IndicatorData,
  heading = '',
): ReadonlyMap<number, Indicator> {
  const compiled = compile(data);
  const byHeading = compiled.known.get(content) ?? new Map<string, ReadonlyMap<number, Indicator>>();
  compiled.known.set(content, byHeading);
  const found = byHeading.get(heading) ?? recogniseUnder(heading, readFigureText(content), compiled);
  byHeading.set(heading, found);
  return found;
}

function recogniseUnder(
  heading: string,
  text: FigureText,
  compiled: Compiled,
): ReadonlyMap<number, Indicator> {
  const own = recognise(text, compiled, null);
  if (heading === '' || own.size === text.figures.length) return own;
  const above = mentionsOf(normalize(heading), compiled).at(-1)?.topic ?? null;
  return above === null ? own : new Map([...recognise(text, compiled, above), ...own]);
}

/** @param above the topic of the heading, for blocks that name none themselves */
function recognise(
  text: FigureText,
  compiled: Compiled,
  above: string | null,
): ReadonlyMap<number, Indicator> {
  const found = new Map<number, Indicator>();
  if (text.figures.length === 0) return found;
  const topics = mentionsOf(text.norm, compiled);
  if (above !== null && topics.length > 0) return found;
  for (const figure of text.figures) {
    if (figure.role === 'change' || NOT_DONE.test(figure.lead)) continue;
    const topic = topicOf(figure, topics) ?? above;
    const indicator = bestFor(figure, topic, figure.kind === 'count' ? compiled.counts : compiled.shares);
    if (indicator) found.set(figure.index, indicator);
  }
  return found;
}

interface Mention {
  readonly topic: string;
  readonly at: number;
}

function mentionsOf(norm: string, { topicWords, topics }: Compiled): readonly Mention[] {
  return [...norm.matchAll(topicWords)].map((match) => ({
    topic: topics[match.slice(1).findIndex((group) => group !== undefined)] ?? '',
    at: match.index,
  }));
}

/** The topic named last before the number, else the one named right behind it. */
function topicOf(figure: Figure, mentions: readonly Mention[]): string | null {
  const before = mentions.findLast(({ at }) => at < figure.start);
  const inClause = before && before.at >= figure.clause.start;
  if (inClause || figure.tail === '') return before?.topic ?? null;
  const behind = mentions.find(({ at }) => at >= figure.end && at < figure.end + figure.tail.length);
  return behind?.topic ?? before?.topic ?? null;
}

function bestFor(figure: Figure, topic: string | null, index: WordIndex<Matcher>): Indicator | null {
  const beside = `${figure.lead}#${figure.tail}`;
  let best: Indicator | null = null;
  let bestScore = 0;
  for (const matcher of index.candidates(beside)) {
    if (matcher.topic !== null && matcher.topic !== topic) continue;
    const score = scoreOf(matcher, figure, beside);
    if (score <= bestScore) continue;
    best = matcher.indicator;
    bestScore = score;
  }
  return best;
}

/** Characters matched, one more for the very measure word; 0 when a word is missing or one is too many. */
function scoreOf(matcher: Matcher, figure: Figure, beside: string): number {
  const parts = [
    lengthOf(matcher.before, figure.lead),
    lengthOf(matcher.after, figure.tail),
    lengthOf(matcher.words, beside),
  ];
  if (parts.some((length) => length === null)) return 0;
  if (matcher.not?.test(beside) || !hasUnit(matcher.indicator, figure)) return 0;
  const length = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  const exact = matcher.indicator.units.includes(figure.unit) ? 1 : 0;
  return length + exact + (matcher.topic === null ? 0 : TOPIC_WEIGHT);
}

function lengthOf(patterns: readonly RegExp[], text: string): number | null {
  let length = 0;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match) return null;
    length += match[0].length;
  }
  return length;
}

function hasUnit(indicator: Indicator, figure: Figure): boolean {
  if (figure.kind !== 'count') return true;
  return indicator.units.some((unit) => sameUnit(unit, figure.unit));
}

function compile(data: IndicatorData): Compiled {
  const hit = compiledData.get(data);
  if (hit) return hit;
  const matchers = data.indicators.flatMap((indicator) => matcherOf(indicator) ?? []);
  const isShare = ({ indicator }: Matcher): boolean => /^(?:%|倍|:1)/.test(indicator.units[0] ?? '');
  const compiled: Compiled = {
    shares: new WordIndex(matchers.filter(isShare), ({ needed }) => needed),
    counts: new WordIndex(
      matchers.filter((matcher) => !isShare(matcher)),
      ({ needed }) => needed,
    ),
    topics: Object.keys(data.topics),
    topicWords: new RegExp(
      Object.values(data.topics)
        .map((words) => `(${alternatives(words)})`)
        .join('|') || '(?!)',
      'g',
    ),
    known: new WeakMap(),
  };
  compiledData.set(data, compiled);
  return compiled;
}

function matcherOf(indicator: Indicator): Matcher | null {
  const { match } = indicator;
  if (!match) return null;
  const patterns = (words: readonly string[] | undefined): readonly RegExp[] =>
    (words ?? []).map((word) => new RegExp(alternatives(word)));
  return {
    indicator,
    topic: match.topic ?? null,
    words: patterns(match.words),
    before: patterns(match.before),
    after: patterns(match.after),
    not: match.not ? new RegExp(alternatives(match.not)) : null,
    needed: plainWords((match.words ?? match.before ?? match.after)?.[0] ?? ''),
  };
}

function plainWords(words: string): string[] {
  return normalize(words)
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Plain words only: what a team writes is never read as a pattern. Longer ones first. */
function alternatives(words: string): string {
  return plainWords(words)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()[\]\\]/g, '\\$&'))
    .join('|');
}
