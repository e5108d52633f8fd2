/** Counts what is left out or changed while a document is read. */
import type { ReadingNotes } from './types';

type Counted = Exclude<keyof ReadingNotes, 'contentsTable' | 'pictures'>;

export class NoteTaker {
  private readonly counts = new Map<Counted, number>();
  private readonly pictures: { name: string; paragraph: number }[] = [];
  contentsTable = false;

  add(what: Counted, by = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + by);
  }

  addPictures(names: readonly string[], paragraph: number): void {
    for (const name of names) this.pictures.push({ name, paragraph });
  }

  result(): ReadingNotes {
    const count = (what: Counted) => this.counts.get(what) ?? 0;
    return {
      insertions: count('insertions'),
      deletions: count('deletions'),
      comments: count('comments'),
      hiddenCharacters: count('hiddenCharacters'),
      notes: count('notes'),
      textBoxes: count('textBoxes'),
      mergedCells: count('mergedCells'),
      nestedTables: count('nestedTables'),
      formulas: count('formulas'),
      unknownSymbols: count('unknownSymbols'),
      contentsTable: this.contentsTable,
      pictures: this.pictures,
    };
  }
}
