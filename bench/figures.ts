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
/** More than for other parts: these functions are small and reach their speed late. */
const ROUNDS = 60;
/** Published reports have about 130 figures in 10,000 characters. */
const FIGURES = 130;

/** @returns rows for a report of 10,000 characters */
export function benchFigures(): readonly Row[] {
  const text = textOf(10_000);
  const settings = defaultSettings(rules);
  const figures = rules.filter(({ id, on }) => on && id.startsWith('figures/'));
  const took = medians(
    {
      engine: () => lintWith([], parseReport(text), settings),
      figures: () => lintWith(figures, parseReport(text), settings),
    },
    ROUNDS,
  );
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

/** As dense with figures as a published report: sentences of the generated one, then sentences without. */
function textOf(characters: number): string {
  const { text } = generateReport(100);
  const dense = text.slice(0, Math.round((characters * FIGURES) / 340));
  const plain = '坚持把法治政府建设摆在全局工作的重要位置，压实各级各部门责任，持续提升依法行政水平。';
  return dense + `\n\n${plain.repeat(6)}`.repeat(Math.ceil((characters - dense.length) / (plain.length * 6)));
}
