import type { WireTicket } from '../api/wire';
import { figures, type Basket } from '../domain/basket';
import { moneyText, quantityText, rateText } from '../domain/exact';
import { stockOf, stockUnit } from '../domain/pack';
import type { Rules } from '../domain/rules';
import { payment, type Tender } from '../domain/tender';
import type { TicketBody } from '../domain/ticket';

/** The receipt of a ticket that this till made, for a customer who can't wait for the server. */
export function ownTicket(basket: Basket, tenders: readonly Tender[], body: TicketBody, registerCode: string, rules: Rules): WireTicket {
  const all = figures(basket.lines, basket.discount, rules);
  const { change, rounding } = payment(all.total, tenders, rules.cashStep);
  return {
    ticketId: basket.ticketId,
    number: body.number ?? '',
    registerCode,
    cashierName: body.cashier?.name ?? '',
    completedAt: body.completedAt,
    isReturn: all.total < 0n,
    lines: basket.lines.map((line, i) => ({
      no: i + 1, name: line.item.name, unit: stockUnit(line.item),
        quantity: quantityText(stockOf(line.item, line.quantity) ?? line.quantity),
      entryUnit: line.item.soldBy ? line.item.unit : null, entryQuantity: line.item.soldBy ? quantityText(line.quantity) : null,
        unitPrice: moneyText(line.unitPrice),
      discount: moneyText(all.lines[i]!.discount), amount: moneyText(all.lines[i]!.amount), tax: moneyText(all.lines[i]!.tax),
      taxRate: rateText(line.item.tax.rate), taxInclusive: line.item.tax.inclusive,
    })),
    tenders: body.tenders.map((t) => ({ ...t, change: '0.00' })),
    discount: moneyText(all.discount),
    net: moneyText(all.net),
    tax: moneyText(all.tax),
    total: moneyText(all.total),
    change: moneyText(change),
    cashRounding: moneyText(rounding),
  };
}
