/** One `w:p` → the text a person sees, run by run. */
import { countCharacters, type ReadingContext } from './context';
import { isOn, readParagraph, readRun, type StatedParagraph } from './formatting';
import { symbolText } from './symbols';
import type { NumberingReference, ParagraphFormat, RunFormat, WordRun } from './types';
import { attribute, child, descendants, elements, type XmlElement } from './xml';

export interface ReadParagraph {
  readonly runs: readonly WordRun[];
  readonly format: ParagraphFormat;
  readonly mark: RunFormat;
  /** `w:txbxContent` of the text boxes anchored here. */
  readonly boxes: readonly XmlElement[];
  readonly pictureNames: readonly string[];
  /** The paragraph mark is deleted or hidden: the next paragraph goes on in the same line. */
  readonly joined: boolean;
}

/** Not shown, or shown elsewhere: comments, deleted text, properties, ruby text (kept with its base). */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:commentReference',
  'w:annotationRef',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rubyPr',
  'mc:Fallback',
]);

export function readParagraphElement(element: XmlElement, context: ReadingContext): ReadParagraph {
  const properties = child(element, 'w:pPr');
  const stated = readParagraph(properties);
  const format = resolveFormat(stated, context);
  const markProperties = child(properties, 'w:rPr');
  const mark = context.styles.run(format.styleId, null, readRun(markProperties, context.styles.theme));
  const collector = new RunCollector(context, format.styleId);
  collector.walk(element);
  const removed = child(markProperties, 'w:del') ?? child(markProperties, 'w:moveFrom');
  if (removed !== null) context.taken.add('deletions');
  return {
    runs: collector.runs,
    format,
    mark,
    boxes: collector.boxes,
    pictureNames: collector.pictureNames,
    joined: removed !== null || mark.hidden,
  };
}

/** A level of a list gives indents too: between the style's and the paragraph's own (17.7.2). */
function resolveFormat(stated: StatedParagraph, context: ReadingContext): ParagraphFormat {
  const { styles, numbering } = context;
  const merged = styles.paragraph(stated);
  const reference = numberingOf(stated, merged.styleId, context);
  const fromList = reference === null ? {} : numbering.paragraphOf(reference.id, reference.level);
  const { numberingId: _id, numberingLevel: _level, ...format } = { ...merged, ...fromList, ...stated };
  return { ...format, styleId: merged.styleId, styleName: merged.styleName, numbering: reference };
}

function numberingOf(
  stated: StatedParagraph,
  styleId: string | null,
  { styles, numbering }: ReadingContext,
): NumberingReference | null {
  const inherited = styles.numberingOf(styleId);
  const id = stated.numberingId ?? inherited?.id;
  if (id === undefined || id === '0') return null;
  const linked = () => (inherited === null ? 0 : numbering.levelOfStyle(id, inherited.styleId));
  return { id, level: stated.numberingLevel ?? inherited?.level ?? linked() };
}

class RunCollector {
  readonly runs: WordRun[] = [];
  readonly boxes: XmlElement[] = [];
  readonly pictureNames: string[] = [];
  private format: RunFormat;

  constructor(
    private readonly context: ReadingContext,
    private readonly styleId: string | null,
  ) {
    this.format = context.styles.run(styleId, null, {});
  }

  /** Containers of any name are walked, so that no text is lost in one that is not known here. */
  walk(parent: XmlElement): void {
    for (const node of elements(parent)) {
      if (LEFT_OUT.has(node.name)) this.noteLeftOut(node);
      else if (node.name === 'w:r') this.readRun(node);
      else if (node.name === 'mc:AlternateContent') this.walkAlternatives(node);
      else this.readContent(node);
    }
  }

  private noteLeftOut(node: XmlElement): void {
    if (node.name === 'w:del') this.context.taken.add('deletions');
  }

  private walkAlternatives(node: XmlElement): void {
    const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
    if (chosen !== null) this.walk(chosen);
  }

  private readRun(run: XmlElement): void {
    const properties = child(run, 'w:rPr');
    const { styles } = this.context;
    const outer = this.format;
    const characterStyle = attribute(child(properties, 'w:rStyle'), 'w:val');
    this.format = styles.run(this.styleId, characterStyle, readRun(properties, styles.theme));
    this.walk(run);
    this.format = outer;
  }

