/** All block rules of the language families against the parse of the text they check. */
import { defaultSettings } from '../src/config/defaults';
import { lintWith } from '../src/lint';
import { parseReport } from '../src/report';
import { rules } from '../src/rules';
import { generateReport } from './generate-report';
import { atMost, medians, type Row } from './measure';

const FAMILIES = /^(?:dates|laws|phrases|typography|privacy)\//;

/** @returns rows for a report of 10,000 and one of 100,000 characters */
export function benchLanguage(): readonly Row[] {
  return [100, 1000].flatMap((size) => {
    const { text } = generateReport(size);
    const settings = defaultSettings(rules);
    const block = rules.filter(({ id, kind }) => kind === 'block' && FAMILIES.test(id));
    const all = rules.filter(({ id }) => FAMILIES.test(id));
    const nothing: typeof rules = [];
    const { parse, ...took } = medians({
      parse: () => parseReport(text),
      engine: () => lintWith(nothing, parseReport(text), settings),
      block: () => lintWith(block, parseReport(text), settings),
      all: () => lintWith(all, parseReport(text), settings),
    });
    const length = `${Math.round(text.length / 1000)}k characters`;
    const detail = (time: number) => `${(time - took.engine).toFixed(1)} of ${parse.toFixed(1)} ms`;
    return [
      atMost(
        `block rules / parse, ${length}`,
        (took.block - took.engine) / parse,
        1,
        '×',
        detail(took.block),
      ),
      atMost(
        `all language rules / parse, ${length}`,
        (took.all - took.engine) / parse,
        2,
        '×',
        detail(took.all),
      ),
    ];
  });
}
