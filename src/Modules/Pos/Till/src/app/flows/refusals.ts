import type { Line } from '../../domain/basket';
import { unpack } from '../../domain/packed';
import { isSoldAlike, unitsOf } from '../../domain/pack';
import type { Core } from '../core';
import type { SavedSale, Waiting } from '../ports';
import type { Problem } from '../problem';
import { warehouse } from '../selectors';
import { keys } from '../state';

export const ofPrices: readonly string[] = ['pos.price-expired', 'pos.tax-differs', 'pos.total-mismatch', 'pos.line-mismatch'];
export const ofShift: readonly string[] = ['pos.shift-closed', 'pos.unknown-shift'];
/** The shop has changed how taxes are rounded. */
export const ofRules = 'pos.tax-rounding-differs';
/** The server has another ticket under this id. */
const idReused = 'request.id-reused';

/** What happens with a sale that the server did not take. */
export function refusalsFlow(core: Core, enter: () => Promise<void>) {
  const { store, ports } = core;

  /** The customer is still here: the sale opens again as it was, with the reason. */
  async function refused(sale: SavedSale, problem: Problem): Promise<void> {
    ports.sale.save({ ...sale, tenders: [] });
    await ports.tickets.release(sale.basket.ticketId);
    store.set({ basket: again(sale.basket, problem.code), tenders: [], screen: 'pay', done: null, problem });
    core.keepSale();
    if (ofPrices.includes(problem.code)) await refreshPrices(problem);
    if (ofShift.includes(problem.code)) await toNextShift(problem);
  }

  /** The shift was closed at another screen: the sale is kept for the next one. */
  async function toNextShift(problem: Problem): Promise<void> {
    await enter();
    store.set({ problem });
  }

  /** Prices and taxes that changed while the lines lay in the basket are asked for again; the cashier sees the new total first. */
  async function refreshPrices(problem: Problem): Promise<void> {
    const lines = await Promise.all(core.state.basket.lines.map(fresh));
    core.changeSale((s) => ({ ...s, basket: { ...s.basket, lines }, screen: 'sell', problem }));
  }

  /** How the shop reckons today is asked for again; the cashier sees the new total first. */
  async function refreshRules(problem: Problem): Promise<void> {
    const config = await ports.sessions.config(core.state.register?.registerId ?? null);
    core.measure(Date.parse(config.serverTime));
    core.changeSale((s) => ({ ...s, config, screen: 'sell', problem }));
    core.turnDay();
  }

  async function fresh(line: Line): Promise<Line> {
    if (line.origin || line.item.unitPrice === null) return line;
    try {
      const found = await ports.catalogue.lookup(line.item.sku, warehouse(core.state), true);
      const item = unitsOf(found).find((i) => isSoldAlike(i, line.item));
      return !item || item.unitPrice === null ? line : { ...line, item, unitPrice: line.priceReason ? line.unitPrice : item.unitPrice };
    } catch {
      return line;
    }
  }

  /** A new id and number, seen by a person, is the only way on where there is another sale behind this one. */
  const again = (basket: SavedSale['basket'], code: string | undefined): SavedSale['basket'] =>
    code === idReused ? { ...basket, ticketId: core.newId(), number: null, lent: [] } : basket;

  /** A sale refused after the customer left: opened again to be put right. */
  async function reopen(ticket: Waiting): Promise<void> {
    const { basket: now, tenders } = core.state;
    if (now.lines.length > 0 || tenders.length > 0) return;
    const { basket } = unpack(ticket.sale) as SavedSale;
    core.changeSale((s) => ({ ...s, basket: again(basket, ticket.refused?.code), tenders: [], screen: 'sell', panel: keys }));
    await ports.tickets.release(ticket.ticketId);
  }

  return { refused, refreshPrices, refreshRules, toNextShift, reopen };
}

export type Refusals = ReturnType<typeof refusalsFlow>;
