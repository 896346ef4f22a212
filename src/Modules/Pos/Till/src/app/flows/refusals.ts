import type { Line } from '../../domain/basket';
import { unpack } from '../../domain/packed';
import type { Core } from '../core';
import type { SavedSale, Waiting } from '../ports';
import type { Problem } from '../problem';
import { warehouse } from '../selectors';
import { keys } from '../state';

const ofPrices: readonly string[] = ['pos.price-expired', 'pos.total-mismatch'];
const ofShift: readonly string[] = ['pos.shift-closed', 'pos.unknown-shift'];

/** What happens with a sale that the server did not take. */
export function refusalsFlow(core: Core, enter: () => Promise<void>) {
  const { store, ports } = core;

  /** The customer is still here: the sale opens again as it was, with the reason. */
  async function refused(sale: SavedSale, problem: Problem): Promise<void> {
    core.sound('bad');
    ports.sale.save({ basket: sale.basket, tenders: [] });
    await ports.tickets.release(sale.basket.ticketId);
    store.set({ basket: sale.basket, tenders: [], screen: 'pay', problem });
    if (ofPrices.includes(problem.code)) await refreshPrices(problem);
    if (ofShift.includes(problem.code)) {
      await enter();
      store.set({ problem });
    }
  }

  /** Prices and taxes that changed while the lines lay in the basket are asked for again; the cashier sees the new total first. */
  async function refreshPrices(problem: Problem): Promise<void> {
    const lines = await Promise.all(core.state.basket.lines.map(fresh));
    core.changeSale((s) => ({ ...s, basket: { ...s.basket, lines }, screen: 'sell', problem }));
  }

  async function fresh(line: Line): Promise<Line> {
    if (line.origin || line.item.unitPrice === null) return line;
    try {
      const item = await ports.catalogue.lookup(line.item.sku, warehouse(core.state));
      return item.unitPrice === null ? line : { ...line, item, unitPrice: line.priceReason ? line.unitPrice : item.unitPrice };
    } catch {
      return line;
    }
  }

  /** A sale refused after the customer left: opened again to be put right. */
  async function reopen(ticket: Waiting): Promise<void> {
    if (core.state.basket.lines.length > 0) return;
    const { basket } = unpack(ticket.sale) as SavedSale;
    // The server already has another ticket under this id: a new one, seen by a person, is the only way on.
    const ticketId = ticket.refused?.code === 'request.id-reused' ? core.newId() : ticket.ticketId;
    core.changeSale((s) => ({ ...s, basket: { ...basket, ticketId }, tenders: [], screen: 'sell', panel: keys }));
    await ports.tickets.release(ticket.ticketId);
  }

  return { refused, reopen };
}

export type Refusals = ReturnType<typeof refusalsFlow>;
