import { receiptFound, receiptMissed, takenBack } from '../changes/returning';
import type { Core } from '../core';
import { noReturn } from '../state';

/** Against a receipt: find it, choose what comes back, take it into the basket. */
export function returningFlow(core: Core) {
  const { store, ports } = core;
  let asked = 0;

  async function findReceipt(typed: string): Promise<void> {
    const number = typed.trim();
    if (!number || (core.state.busy && core.state.returning.number === number)) return;
    // The one that was asked for last: several may be scanned in a row.
    const no = ++asked;
    store.set({ busy: true, returning: noReturn(number) });
    try {
      const ticket = await ports.receipts.ticketByNumber(number);
      const lines = await ports.receipts.returnable(ticket.ticketId);
      if (no !== asked) return;
      core.sound('good');
      store.change((s) => receiptFound(s, ticket, lines));
    } catch (e) {
      if (no !== asked) return;
      core.sound('bad');
      const problem = core.problemOf(e);
      store.change((s) => receiptMissed(s, problem));
    } finally {
      if (no === asked) store.set({ busy: false });
    }
  }

  /** Once it is sure that what was typed as fast as a scan was meant. */
  function takeBack(): void {
    const { doubt, returning } = core.state;
    const unsure = doubt !== null && Object.values(returning.typed).includes(doubt);
    if (!unsure || core.isMeant({ of: 'figure', text: doubt })) core.changeSale((s) => takenBack(s, core.newId));
  }

  return { findReceipt, takeBack };
}
