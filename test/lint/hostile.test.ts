import assert from 'node:assert/strict';
import { defaultSettings } from '../../src/config/defaults';
import { lint } from '../../src/lint';
import { parseReport } from '../../src/report';
import { rules } from '../../src/rules';

const HEAD =
  '云溪市澄江区2023年度法治政府建设情况报告\n\n2023年，我区扎实推进依法行政，现将情况报告如下。\n\n一、主要举措和成效\n\n';

/** Texts nobody writes; without bounds some of them cost minutes or give a million findings. */
const HOSTILE: Readonly<Record<string, string>> = {
  brackets: '（'.repeat(333_000),
  quotes: '“'.repeat(333_000),
  'book marks': '《'.repeat(333_000),
  digits: '1'.repeat(1_000_000),
  'one endless line': '一是推进依法行政，'.repeat(40_000),
  rates: '12件，占10%，'.repeat(2_200),
  'NUL bytes': '\u0000'.repeat(300_000),
  'a table of 5,000 rows': `| 指标 | 数值 |\n|---|---|\n${'| 复议 | 12 |\n'.repeat(5_000)}`,
  headings: '（一）健全制度。\n\n'.repeat(10_000),
};

describe('hostile input', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`${name}: no rule breaks down, findings are bounded`, function () {
      this.timeout(60_000);
      const { findings } = lint(parseReport(`${HEAD}${text}\n`), defaultSettings(rules));
      const byRule = new Map<string, number>();
      for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
      assert.equal(byRule.get('lint/rule-failed'), undefined);
      for (const [rule, count] of byRule) assert.ok(count <= 1000, `${rule}: ${count}`);
    });
  }
});
