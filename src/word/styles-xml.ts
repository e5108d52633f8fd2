/**
 * The styles of an exported document. Written as XML, since the standard's characters-wide indents,
 * autoSpaceDE and kinsoku have no name in the docx library; children stand in the order of the schema
 * (ECMA-376, CT_PPrBase and EG_RPrBase), which Word insists on.
 */
import { escapeXml } from './characters';
import { CHARACTER, GRID, LINE, SIZE } from './measures';
import type { SignaturePlace } from './signature-place';
import { FONT_SETS, type FontSet, LATIN_FONT, PAGE_NUMBER_FONT, type WriteOptions } from './write-options';

export const STYLE = {
  body: 'GwBody',
  addressee: 'GwAddressee',
  title: 'Title',
  item: 'GwItem',
  organ: 'GwOrgan',
  date: 'GwDate',
  note: 'GwAttachmentNote',
  numberedNote: 'GwAttachmentNumberedNote',
  furtherNote: 'GwAttachmentFurtherNote',
  attachment: 'GwAttachment',
  attachmentTitle: 'GwAttachmentTitle',
  tableHead: 'GwTableHead',
  tableCell: 'GwTableCell',
  picture: 'GwPicture',
  pageOdd: 'GwPageOdd',
  pageEven: 'GwPageEven',
  heading: (level: number) => `Heading${level}`,
  runIn: (level: number) => `GwRunIn${level}`,
} as const;

export const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Indent {
  /** Hundredths of a character. */
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly left?: number;
  readonly right?: number;
}

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly offGrid?: boolean;
  readonly line?: number;
  readonly lineRule?: 'exact' | 'auto';
  readonly indent?: Indent;
  readonly alignment?: 'both' | 'center' | 'left' | 'right';
  readonly outlineLevel?: number;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
}

export function stylesXml(options: WriteOptions, place: SignaturePlace): string {
  const fonts = FONT_SETS[options.fonts];
  const styles = [
    normalStyle(fonts),
    DEFAULT_CHARACTER_STYLE,
    TABLE_STYLES,
    ...paragraphStyles(fonts, options, place).map((style) => paragraphStyle(style, options)),
    ...[1, 2, 3, 4].map((level) => runInStyle(level, fonts, options)),
  ];
  return `${XML_DECLARATION}<w:styles ${NAMESPACE}>${documentDefaults(fonts)}${styles.join('')}</w:styles>`;
}

function paragraphStyles(fonts: FontSet, options: WriteOptions, place: SignaturePlace): ParagraphStyle[] {
  const body = STYLE.body;
  const flush = { basedOn: body, next: body, indent: { firstLine: 0 } };
  return [
    { id: body, name: '公文正文', alignment: 'both', indent: { firstLine: 200 } },
    {
      id: STYLE.title,
      name: 'Title',
      next: body,
      alignment: 'center',
      line: 700,
      font: fonts.title,
      size: SIZE.title,
      bold: fonts.boldTitle,
    },
    ...fonts.headings.map((font, index) => headingStyle(index + 1, font, options)),
    { ...flush, id: STYLE.addressee, name: '公文主送机关' },
    { basedOn: body, id: STYLE.item, name: '公文列项' },
    {
      ...flush,
      id: STYLE.organ,
      name: '公文署名',
      alignment: 'right',
      indent: edge(place.organ),
      keepNext: true,
    },
    { ...flush, id: STYLE.date, name: '公文成文日期', alignment: 'right', indent: edge(place.date) },
    // 附件： is three characters wide, a number (1.) three quarters of one.
    { ...flush, id: STYLE.note, name: '公文附件说明', indent: { left: 500, hanging: 300 } },
    { ...flush, id: STYLE.numberedNote, name: '公文附件说明（编号）', indent: { left: 575, hanging: 375 } },
    { ...flush, id: STYLE.furtherNote, name: '公文附件说明（续）', indent: { left: 575, hanging: 75 } },
    { ...flush, id: STYLE.attachment, name: '公文附件', font: '黑体', pageBreakBefore: true, keepNext: true },
    {
      ...flush,
      id: STYLE.attachmentTitle,
      name: '公文附件标题',
      alignment: 'center',
      line: 700,
      font: fonts.title,
      size: SIZE.title,
    },
    {
      id: STYLE.tableCell,
      name: '公文表格',
      alignment: 'center',
      lineRule: 'auto',
      line: 240,
      size: SIZE.table,
    },
    {
      basedOn: STYLE.tableCell,
      id: STYLE.tableHead,
      name: '公文表头',
      keepNext: true,
      lineRule: 'auto',
      line: 240,
      font: fonts.headings[0],
    },
    { id: STYLE.picture, name: '公文图片', alignment: 'center', lineRule: 'auto', line: 240 },
    { ...pageNumberStyle('right'), id: STYLE.pageOdd, name: '公文页码（单页）' },
    { ...pageNumberStyle('left'), id: STYLE.pageEven, name: '公文页码（双页）' },
  ];
}

