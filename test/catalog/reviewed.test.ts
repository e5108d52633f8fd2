import assert from 'node:assert/strict';
import { builtInIndicators } from '../../src/catalog/indicators';
import { type ReportFigure, reportFigures } from '../../src/catalog/report-indicators';
import { parseReport } from '../../src/report';
import { formatDecimal } from '../../src/report/figures/decimal';
import { LineIndex } from '../../src/report/position';
import sample from '../corpus/figures-reviewed.json' with { type: 'json' };
import { readRealReports } from '../support/real-reports';

/** A figure a person read in the published documents: place, value, unit, and the indicator it gives. */
type Reviewed = (typeof sample)[number];

function figuresByPlace(source: string): ReadonlyMap<string, ReportFigure> {
  const lines = new LineIndex(source);
  return new Map(
    reportFigures(parseReport(source), builtInIndicators).map((entry) => {
      const { line, column } = lines.positionAt(entry.start);
      return [`${line}:${column}`, entry];
    }),
  );
}

function isReadRight(reviewed: Reviewed, entry: ReportFigure | undefined): boolean {
  if (!entry) return false;
  const { value, unit } = entry.figure;
  const right = formatDecimal(value) === reviewed.value && unit === reviewed.unit;
  return right && entry.end - entry.start === reviewed.length;
}

describe('two hundred figures of published documents, read by a person', () => {
  const reports = readRealReports();
  const found = new Map([...reports].map(([id, source]) => [id, figuresByPlace(source)]));
  const compared = sample.flatMap((reviewed) => {
    const figures = found.get(reviewed.report);
    return figures ? [{ reviewed, entry: figures.get(`${reviewed.line}:${reviewed.column}`) }] : [];
  });

  it('is a sample of two hundred', () => assert.equal(sample.length, 200));

  it('reads at least 95 % with value, unit and range', () => {
    const wrong = compared.filter(({ reviewed, entry }) => !isReadRight(reviewed, entry));
    assert.ok(wrong.length <= compared.length * 0.05, JSON.stringify(wrong.map(({ reviewed }) => reviewed)));
  });

  it('gives at least 85 % of the recognised indicators rightly', () => {
    const recognised = compared.filter(({ entry }) => entry?.indicator);
    const wrong = recognised.filter(({ reviewed, entry }) => entry?.indicator?.id !== reviewed.indicator);
    assert.ok(
      wrong.length <= recognised.length * 0.15,
      JSON.stringify(wrong.map(({ reviewed }) => reviewed)),
    );
  });

  it('recognises at least 85 % of the indicators that are there', () => {
    const given = compared.filter(({ reviewed }) => reviewed.indicator !== null);
    const missed = given.filter(({ reviewed, entry }) => entry?.indicator?.id !== reviewed.indicator);
    assert.ok(missed.length <= given.length * 0.15, JSON.stringify(missed.map(({ reviewed }) => reviewed)));
  });
});
