import { receiptFound, receiptMissed, takenBack } from '../changes/returning';
import type { Core } from '../core';
import { asProblem } from '../problem';
import { noReturn } from '../state';

/** Against a receipt: find it, choose what comes back, take it into the basket. */
export function returningFlow(core: Core) {
  const { store, ports } = core;

  async function findReceipt(typed: string): Promise<void> {
    const number = typed.trim();
    if (!number || core.state.busy) return;
    store.set({ busy: true, returning: noReturn(number) });
    try {
      const ticket = await ports.receipts.ticketByNumber(number);
      const lines = await ports.receipts.returnable(ticket.ticketId);
      core.sound('good');
      store.change((s) => receiptFound(s, ticket, lines));
    } catch (e) {
      core.sound('bad');
      store.change((s) => receiptMissed(s, asProblem(e)));
    } finally {
      store.set({ busy: false });
    }
  }

  return { findReceipt, takeBack: (): void => core.changeSale((s) => takenBack(s, core.newId)) };
}
