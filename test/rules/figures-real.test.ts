import assert from 'node:assert/strict';
import { defaultSettings } from '../../src/config/defaults';
import { lintWith } from '../../src/lint';
import { parseReport } from '../../src/report';
import { LineIndex } from '../../src/report/position';
import { rules } from '../../src/rules';
import { readRealReports } from '../support/real-reports';

/** Every finding of the family on the published documents, each read by a person: report, line, rule, level. */
const REVIEWED: readonly string[] = [
  '001:20 figures/rate-unattainable warning',
  '001:24 figures/exact-with-approximation warning',
  '001:26 figures/rate-mismatch warning',
  '001:28 figures/percent-versus-point warning',
  '002:16 figures/rate-mismatch warning',
  '002:38 figures/same-indicator-two-values info',
  '002:60 figures/same-indicator-two-values info',
  '004:32 figures/unit-mismatch warning',
  '004:62 figures/parts-do-not-sum warning',
  '004:64 figures/funnel-order info',
];

describe('figures of the published documents', () => {
  const family = rules.filter(({ id, on }) => on && id.startsWith('figures/'));
  const settings = defaultSettings(rules, { anyDocument: true });

  for (const [id, source] of readRealReports()) {
    it(`${id}: finds what contradicts itself and nothing else`, () => {
      const lines = new LineIndex(source);
      const found = lintWith(family, parseReport(source), settings).findings.map(
        ({ rule, level, start }) => `${id}:${lines.positionAt(start).line} ${rule} ${level}`,
      );
      assert.deepEqual(
        found,
        REVIEWED.filter((line) => line.startsWith(id)),
      );
    });
  }
});
