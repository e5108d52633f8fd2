/** Page size, margins, grid and page number of the first section. */
import type { ReadingContext } from './context';
import { integer } from './formatting';
import { readParagraphElement } from './paragraph';
import type { FooterSetup, PageSetup } from './types';
import { attribute, child, descendants, elements, type XmlElement } from './xml';

/** @param body `w:body`; null when the document states no section */
export function readPageSetup(body: XmlElement, context: ReadingContext): PageSetup | null {
  const section = descendants(body, 'w:sectPr').next().value;
  if (!section) return null;
  const size = child(section, 'w:pgSz');
  const margins = child(section, 'w:pgMar');
  const gutter = integer(margins, 'w:gutter') ?? 0;
  return {
    width: integer(size, 'w:w') ?? 12240,
    height: integer(size, 'w:h') ?? 15840,
    top: Math.abs(integer(margins, 'w:top') ?? 1440),
    bottom: Math.abs(integer(margins, 'w:bottom') ?? 1440),
    left: (integer(margins, 'w:left') ?? 1440) + gutter,
    right: integer(margins, 'w:right') ?? 1440,
    footer: integer(margins, 'w:footer') ?? 720,
    grid: readGrid(child(section, 'w:docGrid')),
    defaultFooter: readFooter(section, 'default', context),
    evenFooter: readFooter(section, 'even', context),
  };
}

function readGrid(grid: XmlElement | null): PageSetup['grid'] {
  const type = attribute(grid, 'w:type') ?? 'default';
  if (grid === null || type === 'default') return null;
  return { type, linePitch: integer(grid, 'w:linePitch') ?? 0, charSpace: integer(grid, 'w:charSpace') ?? 0 };
}

function readFooter(section: XmlElement, type: string, context: ReadingContext): FooterSetup | null {
  const reference = elements(section, 'w:footerReference').find(
    (entry) => attribute(entry, 'w:type') === type,
  );
  const root = reference === undefined ? null : context.source.partById(attribute(reference, 'r:id') ?? '');
  if (root === null) return null;
  const paragraphs = [...descendants(root, 'w:p')].map((element) => ({
    element,
    read: readParagraphElement(element, context),
  }));
  const numbered = paragraphs.find(({ element }) => holdsPageNumber(element));
  const shown = numbered ?? paragraphs.find(({ read }) => read.runs.length > 0);
  const digits = shown?.read.runs.at(-1)?.format ?? shown?.read.mark;
  return {
    alignment: shown?.read.format.alignment ?? 'left',
    text: shown?.read.runs.map((run) => run.text).join('') ?? '',
    hasPageNumber: numbered !== undefined,
    font: digits?.eastAsia ?? null,
    size: digits?.size ?? 0,
  };
}

function holdsPageNumber(element: XmlElement): boolean {
  const instructions = [...descendants(element, 'w:instrText')].flatMap((node) => node.children);
  const simple = [...descendants(element, 'w:fldSimple')].map((node) => attribute(node, 'w:instr'));
  return [...instructions, ...simple].some((text) => typeof text === 'string' && /\bPAGE\b/.test(text));
}
