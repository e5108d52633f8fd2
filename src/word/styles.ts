/** Style inheritance (ECMA-376 17.7.2): defaults, then the chain of a style, then what stands at the place. */
import {
  isOn,
  readParagraph,
  readRun,
  type StatedParagraph,
  type StatedRun,
  type ThemeFonts,
} from './formatting';
import type { ParagraphFormat, RunFormat } from './types';
import { attribute, child, descendants, elements, type XmlElement } from './xml';

interface Style {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly basedOn: string | null;
  readonly paragraph: StatedParagraph;
  readonly run: StatedRun;
}

export const INITIAL_RUN: RunFormat = {
  eastAsia: null,
  eastAsiaTheme: false,
  ascii: null,
  hint: null,
  size: 20,
  bold: false,
  italic: false,
  color: 'auto',
  hidden: false,
  spacing: 0,
};

export const INITIAL_PARAGRAPH: Omit<ParagraphFormat, 'numbering'> = {
  styleId: null,
  styleName: '',
  outlineLevel: null,
  alignment: 'left',
  firstLine: 0,
  firstLineChars: null,
  left: 0,
  leftChars: null,
  right: 0,
  rightChars: null,
  line: 240,
  lineRule: 'auto',
  before: 0,
  after: 0,
  pageBreakBefore: false,
};

export class StyleSheet {
  readonly theme: ThemeFonts;
  private readonly styles = new Map<string, Style>();
  private readonly defaultStyle: string | null = null;
  private readonly runDefaults: StatedRun;
  private readonly paragraphDefaults: StatedParagraph;
  private readonly chains = new Map<string, readonly Style[]>();

  /** @param root `w:styles`; @param theme `a:theme` */
  constructor(root: XmlElement | null, theme: XmlElement | null) {
    this.theme = themeFonts(theme);
    const defaults = child(root, 'w:docDefaults');
    this.runDefaults = readRun(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), this.theme);
    this.paragraphDefaults = readParagraph(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
    for (const entry of elements(root, 'w:style')) {
      const style = this.readStyle(entry);
      this.styles.set(style.id, style);
      if (style.type === 'paragraph' && isDefault(entry)) this.defaultStyle = style.id;
    }
  }

  /** What a paragraph's own properties and its styles come to; numbering is resolved by the caller. */
  paragraph(own: StatedParagraph): StatedParagraph & Omit<ParagraphFormat, 'numbering'> {
    const chain = this.chain(own.styleId ?? this.defaultStyle);
    const merged = { ...INITIAL_PARAGRAPH, ...this.paragraphDefaults };
    for (const style of chain) Object.assign(merged, style.paragraph);
    const last = chain.at(-1);
    return { ...merged, ...own, styleId: last?.id ?? null, styleName: last?.name ?? '' };
  }

  /** Formatting of a run: defaults, paragraph style, character style, own properties. */
  run(paragraphStyle: string | null, characterStyle: string | null, own: StatedRun): RunFormat {
    const merged = { ...INITIAL_RUN, ...this.runDefaults };
    for (const style of this.chain(paragraphStyle ?? this.defaultStyle)) Object.assign(merged, style.run);
    const base = { ...merged };
    for (const style of characterStyle === null ? [] : this.chain(characterStyle))
      Object.assign(merged, style.run);
    // Toggle properties of a character style turn those of the paragraph style around (17.7.3).
    if (characterStyle !== null) {
      const toggled = this.toggles(characterStyle);
      merged.bold = base.bold !== toggled.bold;
      merged.italic = base.italic !== toggled.italic;
    }
    return { ...merged, ...own };
  }

  /** Size of the default paragraph style: the character grid counts from it. */
  normalSize(): number {
    return this.run(null, null, {}).size;
  }

  /** The level a style takes in its list when it names none: that of the `w:lvl` linked to it. */
  numberingOf(
    styleId: string | null,
  ): { readonly id: string; readonly level: number | null; readonly styleId: string } | null {
    for (const style of [...this.chain(styleId)].reverse()) {
      const { numberingId, numberingLevel } = style.paragraph;
      if (numberingId !== undefined)
        return { id: numberingId, level: numberingLevel ?? null, styleId: style.id };
    }
    return null;
  }

  private toggles(characterStyle: string): { bold: boolean; italic: boolean } {
    const stated: StatedRun = Object.assign({}, ...this.chain(characterStyle).map((style) => style.run));
    return { bold: stated.bold ?? false, italic: stated.italic ?? false };
  }

  /** Base style first; a cycle ends where it closes. */
  private chain(id: string | null): readonly Style[] {
    if (id === null) return [];
    const known = this.chains.get(id);
    if (known !== undefined) return known;
    const found: Style[] = [];
    for (let style = this.styles.get(id); style !== undefined && !found.includes(style); ) {
      found.unshift(style);
      style = style.basedOn === null ? undefined : this.styles.get(style.basedOn);
    }
    this.chains.set(id, found);
    return found;
  }

  private readStyle(entry: XmlElement): Style {
    return {
      id: attribute(entry, 'w:styleId') ?? '',
      type: attribute(entry, 'w:type') ?? 'paragraph',
      name: (attribute(child(entry, 'w:name'), 'w:val') ?? '').toLowerCase(),
      basedOn: attribute(child(entry, 'w:basedOn'), 'w:val'),
      paragraph: readParagraph(child(entry, 'w:pPr')),
      run: readRun(child(entry, 'w:rPr'), this.theme),
    };
  }
}

function isDefault(style: XmlElement): boolean {
  const value = attribute(style, 'w:default');
  return value !== null && isOn({ ...style, attributes: new Map([['w:val', value]]) });
}

/** `minorEastAsia` → the theme's East Asian typeface, or the one it names for simplified Chinese. */
function themeFonts(theme: XmlElement | null): ThemeFonts {
  const found = new Map<string, string>();
  for (const [group, name] of [
    ['major', 'a:majorFont'],
    ['minor', 'a:minorFont'],
  ] as const) {
    const fonts = theme === null ? undefined : descendants(theme, name).next().value;
    if (!fonts) continue;
    const face = (tag: string) => attribute(child(fonts, tag), 'typeface') ?? '';
    const simplified = elements(fonts, 'a:font').find((font) => attribute(font, 'script') === 'Hans');
    found.set(`${group}EastAsia`, face('a:ea') || (attribute(simplified, 'typeface') ?? ''));
    for (const slot of ['Ascii', 'HAnsi']) found.set(`${group}${slot}`, face('a:latin'));
  }
  return (slot) => found.get(slot) || null;
}
