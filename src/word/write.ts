/** Official document → .docx in the format of GB/T 9704—2012. */
import {
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { finishPackage } from './finish';
import { GRID, PAGE } from './measures';
import type { OfficialBlock, OfficialDocument } from './official';
import { corePropertiesXml, fontTableXml, settingsXml } from './parts-xml';
import { placeSignature } from './signature-place';
import { STYLE, stylesXml } from './styles-xml';
import { ITEMS, type WrittenBlock, writeBlocks } from './write-blocks';
import { DEFAULT_WRITE_OPTIONS, LATIN_FONT, PAGE_NUMBER_FONT, type WriteOptions } from './write-options';

export interface WriteInput {
  readonly document: OfficialDocument;
  readonly options?: Partial<WriteOptions>;
  /** Bytes of pictures by their address in the text. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

export interface WriteResult {
  /** The whole file; the same input gives the same bytes. */
  readonly bytes: Uint8Array;
  /** Addresses of pictures that were not at hand or are of no known kind. */
  readonly missingPictures: readonly string[];
}

export async function writeDocx(input: WriteInput): Promise<WriteResult> {
  const options = { ...DEFAULT_WRITE_OPTIONS, ...input.options };
  const written = writeBlocks(input.document.blocks, input.pictures ?? new Map());
  const file = new Document({
    numbering: { config: [ITEM_NUMBERING] },
    evenAndOddHeaderAndFooters: true,
    theme: { fonts: { headings: THEME_FONT, body: THEME_FONT } },
    sections: [sectionOf(written, options)],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  const place = placeSignature(textOf(input.document, 'organ'), textOf(input.document, 'date'));
  const bytes = finishPackage(packed, {
    'word/styles.xml': stylesXml(options, place),
    'word/settings.xml': settingsXml(),
    'word/fontTable.xml': fontTableXml(options),
    'docProps/core.xml': corePropertiesXml(input.document.title),
  });
  return { bytes, missingPictures: written.missingPictures };
}

/** Without the Hans entry the theme still says 等线. */
const THEME_FONT = { latin: LATIN_FONT, eastAsia: PAGE_NUMBER_FONT, scripts: { Hans: PAGE_NUMBER_FONT } };

const ITEM_NUMBERING = {
  reference: ITEMS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      style: { paragraph: { indent: { left: 0, firstLine: 640 } } },
    },
  ],
};

function textOf(document: OfficialDocument, kind: 'organ' | 'date'): string | null {
  const found = document.blocks.find(
    (block): block is Extract<OfficialBlock, { text: string }> => block.kind === kind,
  );
  return found?.text ?? null;
}

function sectionOf(written: WrittenBlock, options: WriteOptions): ISectionOptions {
  const { width, height, ...margin } = PAGE;
  const grid =
    options.grid === 'standard'
      ? { type: DocumentGridType.LINES_AND_CHARS, linePitch: GRID.linePitch, charSpace: GRID.charSpace }
      : { type: DocumentGridType.LINES, linePitch: GRID.linePitch };
  return {
    properties: { page: { size: { width, height }, margin: { ...margin, gutter: 0 } }, grid },
    ...(options.pageNumbers
      ? { footers: { default: footer(STYLE.pageOdd), even: footer(STYLE.pageEven) } }
      : {}),
    children: written.children,
  };
}

/** 一字线 on both sides of the number (7.5). */
function footer(style: string): Footer {
  const run = new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style, children: [run] })] });
}