function headingStyle(level: number, font: string, options: WriteOptions): ParagraphStyle {
  return {
    id: STYLE.heading(level),
    name: `heading ${level}`,
    basedOn: STYLE.body,
    next: STYLE.body,
    keepNext: true,
    outlineLevel: level - 1,
    font,
    bold: level === 3 && options.boldLevel3,
  };
}

/** 单页居右空一字，双页居左空一字 (7.5); an exact line of 16 pt puts the dash 7 mm below the text. */
function pageNumberStyle(side: 'left' | 'right'): Omit<ParagraphStyle, 'id' | 'name'> {
  return {
    offGrid: true,
    line: 320,
    indent: { [side]: 100 },
    alignment: side,
    font: PAGE_NUMBER_FONT,
    size: SIZE.pageNumber,
  };
}

function edge(characters: number): Indent {
  return { firstLine: 0, right: Math.round(characters * 100) };
}

function documentDefaults(fonts: FontSet): string {
  const run = `<w:rPr>${fontsXml(fonts.body)}<w:sz w:val="${SIZE.body}"/><w:szCs w:val="${SIZE.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>`;
  return `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

/** The character grid counts from the size of Normal, so it must be that of the text. */
function normalStyle(fonts: FontSet): string {
  return `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/></w:pPr><w:rPr>${fontsXml(fonts.body)}<w:sz w:val="${SIZE.body}"/><w:szCs w:val="${SIZE.body}"/></w:rPr></w:style>`;
}

const DEFAULT_CHARACTER_STYLE =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>';

const TABLE_STYLES =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

function paragraphStyle(style: ParagraphStyle, options: WriteOptions): string {
  const isGridded = style.offGrid !== true && style.lineRule !== 'auto' && style.size === undefined;
  const properties = [
    style.keepNext === true ? '<w:keepNext/>' : '',
    style.pageBreakBefore === true ? '<w:pageBreakBefore/>' : '',
    '<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    style.offGrid === true ? '<w:snapToGrid w:val="0"/>' : '',
    `<w:spacing w:before="0" w:after="0" w:line="${style.line ?? LINE}" w:lineRule="${style.lineRule ?? 'exact'}"/>`,
    style.indent === undefined ? '' : indentXml(style.indent, style.size ?? SIZE.body),
    style.alignment === undefined ? '' : `<w:jc w:val="${style.alignment}"/>`,
    style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`,
  ];
  const next = style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${style.id}"${isBuiltIn(style) ? '' : ' w:customStyle="1"'}>` +
    `<w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>${next}<w:qFormat/>` +
    `<w:pPr>${properties.join('')}</w:pPr>${runProperties(style, isGridded && options.grid === 'compatible')}</w:style>`
  );
}

function isBuiltIn(style: ParagraphStyle): boolean {
  return style.outlineLevel !== undefined || style.name === 'Title';
}

function runProperties(style: ParagraphStyle, narrow: boolean): string {
  const parts = [
    style.font === undefined ? '' : fontsXml(style.font),
    style.bold === undefined ? '' : boldXml(style.bold),
    style.font === undefined ? '' : '<w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="000000"/>',
    narrow ? `<w:spacing w:val="${GRID.compatibleSpacing}"/>` : '',
    style.size === undefined ? '' : `<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/>`,
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
}

/** Font of a heading at the start of a paragraph. */
function runInStyle(level: number, fonts: FontSet, options: WriteOptions): string {
  const font = fonts.headings[level - 1] ?? fonts.body;
  const bold = level === 3 && options.boldLevel3 ? boldXml(true) : '';
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="${STYLE.runIn(level)}"><w:name w:val="公文段首标题 ${level}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${fontsXml(font)}${bold}</w:rPr></w:style>`
  );
}

function boldXml(on: boolean): string {
  return on ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>';
}

/** Characters for Word and WPS; twips for programs that do not know them. */
function indentXml(indent: Indent, size: number): string {
  const parts: string[] = [];
  for (const side of ['left', 'right', 'hanging', 'firstLine'] as const) {
    const characters = indent[side];
    if (characters === undefined) continue;
    const twips = Math.round((characters * (size === SIZE.body ? CHARACTER : size * 10)) / 100);
    parts.push(`w:${side}Chars="${characters}" w:${side}="${twips}"`);
  }
  return `<w:ind ${parts.join(' ')}/>`;
}

function fontsXml(eastAsia: string): string {
  const latin = escapeXml(LATIN_FONT);
  return `<w:rFonts w:ascii="${latin}" w:eastAsia="${escapeXml(eastAsia)}" w:hAnsi="${latin}" w:cs="${latin}"/>`;
}
