import type { Line, LineFigures } from './basket';
import { abs, percentOf, taxInside, unitOf } from './exact';

/**
 * Taxes rounded once for each rate of a ticket. Lines with one rate, prices with or without it, and one direction (sold, or taken back
 * without their sale) are a group: its tax is that of its sum. What the lines' own roundings differ from it goes to the lines with the
 * largest taxable amounts, the earlier first where they are equal, one smallest unit each. What comes back of a sale is a share of what
 * was paid for it, and no part of this ticket's own tax.
 */
export function taxedPerTicket(lines: readonly Line[], each: readonly LineFigures[], digits: number): LineFigures[] {
  const result = [...each];
  const groups = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.origin) return;
    const { rate, inclusive } = line.item.tax;
    const key = `${rate} ${inclusive} ${each[i]!.amount < 0n}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });

  for (const places of groups.values()) {
    const { rate, inclusive } = lines[places[0]!]!.item.tax;
    const sum = places.reduce((all, i) => all + each[i]!.amount, 0n);
    const tax = inclusive ? taxInside(sum, rate, digits) : percentOf(sum, rate, digits);
    let rest = tax - places.reduce((all, i) => all + each[i]!.tax, 0n);
    const unit = rest < 0n ? -unitOf(digits) : unitOf(digits);
    // Sorting is stable: equal amounts stay in the order of the lines.
    const byAmount = [...places].sort((a, b) => Number(abs(each[b]!.amount) - abs(each[a]!.amount)));
    for (const i of byAmount) {
      if (rest === 0n) break;
      const one = each[i]!;
      const own = one.tax + unit;
      result[i] = { ...one, tax: own, net: inclusive ? one.amount - own : one.amount };
      rest -= unit;
    }
  }
  return result;
}
