/** Reading and checking the figures of a report, and completion with a long ledger. */
import { builtInCatalog } from '../src/catalog';
import { parseLedger } from '../src/catalog/ledger';
import { defaultSettings } from '../src/config/defaults';
import { completionsAt } from '../src/indicators/completions';
import { lintWith } from '../src/lint';
import { parseReport } from '../src/report';
import { rules } from '../src/rules';
import { generateReport } from './generate-report';
import { atMost, median, medians, type Row } from './measure';

const LEDGER_ROWS = 5000;

/** @returns rows for a report of 10,000 characters */
export function benchFigures(): readonly Row[] {
  const text = textOf(10_000);
  const settings = defaultSettings(rules);
  const figures = rules.filter(({ id, on }) => on && id.startsWith('figures/'));
  const took = medians({
    engine: () => lintWith([], parseReport(text), settings),
    figures: () => lintWith(figures, parseReport(text), settings),
  });
  const { indicators } = builtInCatalog;
  const names = indicators.indicators.map(({ name }) => name);
  const lines = Array.from({ length: LEDGER_ROWS }, (_, index) => {
    return `${names[index % names.length]},${2025 - Math.floor(index / names.length)},${index + 1}`;
  });
  const ledger = parseLedger(`指标,年度,数值\n${lines.join('\n')}\n`, indicators);
  const catalog = {
    ...builtInCatalog,
    companions: { lastYear: null, template: null, programme: null, ledger },
  };
  const completion =
    median(() => completionsAt(parseReport(text), catalog, text.length >> 1)) -
    median(() => parseReport(text));
  return [
    atMost('figures read and checked, 10k characters', took.figures - took.engine, 3, 'ms'),
    atMost(`completion, ledger of ${LEDGER_ROWS} rows`, completion, 20, 'ms'),
  ];
}

function textOf(characters: number): string {
  const { text } = generateReport(100);
  return text.length <= characters ? text : text.slice(0, characters);
}