  private readContent(node: XmlElement): void {
    const { context } = this;
    switch (node.name) {
      case 'w:t':
      case 'm:t':
        this.addText(textOf(node));
        break;
      case 'w:tab':
      case 'w:ptab':
        this.addText('\t');
        break;
      case 'w:br':
        this.addText(['page', 'column'].includes(attribute(node, 'w:type') ?? '') ? '\f' : '\n');
        break;
      case 'w:cr':
        this.addText('\n');
        break;
      case 'w:noBreakHyphen':
        this.addText('-');
        break;
      case 'w:sym':
        this.addSymbol(node);
        break;
      case 'w:fldChar':
        this.addText(context.fields.mark(attribute(node, 'w:fldCharType')));
        break;
      case 'w:instrText':
        context.fields.addInstruction(textOf(node));
        break;
      case 'w:fldSimple':
        this.readSimpleField(node);
        break;
      case 'w:footnoteReference':
        this.addNote('footnote', node);
        break;
      case 'w:endnoteReference':
        this.addNote('endnote', node);
        break;
      case 'w:ruby':
        this.addRuby(node);
        break;
      case 'w:txbxContent':
        this.boxes.push(node);
        break;
      case 'a:blip':
      case 'v:imagedata':
        this.addPicture(node);
        break;
      case 'w:ins':
      case 'w:moveTo':
        context.taken.add('insertions');
        this.walk(node);
        break;
      case 'm:oMath':
        context.taken.add('formulas');
        this.walk(node);
        break;
      default:
        this.walk(node);
    }
  }

  private addText(text: string): void {
    if (text === '') return;
    const { fields, taken } = this.context;
    if (fields.inContents) taken.contentsTable = true;
    if (fields.silent) return;
    fields.noteResult();
    countCharacters(this.context, text);
    if (this.format.hidden) taken.add('hiddenCharacters', text.trim().length);
    else this.runs.push({ text, format: this.format });
  }

  private addSymbol(node: XmlElement): void {
    const text = symbolText(attribute(node, 'w:font') ?? '', attribute(node, 'w:char') ?? '');
    if (text === null) this.context.taken.add('unknownSymbols');
    this.addText(text ?? '□');
  }

  private readSimpleField(node: XmlElement): void {
    const { fields } = this.context;
    fields.mark('begin');
    fields.addInstruction(attribute(node, 'w:instr') ?? '');
    fields.mark('separate');
    this.walk(node);
    this.addText(fields.mark('end'));
  }

  /** A note is read where it is referred to: （注：…）. */
  private addNote(kind: string, reference: XmlElement): void {
    const note = this.context.footnotes.get(`${kind} ${attribute(reference, 'w:id')}`);
    if (note === undefined) return;
    const inside = new RunCollector(this.context, null);
    for (const paragraph of descendants(note, 'w:p')) inside.walk(paragraph);
    const text = inside.runs
      .map((run) => run.text.replace(/[\n\f]/g, ''))
      .join('')
      .trim();
    if (text === '') return;
    this.context.taken.add('notes');
    this.addText(`（注：${text}）`);
  }

  private addRuby(node: XmlElement): void {
    const base = child(node, 'w:rubyBase');
    const reading = child(node, 'w:rt');
    if (base !== null) this.walk(base);
    if (reading === null) return;
    this.addText('（');
    this.walk(reading);
    this.addText('）');
  }

  private addPicture(node: XmlElement): void {
    const id = attribute(node, 'r:embed') ?? attribute(node, 'r:link') ?? attribute(node, 'r:id');
    const target = this.context.source.relationships.find((entry) => entry.id === id)?.target;
    this.pictureNames.push(target?.split('/').at(-1) ?? '（链接的图片）');
  }
}

/** Blanks at the edges count only when the element says so (XML 2.10); line ends inside are blanks. */
function textOf(node: XmlElement): string {
  const text = node.children.filter((part) => typeof part === 'string').join('');
  const kept =
    attribute(node, 'xml:space') === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return kept.replace(/[\r\n]/g, ' ');
}

/** Rows and paragraphs may be struck out as a whole. */
export function isRemoved(properties: XmlElement | null): boolean {
  const removed = child(properties, 'w:del');
  return removed !== null && isOn(removed);
}
