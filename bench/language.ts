/** All block rules of the language families against the parse of the text they check. */
import { defaultSettings } from '../src/config/defaults';
import { lintWith } from '../src/lint';
import { parseReport } from '../src/report';
import { markdownProcessor } from '../src/report/markdown';
import { rules } from '../src/rules';
import { generateReport } from './generate-report';
import { atMost, medians, type Row } from './measure';

const FAMILIES = /^(?:dates|laws|phrases|typography|privacy)\//;

/**
 * @returns for 10,000 and 100,000 characters the ratio to a Markdown parse of the text (what any Markdown
 * checker pays) and, without a target, to the model's own parse, which reads plain paragraphs without remark
 */
export function benchLanguage(): readonly Row[] {
  return [10_000, 100_000].flatMap((length) => {
    const { text } = generateReport(7, length);
    const settings = defaultSettings(rules);
    const block = rules.filter(({ id, kind }) => kind === 'block' && FAMILIES.test(id));
    const all = rules.filter(({ id }) => FAMILIES.test(id));
    const took = medians({
      markdown: () => markdownProcessor.parse(text),
      parse: () => parseReport(text),
      engine: () => lintWith([], parseReport(text), settings),
      block: () => lintWith(block, parseReport(text), settings),
      all: () => lintWith(all, parseReport(text), settings),
    });
    const size = `${Math.round(text.length / 1000)}k characters`;
    const own = took.block - took.engine;
    const detail = `${own.toFixed(1)} of ${took.markdown.toFixed(1)} ms`;
    return [
      atMost(`block rules / Markdown parse, ${size}`, own / took.markdown, 1, '×', detail),
      atMost(
        `all language rules / Markdown parse, ${size}`,
        (took.all - took.engine) / took.markdown,
        1.5,
        '×',
      ),
      {
        what: `block rules / the model’s own parse, ${size}`,
        measured: `${(own / took.parse).toFixed(2)} × (of ${took.parse.toFixed(1)} ms)`,
        target: '',
        reached: null,
      },
    ];
  });
}
