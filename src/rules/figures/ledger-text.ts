/** How a ledger's value is written into a report. */
import type { LedgerEntry } from '../../catalog/ledger';
import type { Figure } from '../../report/figures';
import { formatDecimal } from '../../report/figures/decimal';
import { multiplierPower } from '../../report/figures/numerals';

/** The value with the figure's measure word, in 万 or 亿 where the figure has them and no digit is lost. */
export function ledgerText(entry: LedgerEntry, figure: Figure): string {
  const unit = figure.unit === '' ? entry.unit : figure.unit;
  const power = multiplierPower(figure.multiplier);
  const inMultiples = { digits: entry.value.digits, scale: entry.value.scale + power };
  return `${withoutZeros(formatDecimal(inMultiples))}${figure.multiplier}${unit}`;
}

/** 12.500 → 12.5. Rates keep the zeros the ledger has. */
function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
