/**
 * Automatic numbers written out. Word stores only "level 2 of list 5"; what the reader sees (（三）) follows
 * from counting every numbered paragraph in order (ECMA-376 17.9).
 */
import { integer, isOn, readParagraph, type StatedParagraph } from './formatting';
import { formatNumber } from './number-format';
import { attribute, child, elements, type XmlElement } from './xml';

interface Level {
  readonly format: string;
  readonly start: number;
  /** `%1.%2`: each `%n` is the number of that level. */
  readonly pattern: string;
  /** What follows the number: `tab`, `space` or `nothing`. */
  readonly suffix: string;
  /** All numbers in Arabic digits. */
  readonly legal: boolean;
  /** Levels above this one (1-based) make it start again; null: any; 0: none. */
  readonly restartAfter: number | null;
  readonly style: string | null;
  readonly paragraph: StatedParagraph;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels this list starts afresh when it is used for the first time. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface NumberLabel {
  /** Number and the gap behind it. */
  readonly text: string;
  readonly bullet: boolean;
}

const DEEPEST = 8;
const NO_LABEL: NumberLabel = { text: '', bullet: false };

export class Numbering {
  private readonly lists = new Map<string, List>();
  /** Last number given, by abstract list and level. */
  private readonly counters = new Map<string, Map<number, number>>();
  private readonly started = new Set<string>();

  /** @param root `w:numbering` */
  constructor(root: XmlElement | null, styleNumbering: (styleId: string) => string | null = () => null) {
    const definitions = new Map<string, XmlElement>();
    for (const entry of elements(root, 'w:abstractNum')) {
      definitions.set(attribute(entry, 'w:abstractNumId') ?? '', entry);
    }
    const instances = elements(root, 'w:num');
    for (const entry of instances) {
      const id = attribute(entry, 'w:numId') ?? '';
      const abstractId = linkedDefinition(entry, definitions, instances, styleNumbering);
      this.lists.set(id, readList(entry, abstractId, definitions.get(abstractId)));
    }
  }

  /** The level a paragraph style is linked to; 0 when the list names none. */
  levelOfStyle(id: string, styleId: string): number {
    for (const [level, definition] of this.lists.get(id)?.levels ?? []) {
      if (definition.style === styleId) return level;
    }
    return 0;
  }

  /** Indents a level gives its paragraphs. */
  paragraphOf(id: string, level: number): StatedParagraph {
    return this.lists.get(id)?.levels.get(level)?.paragraph ?? {};
  }

  /** Counts one more paragraph of a list and returns its number as seen. Call once a paragraph, in order. */
  next(id: string, level: number): NumberLabel {
    const list = this.lists.get(id);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined) return NO_LABEL;
    const counters = this.countersOf(id, list);
    counters.set(level, (counters.get(level) ?? definition.start - 1) + 1);
    for (let deeper = level + 1; deeper <= DEEPEST; deeper++) {
      if (restarts(list.levels.get(deeper), level)) counters.delete(deeper);
    }
    if (definition.format === 'bullet') return { text: '', bullet: true };
    return { text: write(definition, list, counters) + gap(definition), bullet: false };
  }

  private countersOf(id: string, list: List): Map<number, number> {
    const counters = this.counters.get(list.abstractId) ?? new Map<number, number>();
    this.counters.set(list.abstractId, counters);
    if (!this.started.has(id)) {
      this.started.add(id);
      for (const [level, start] of list.starts) counters.set(level, start - 1);
    }
    return counters;
  }
}

function restarts(deeper: Level | undefined, used: number): boolean {
  const limit = deeper?.restartAfter ?? null;
  return limit === null || used < limit;
}

function write(definition: Level, list: List, counters: ReadonlyMap<number, number>): string {
  return definition.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const named = list.levels.get(level);
    const value = counters.get(level) ?? named?.start ?? 1;
    return formatNumber(value, definition.legal ? 'decimal' : (named?.format ?? 'decimal'));
  });
}

/** A gap is text only where the number would run into the words: 第一条 加强, but 一、加强. */
function gap(definition: Level): string {
  if (definition.suffix === 'nothing' || definition.pattern === '') return '';
  return /[\p{P}\p{S}]$/u.test(definition.pattern) || definition.format.startsWith('decimalEnclosed')
    ? ''
    : ' ';
}

/** A list may only name a list style, whose numbering then holds the levels (17.9.21). */
function linkedDefinition(
  instance: XmlElement,
  definitions: ReadonlyMap<string, XmlElement>,
  instances: readonly XmlElement[],
  styleNumbering: (styleId: string) => string | null,
): string {
  const direct = attribute(child(instance, 'w:abstractNumId'), 'w:val') ?? '';
  const link = attribute(child(definitions.get(direct), 'w:numStyleLink'), 'w:val');
  if (link === null) return direct;
  const target = styleNumbering(link);
  const linked = instances.find((entry) => attribute(entry, 'w:numId') === target);
  return attribute(child(linked, 'w:abstractNumId'), 'w:val') ?? direct;
}

function readList(instance: XmlElement, abstractId: string, definition: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const entry of elements(definition, 'w:lvl'))
    levels.set(integer(entry, 'w:ilvl') ?? 0, readLevel(entry));
  for (const override of elements(instance, 'w:lvlOverride')) {
    const level = integer(override, 'w:ilvl') ?? 0;
    const replaced = child(override, 'w:lvl');
    if (replaced !== null) levels.set(level, readLevel(replaced));
    const start = integer(child(override, 'w:startOverride'), 'w:val');
    if (start !== undefined) starts.set(level, start);
  }
  return { abstractId, levels, starts };
}

function readLevel(entry: XmlElement): Level {
  const value = (name: string) => attribute(child(entry, name), 'w:val');
  const legal = child(entry, 'w:isLgl');
  return {
    format: child(entry, 'w:lvlPicBulletId') !== null ? 'bullet' : (value('w:numFmt') ?? 'decimal'),
    start: integer(child(entry, 'w:start'), 'w:val') ?? 0,
    pattern: value('w:lvlText') ?? '',
    suffix: value('w:suff') ?? 'tab',
    legal: legal !== null && isOn(legal),
    restartAfter: integer(child(entry, 'w:lvlRestart'), 'w:val') ?? null,
    style: value('w:pStyle'),
    paragraph: readParagraph(child(entry, 'w:pPr')),
  };
}
