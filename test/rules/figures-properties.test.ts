import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseRates } from '../../src/rules/figures/rate-analysis';
import { blockOf } from '../support/block';

/** Share of `part` in `whole` in per cent with `places` decimals, rounded half up in whole numbers. */
function printedRate(part: number, whole: number, places: number): bigint {
  const scale = 10n ** BigInt(places + 2);
  return (BigInt(part) * scale * 2n + BigInt(whole)) / (BigInt(whole) * 2n);
}

function written(digits: bigint, places: number): string {
  const text = digits.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

const rates = fc
  .tuple(
    fc.integer({ min: 1, max: 2_000_000 }),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([whole, seed, places]) => ({ whole, part: seed % (whole + 1), places }))
  .filter(({ part }) => part > 0);

function verdicts(part: number, whole: number, rate: string): readonly string[] {
  const content = blockOf(`全年办结行政复议案件${whole}件，其中纠错${part}件，纠错率${rate}%。`);
  return analyseRates(content).map(({ verdict }) => verdict);
}

describe('rates recomputed', () => {
  it('accepts every rate computed from whole numbers and printed with 0 to 3 decimals', () => {
    fc.assert(
      fc.property(rates, ({ whole, part, places }) => {
        const rate = written(printedRate(part, whole, places), places);
        assert.deepEqual(verdicts(part, whole, rate), ['fits']);
      }),
    );
  });

  it('reports a rate whose last digit is off by more than rounding allows', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 2, max: 9 }), fc.boolean(), ({ whole, part, places }, by, up) => {
        const right = printedRate(part, whole, places);
        const wrong = up ? right + BigInt(by) : right - BigInt(by);
        fc.pre(wrong > 0n);
        assert.deepEqual(verdicts(part, whole, written(wrong, places)), ['mismatch']);
      }),
    );
  });

  it('reports one step off too, as cut off instead of rounded where that is what happened', () => {
    fc.assert(
      fc.property(rates, ({ whole, part, places }) => {
        const wrong = printedRate(part, whole, places) + 1n;
        const exact = (BigInt(part) * 10n ** BigInt(places + 2) * 2n) % BigInt(whole) === 0n;
        fc.pre(!exact);
        assert.notDeepEqual(verdicts(part, whole, written(wrong, places)), ['fits']);
      }),
    );
  });
});
