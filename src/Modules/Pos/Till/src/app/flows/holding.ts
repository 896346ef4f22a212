import { cleared } from '../changes/basket';
import type { Core } from '../core';
import type { HeldSale } from '../ports';
import { ofTill } from '../problem';
import { keys } from '../state';

/** More than that is no queue of customers any more. */
const mostHeld = 20;

/** A sale laid aside while its customer fetches something, and taken up again. It keeps its id: whatever happens, it is one sale. */
export function holdingFlow(core: Core) {
  const { store, ports } = core;

  /** Those that an earlier page laid aside; not one that was paid or lies in the basket. */
  async function open(): Promise<void> {
    const found = await ports.held.load();
    const paid = await Promise.all(found.map((h) => ports.tickets.holds(h.sale.basket.ticketId)));
    const inBasket = core.state.basket.ticketId;
    store.set({ held: found.filter((h, i) => !paid[i] && h.sale.basket.ticketId !== inBasket) });
  }

  async function hold(): Promise<void> {
    const { basket, tenders, held, recording, config } = core.state;
    if (basket.lines.length === 0 || recording) return;
    if (tenders.length > 0) return store.set({ problem: ofTill('till.hold-paid') });
    if (held.length >= mostHeld) return store.set({ problem: ofTill('till.hold-most') });
    const sale = { basket, tenders: [], missed: [], standing: null };
    const next: HeldSale = { at: core.time(), cashier: config?.actor.name ?? '', sale };
    await core.busy(async () => {
      await ports.held.save([...held, next]);
      // Meanwhile a scan may have come: it belongs to the sale that is laid aside.
      if (core.state.basket !== basket) return ports.held.save(held);
      const { missed } = core.state;
      core.changeSale((s) => ({ ...cleared(s, core.newId()), missed, held: [...held, next] }));
    });
  }

  /** Only where nothing lies in the basket: two sales never become one. */
  async function recall(ticketId: string): Promise<void> {
    const { basket, tenders, held, recording } = core.state;
    const found = held.find((h) => h.sale.basket.ticketId === ticketId);
    if (!found || recording || basket.lines.length + tenders.length > 0) return;
    const left = held.filter((h) => h !== found);
    const lent = [...found.sale.basket.lent, ...basket.lent];
    // Into the basket first, which is kept at once: of a power cut in between comes the same sale, not none.
    core.changeSale((s) => ({
      ...s, basket: { ...found.sale.basket, lent }, held: left, screen: 'sell', panel: keys, done: null, last: s.done ?? s.last,
      problem: null, selected: found.sale.basket.lines.at(-1)?.key ?? null,
    }));
    await ports.held.save(left).catch((e: unknown) => console.error(e));
  }

  /** One key does both: it lays the sale aside, or takes up the last one. */
  function holdOrRecall(): void {
    const { basket, held } = core.state;
    const last = held.at(-1);
    if (basket.lines.length > 0) void hold();
    else if (last) void recall(last.sale.basket.ticketId);
  }

  return { open, hold, recall, holdOrRecall };
}

export type Holding = ReturnType<typeof holdingFlow>;
