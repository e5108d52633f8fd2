/** Time each rule takes on its own on a fresh 10,000-character report: where to look when the engine is slow. */
import { defaultSettings } from '../src/config/defaults';
import { lintWith } from '../src/lint';
import { parseReport } from '../src/report';
import { rules } from '../src/rules';
import { generateReport } from './generate-report';
import type { Row } from './measure';

const SHOWN = 12;

export function benchRules(): readonly Row[] {
  const settings = defaultSettings(rules);
  const took = rules.map((rule) => {
    const times = Array.from({ length: 9 }, (_, round) => {
      const report = parseReport(generateReport(100 + round).text);
      const start = performance.now();
      lintWith([rule], report, settings);
      return performance.now() - start;
    });
    return { rule: rule.id, time: times.sort((a, b) => a - b)[4] ?? 0 };
  });
  return took
    .sort((a, b) => b.time - a.time)
    .slice(0, SHOWN)
    .map(({ rule, time }) => ({ what: rule, measured: `${time.toFixed(2)} ms`, target: '', reached: null }));
}
