import { abs, moneyScale, quantityScale, type Money, type Quantity } from './exact';

const notes = [1n, 2n, 5n];

/** 1, 2 or 5 and zeros: what one note or coin of some currency may be, in units or in hundredths. */
export function isNote(amount: Money): boolean {
  let n = amount;
  if (n <= 0n || n % (moneyScale / 100n) !== 0n) return false;
  while (n % 10n === 0n) n /= 10n;
  return notes.includes(n);
}

const manyTimes = 100n;

/**
 * Whether cash handed over for what is due is worth a question. One note may be far more than is due; several are handed over
 * to make the change smaller, never larger than what is due.
 */
export function isImplausibleTender(due: Money, amount: Money): boolean {
  if (due <= 0n) return false;
  const change = amount - due;
  return isNote(amount) ? change > manyTimes * due : change > due;
}

/** Above this many a typed quantity is asked about once: a code that was typed as a quantity is far above. */
const usualMost = 100n * quantityScale;

export const isImplausibleQuantity = (quantity: Quantity): boolean => abs(quantity) > usualMost;
