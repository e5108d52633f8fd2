import assert from 'node:assert/strict';
import { judgeDates } from '../../src/review/deadlines';
import { outliersOf } from '../../src/review/outliers';

const judged = (
  signed: string | null,
  published: string | null,
  organLevel: 'county' | 'province' = 'county',
) => Object.values(judgeDates({ year: 2023, organLevel, signed, published }));

describe('dates', () => {
  it('are in time before the day, on the edge on the day, late after it', () => {
    assert.deepEqual(judged('2024-02-29', '2024-03-31'), ['in-time', 'in-time']);
    assert.deepEqual(judged('2024-03-01', '2024-04-01'), ['edge', 'edge']);
    assert.deepEqual(judged('2024-03-02', '2024-04-02'), ['late', 'late']);
    assert.deepEqual(judged('2025-01-05', '2025-01-05'), ['late', 'late']);
    assert.deepEqual(judged('2023-12-30', '2023-12-30'), ['in-time', 'in-time']);
  });

  it('a province has until 1 April to report', () => {
    assert.deepEqual(judged('2024-03-15', '2024-03-15', 'province'), ['in-time', 'in-time']);
  });

  it('of a month or a year alone only what is certain is said', () => {
    assert.deepEqual(judged('2024-03', '2024'), ['unknown', 'unknown']);
    assert.deepEqual(judged('2024-02', '2024-05'), ['in-time', 'late']);
    assert.deepEqual(judged(null, null), ['unknown', 'unknown']);
  });
});

describe('outliers', () => {
  it('are values far from the others, small and large', () => {
    assert.deepEqual(outliersOf([96, 97, 95, 98, 96.5, 97.5, 95.5, 40], 'linear'), [7]);
    assert.deepEqual(outliersOf([120, 90, 300, 150, 210, 80, 170, 130, 260_000], 'log'), [8]);
  });

  it('are not looked for among few values or where most are the same', () => {
    assert.deepEqual(outliersOf([1, 2, 1000], 'log'), []);
    assert.deepEqual(outliersOf([100, 100, 100, 100, 100, 100, 100, 40], 'linear'), []);
  });

  it('differences of size alone are none', () => {
    assert.deepEqual(outliersOf([40, 90, 160, 300, 520, 900, 1500, 2600], 'log'), []);
  });
});
