/** Reads `w:rPr` and `w:pPr` into what they state, nothing more: inheritance is in styles.ts. */
import type { Alignment, LineRule, ParagraphFormat, RunFormat } from './types';
import { attribute, child, elements, type XmlElement } from './xml';

export type StatedRun = Partial<RunFormat>;
export type StatedParagraph = Partial<Omit<ParagraphFormat, 'numbering'>> & {
  readonly numberingId?: string;
  readonly numberingLevel?: number;
};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Name of a theme font: `minorEastAsia` → 宋体. */
export type ThemeFonts = (slot: string) => string | null;

/** On unless it says otherwise: `<w:b/>`, `<w:b w:val="1"/>`. */
export function isOn(element: XmlElement): boolean {
  return !['0', 'false', 'off', 'none'].includes(attribute(element, 'w:val') ?? '1');
}

export function integer(element: XmlElement | null, name: string): number | undefined {
  const value = Number.parseFloat(attribute(element, name) ?? '');
  return Number.isFinite(value) ? Math.round(value) : undefined;
}

export function readRun(properties: XmlElement | null, theme: ThemeFonts): StatedRun {
  const stated: Writable<StatedRun> = {};
  for (const entry of elements(properties)) {
    switch (entry.name) {
      case 'w:rFonts':
        readFonts(entry, theme, stated);
        break;
      case 'w:sz':
        stated.size = integer(entry, 'w:val') ?? 0;
        break;
      case 'w:b':
        stated.bold = isOn(entry);
        break;
      case 'w:i':
        stated.italic = isOn(entry);
        break;
      case 'w:vanish':
      case 'w:specVanish':
        stated.hidden = isOn(entry);
        break;
      case 'w:color':
        stated.color = attribute(entry, 'w:val') ?? 'auto';
        break;
      case 'w:spacing':
        stated.spacing = integer(entry, 'w:val') ?? 0;
        break;
    }
  }
  return stated;
}

/** A theme attribute wins over a name beside it (ECMA-376 17.3.2.26). */
function readFonts(fonts: XmlElement, theme: ThemeFonts, stated: Writable<StatedRun>): void {
  const themed = attribute(fonts, 'w:eastAsiaTheme');
  const name = attribute(fonts, 'w:eastAsia');
  if (themed !== null || name !== null) {
    stated.eastAsia = themed === null ? name : theme(themed);
    stated.eastAsiaTheme = themed !== null;
  }
  const asciiTheme = attribute(fonts, 'w:asciiTheme');
  const ascii = asciiTheme === null ? attribute(fonts, 'w:ascii') : theme(asciiTheme);
  if (ascii !== null) stated.ascii = ascii;
  const hint = attribute(fonts, 'w:hint');
  if (hint !== null) stated.hint = hint;
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  both: 'both',
  distribute: 'both',
};

export function readParagraph(properties: XmlElement | null): StatedParagraph {
  const stated: Writable<StatedParagraph> = {};
  for (const entry of elements(properties)) {
    const value = attribute(entry, 'w:val');
    switch (entry.name) {
      case 'w:pStyle':
        stated.styleId = value;
        break;
      case 'w:outlineLvl':
        stated.outlineLevel = outlineLevel(entry);
        break;
      case 'w:jc':
        stated.alignment = ALIGNMENTS[value ?? ''] ?? 'left';
        break;
      case 'w:pageBreakBefore':
        stated.pageBreakBefore = isOn(entry);
        break;
      case 'w:spacing':
        readSpacing(entry, stated);
        break;
      case 'w:ind':
        readIndent(entry, stated);
        break;
      case 'w:numPr':
        readNumbering(entry, stated);
        break;
    }
  }
  return stated;
}

/** 0–8; 9 means running text. */
function outlineLevel(entry: XmlElement): number | null {
  const level = integer(entry, 'w:val');
  return level === undefined || level > 8 ? null : level;
}

function readSpacing(entry: XmlElement, stated: Writable<StatedParagraph>): void {
  const line = integer(entry, 'w:line');
  if (line !== undefined) {
    stated.line = line;
    stated.lineRule = (attribute(entry, 'w:lineRule') as LineRule | null) ?? 'auto';
  }
  assign(stated, 'before', integer(entry, 'w:before'));
  assign(stated, 'after', integer(entry, 'w:after'));
}

function readIndent(entry: XmlElement, stated: Writable<StatedParagraph>): void {
  assign(stated, 'left', integer(entry, 'w:left') ?? integer(entry, 'w:start'));
  assign(stated, 'leftChars', integer(entry, 'w:leftChars') ?? integer(entry, 'w:startChars'));
  assign(stated, 'right', integer(entry, 'w:right') ?? integer(entry, 'w:end'));
  assign(stated, 'rightChars', integer(entry, 'w:rightChars') ?? integer(entry, 'w:endChars'));
  assign(stated, 'firstLine', signed(integer(entry, 'w:firstLine'), integer(entry, 'w:hanging')));
  assign(
    stated,
    'firstLineChars',
    signed(integer(entry, 'w:firstLineChars'), integer(entry, 'w:hangingChars')),
  );
}

/** A hanging indent wins over a first-line one (ECMA-376 17.3.1.12). */
function signed(firstLine: number | undefined, hanging: number | undefined): number | undefined {
  return hanging === undefined || hanging === 0 ? (firstLine ?? hanging) : -hanging;
}

function readNumbering(entry: XmlElement, stated: Writable<StatedParagraph>): void {
  const id = attribute(child(entry, 'w:numId'), 'w:val');
  if (id !== null) stated.numberingId = id;
  assign(stated, 'numberingLevel', integer(child(entry, 'w:ilvl'), 'w:val'));
}

function assign<T, Key extends keyof T>(target: T, key: Key, value: T[Key] | undefined): void {
  if (value !== undefined) target[key] = value;
}
