import type { Basket, Line } from './basket';
import { figures } from './basket';
import { moneyText, quantityText } from './exact';
import type { Tender } from './tender';

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
}

export interface TicketBodyLine {
  itemId: string;
  quantity: string;
  unitPrice: string;
  discount: string;
  discountReason: string | null;
  priceReason: string | null;
  originTicketId: string | null;
  originLineNo: number | null;
  name: string | null;
}

export function ticketBody(basket: Basket, tenders: readonly Tender[], shiftId: string, completedAt: Date, digits: number): TicketBody {
  const sums = figures(basket.lines, basket.discount, digits);
  return {
    shiftId,
    completedAt: completedAt.toISOString(),
    number: null,
    customerId: null,
    note: null,
    total: moneyText(sums.total),
    lines: basket.lines.map((line, i) => bodyLine(line, basket, sums.lines[i]!.discount)),
    tenders: tenders.map((t) => ({ kind: t.kind, amount: moneyText(t.amount), reference: t.reference })),
  };
}

function bodyLine(line: Line, basket: Basket, discount: bigint): TicketBodyLine {
  const reasons = [line.discount?.reason, line.quantity > 0n ? basket.discount?.reason : undefined].filter((r) => r);
  return {
    itemId: line.item.itemId,
    quantity: quantityText(line.quantity),
    unitPrice: moneyText(line.unitPrice),
    discount: moneyText(discount),
    discountReason: discount !== 0n && !line.origin && reasons.length > 0 ? [...new Set(reasons)].join('; ').slice(0, 200) : null,
    priceReason: line.priceReason,
    originTicketId: line.origin?.ticketId ?? null,
    originLineNo: line.origin?.lineNo ?? null,
    name: null,
  };
}
