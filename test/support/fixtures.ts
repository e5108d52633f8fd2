import { LineIndex } from '../../src/report/position';
import type { Finding } from '../../src/rules/types';

/** A fixture: a report, and behind the lines the rules that must fire on them: `…正文。 ⟦family/name other/name⟧`. */
export interface Fixture {
  /** The report without the expectations. */
  readonly text: string;
  /** `line rule`, sorted; a rule that fires twice on a line is there twice. */
  readonly expected: readonly string[];
}

const EXPECTATION = / ⟦([a-z0-9/ -]+)⟧(?=\r?$)/;

export function readFixture(content: string): Fixture {
  const expected: string[] = [];
  const lines = content.split('\n').map((line, index) => {
    const rules = EXPECTATION.exec(line)?.[1]?.split(' ') ?? [];
    expected.push(...rules.map((rule) => `${index + 1} ${rule}`));
    return line.replace(EXPECTATION, '');
  });
  return { text: lines.join('\n'), expected: expected.sort() };
}

/** What was found, in the form of `Fixture.expected`. */
export function foundIn(text: string, findings: readonly Finding[]): string[] {
  const lines = new LineIndex(text);
  return findings.map(({ start, rule }) => `${lines.positionAt(start).line} ${rule}`).sort();
}

/** A fixture that expects what was found: for `UPDATE=1`, to be read before it is committed. */
export function writeFixture(text: string, findings: readonly Finding[]): string {
  const found = foundIn(text, findings).map((entry) => entry.split(' '));
  return text
    .split('\n')
    .map((line, index) => {
      const rules = found.filter(([at]) => at === String(index + 1)).map(([, rule]) => rule);
      return rules.length === 0 ? line : line.replace(/(?=\r?$)/, ` ⟦${rules.join(' ')}⟧`);
    })
    .join('\n');
}
