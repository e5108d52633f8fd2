/** What is shared while the parts of one document are read. */

import { WordFileError } from './failure';
import { Fields } from './fields';
import { LIMITS } from './limits';
import { NoteTaker } from './notes';
import { Numbering } from './numbering';
import type { WordPackage } from './package';
import { StyleSheet } from './styles';
import { attribute, elements, type XmlElement } from './xml';

export interface ReadingContext {
  readonly source: WordPackage;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly fields: Fields;
  readonly taken: NoteTaker;
  /** Footnotes and endnotes by kind and id. */
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  /** Paragraphs with text so far. */
  paragraphs: number;
  /** Characters so far. */
  characters: number;
}

/** @throws WordFileError when a document unfolds into more text than any honest one holds */
export function countCharacters(context: ReadingContext, text: string): void {
  context.characters += text.length;
  if (context.characters > LIMITS.characters) throw new WordFileError('too-large', '文字超过两千万字');
}

export function createContext(source: WordPackage): ReadingContext {
  const styles = new StyleSheet(source.part('styles'), source.part('theme'));
  const taken = new NoteTaker();
  taken.add('comments', elements(source.part('comments'), 'w:comment').length);
  return {
    source,
    styles,
    numbering: new Numbering(source.part('numbering'), (styleId) => styles.numberingOf(styleId)?.id ?? null),
    fields: new Fields(),
    taken,
    footnotes: readFootnotes(source),
    paragraphs: 0,
    characters: 0,
  };
}

function readFootnotes(source: WordPackage): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of elements(source.part(`${kind}s`), `w:${kind}`)) {
      // Separators carry a type; notes of the author's do not.
      if (attribute(note, 'w:type') === null) found.set(`${kind} ${attribute(note, 'w:id')}`, note);
    }
  }
  return found;
}
