/** What is shared while the parts of one document are read. */

import { Fields } from './fields';
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
