import type { Basket, Line, LineFigures } from './basket';
import { figures } from './basket';
import { moneyText, quantityText, rateText } from './exact';
import { stockOf } from './pack';
import type { Authority } from './limits';
import type { Rules, TaxRounding } from './rules';
import { payment, type Tender } from './tender';

/** The ticket as it goes over the wire. It is kept in this form, so that every attempt sends the same. */
export interface TicketBody {
  shiftId: string;
  completedAt: string;
  number: string | null;
  customerId: string | null;
  note: string | null;
  total: string;
  lines: TicketBodyLine[];
  tenders: { kind: string; amount: string; reference: string | null }[];
  cashier: Seller | null;
  authorities: Authority[] | null;
  clock: ClockReading;
  /** How the taxes were rounded. */
  taxRounding: TaxRounding;
  /** What was added to the total, or below 0 taken off it, since no coin is that small. */
  cashRounding: string;
}

export interface TicketBodyLine {
  itemId: string;
  /** In stock units. */
  quantity: string;
  unitPrice: string;
  discount: string;
  discountReason: string | null;
  priceReason: string | null;
  originTicketId: string | null;
  originLineNo: number | null;
  name: string | null;
  amount: string;
  tax: { category: string; rate: string; inclusive: boolean; amount: string };
  /** The pack it is sold by, and how many; the price is of one. */
  entryUnit: string | null;
  entryQuantity: string | null;
}

/** Who made a ticket, with the server's proof that they could. */
export interface Seller {
  userId: string;
  name: string;
  grant: string | null;
}

/** How the ticket's time came about: this machine's clock and what it is off the server's. */
export interface ClockReading {
  offsetMs: number;
  source: 'server' | 'device';
}

/** What a ticket takes from around it. */
export interface Making {
  shiftId: string;
  completedAt: Date;
  cashier: Seller | null;
  clock: ClockReading;
}

export function ticketBody(basket: Basket, tenders: readonly Tender[], making: Making, rules: Rules): TicketBody {
  const { shiftId, completedAt, cashier, clock } = making;
  const sums = figures(basket.lines, basket.discount, rules);
  return {
    shiftId,
    completedAt: completedAt.toISOString(),
    number: basket.number,
    customerId: null,
    note: noteOf(basket.lines),
    total: moneyText(sums.total),
    lines: bodyLines(basket, rules),
    // Cash of nothing is no tender: what was due was less than half a coin.
    tenders: tenders.filter((t) => t.amount !== 0n).map((t) => ({ kind: t.kind, amount: moneyText(t.amount), reference: t.reference })),
    cashier,
    authorities: basket.lent.length > 0 ? basket.lent.map((l) => l.authority) : null,
    clock,
    taxRounding: rules.taxRounding,
    cashRounding: moneyText(payment(sums.total, tenders, rules.cashStep).rounding),
  };
}

/** Why goods came back that name no sale: the office reads it on the ticket. */
function noteOf(lines: readonly Line[]): string | null {
  const reasons = [...new Set(lines.flatMap((l) => (l.returned ? [l.returned] : [])))];
  return reasons.length > 0 ? reasons.join('; ').slice(0, 500) : null;
}

/** The lines alone, for asking whether they would do. */
export function bodyLines(basket: Basket, rules: Rules): TicketBodyLine[] {
  const sums = figures(basket.lines, basket.discount, rules);
  return basket.lines.map((line, i) => bodyLine(line, basket, sums.lines[i]!));
}

function bodyLine(line: Line, basket: Basket, sums: LineFigures): TicketBodyLine {
  const reasons = [line.discount?.reason, line.quantity > 0n ? basket.discount?.reason : undefined].filter((r) => r);
  return {
    itemId: line.item.itemId,
    quantity: quantityText(stockOf(line.item, line.quantity) ?? line.quantity),
    unitPrice: moneyText(line.unitPrice),
    discount: moneyText(sums.discount),
    discountReason: sums.discount !== 0n && !line.origin && reasons.length > 0 ? [...new Set(reasons)].join('; ').slice(0, 200) : null,
    priceReason: line.priceReason,
    originTicketId: line.origin?.ticketId ?? null,
    originLineNo: line.origin?.lineNo ?? null,
    name: null,
    amount: moneyText(sums.amount),
    tax: {
      category: line.item.tax.category,
      rate: rateText(line.item.tax.rate),
      inclusive: line.item.tax.inclusive,
      amount: moneyText(sums.tax),
    },
    entryUnit: line.item.soldBy ? line.item.unit : null,
    entryQuantity: line.item.soldBy ? quantityText(line.quantity) : null,
  };
}
