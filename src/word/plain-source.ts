/** Plain text and web pages as a document, so that import treats headings and tables of all sources alike. */
import { INITIAL_PARAGRAPH, INITIAL_RUN } from './styles';
import type { ReadingNotes, WordBlock, WordDocument, WordParagraph } from './types';

export const NO_NOTES: ReadingNotes = {
  insertions: 0,
  deletions: 0,
  comments: 0,
  hiddenCharacters: 0,
  notes: 0,
  textBoxes: 0,
  mergedCells: 0,
  nestedTables: 0,
  formulas: 0,
  unknownSymbols: 0,
  contentsTable: false,
  pictures: [],
};

/** @param styleName `heading 1`, `title`, or `''` for running text */
export function plainParagraph(text: string, number: number, styleName = ''): WordParagraph {
  return {
    kind: 'paragraph',
    number,
    label: '',
    bullet: false,
    runs: [{ text, format: INITIAL_RUN }],
    format: { ...INITIAL_PARAGRAPH, numbering: null, styleName },
    mark: INITIAL_RUN,
    pictures: 0,
    inBox: false,
  };
}

export function plainDocument(blocks: readonly WordBlock[], pictures: readonly string[] = []): WordDocument {
  return {
    blocks,
    page: null,
    normalSize: INITIAL_RUN.size,
    evenAndOdd: false,
    notes: { ...NO_NOTES, pictures: pictures.map((name) => ({ name, paragraph: 0 })) },
  };
}

/** A paragraph a line: pasted texts have no other. */
export function readPlainText(text: string): WordDocument {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return plainDocument(lines.map((line, index) => plainParagraph(line, index + 1)));
}
