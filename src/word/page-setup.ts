/** Page size, margins, grid and page number of the first section. */
import type { ReadingContext } from './context';
import { integer } from './formatting';
import { readParagraphElement } from './paragraph';
import type { FooterSetup, PageSetup } from './types';
import { attribute, child, descendants, elements, type XmlElement } from './xml';

/** @param body `w:body`; null when the document states no section */
export function readPageSetup(body: XmlElement, context: ReadingContext): PageSetup | null {
  const sections = [...descendants(body, 'w:sectPr')];
  const [section] = sections;
  if (section === undefined) return null;
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
    defaultFooter: readFooter(sections, 'default', context),
    evenFooter: readFooter(sections, 'even', context),
  };
}

function readGrid(grid: XmlElement | null): PageSetup['grid'] {
  const type = attribute(grid, 'w:type') ?? 'default';
  if (grid === null || type === 'default') return null;
  return { type, linePitch: integer(grid, 'w:linePitch') ?? 0, charSpace: integer(grid, 'w:charSpace') ?? 0 };
}

/** The first footer of a kind with a page number, in whatever section: a cover page may have none. */
function readFooter(
  sections: readonly XmlElement[],
  type: string,
  context: ReadingContext,
): FooterSetup | null {
  const found = sections.flatMap((section) => {
    const reference = elements(section, 'w:footerReference').find(
      (entry) => attribute(entry, 'w:type') === type,
    );
    const root = reference === undefined ? null : context.source.partById(attribute(reference, 'r:id') ?? '');
    return root === null ? [] : [setupOf(root, context)];
  });
  return found.find((footer) => footer.hasPageNumber) ?? found[0] ?? null;
}

function setupOf(root: XmlElement, context: ReadingContext): FooterSetup {
  // WPS puts the number into a text box: the innermost paragraph that holds it is the one that is seen.
  const numbered = [...descendants(root, 'w:p')].filter(holdsPageNumber).at(-1);
  const shown = numbered ?? descendants(root, 'w:p').next().value;
  if (!shown) return { alignment: 'left', text: '', hasPageNumber: false, font: null, size: 0 };
  const read = readParagraphElement(shown, context);
  const isFloating =
    !elements(root, 'w:p').includes(shown) || child(child(shown, 'w:pPr'), 'w:framePr') !== null;
  const digits = read.runs.at(-1)?.format ?? read.mark;
  return {
    alignment: isFloating ? null : read.format.alignment,
    text: read.runs.map((run) => run.text).join(''),
    hasPageNumber: numbered !== undefined,
    font: digits.eastAsia,
    size: digits.size,
  };
}

function holdsPageNumber(element: XmlElement): boolean {
  const instructions = [...descendants(element, 'w:instrText')].flatMap((node) => node.children);
  const simple = [...descendants(element, 'w:fldSimple')].map((node) => attribute(node, 'w:instr'));
  return [...instructions, ...simple].some((text) => typeof text === 'string' && /\bPAGE\b/.test(text));
}
