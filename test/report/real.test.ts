import assert from 'node:assert/strict';
import { type PartId, parseReport } from '../../src/report/index';
import { LineIndex } from '../../src/report/position';
import { readRealReports } from '../support/real-reports';

interface Expected {
  readonly kind: string;
  readonly year: number;
  readonly level: string;
  /** Form and 1-based line. */
  readonly parts: Partial<Record<PartId, string>>;
  readonly sections: number;
  readonly furnitureLines: readonly number[];
}

/** Read by hand in the five documents. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  '000': {
    kind: 'annual-report',
    year: 2023,
    level: 'county',
    parts: {
      duties: 'heading 13',
      achievements: 'heading 17',
      shortcomings: 'heading 83',
      plan: 'heading 93',
    },
    sections: 43,
    furnitureLines: [1, 3, 5, 6],
  },
  '001': {
    kind: 'annual-report',
    year: 2023,
    level: 'county',
    parts: {
      achievements: 'heading 10',
      shortcomings: 'heading 34',
      duties: 'heading 38',
      plan: 'heading 42',
    },
    sections: 19,
    furnitureLines: [1, 6, 56, 57],
  },
  '002': {
    kind: 'annual-report',
    year: 2017,
    level: 'city',
    parts: { achievements: 'heading 6', shortcomings: 'paragraph 72', plan: 'paragraph 72' },
    sections: 33,
    furnitureLines: [2, 74],
  },
  '003': {
    kind: 'other',
    year: 2022,
    level: 'county',
    parts: { achievements: 'heading 23' },
    sections: 51,
    furnitureLines: [1, 5, 131, 133, 135],
  },
  '004': {
    kind: 'annual-report',
    year: 2022,
    level: 'county',
    parts: {
      achievements: 'heading 6',
      shortcomings: 'heading 82',
      duties: 'heading 92',
      plan: 'heading 102',
    },
    sections: 46,
    furnitureLines: [2, 132],
  },
};

describe('the model of the real documents', () => {
  for (const [id, expected] of Object.entries(EXPECTED)) {
    it(id, function () {
      const source = readRealReports().get(id);
      if (source === undefined) return this.skip();
      const report = parseReport(source);
      const line = (offset: number) => new LineIndex(source).positionAt(offset).line;
      const parts = Object.values(report.parts).flatMap((part) =>
        part.heading ? [[part.id, `${part.form} ${line(part.heading.start)}`]] : [],
      );
      assert.deepEqual(
        {
          kind: report.kind.kind,
          year: report.year,
          level: report.organLevel,
          parts: Object.fromEntries(parts),
          sections: report.sections.length,
          furnitureLines: report.furniture.map((piece) => line(piece.start)).sort((a, b) => a - b),
        },
        expected,
      );
    });
  }
});
