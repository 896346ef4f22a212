import type { Money } from '../../domain/exact';
import { pack } from '../../domain/packed';
import { tenderProblem, type TenderKind, type TenderProblem } from '../../domain/tender';
import { ticketBody } from '../../domain/ticket';
import { cleared } from '../changes/basket';
import type { Core } from '../core';
import type { Outcome, SavedSale, Waiting } from '../ports';
import { asProblem } from '../problem';
import { digits, paid, sums } from '../selectors';
import { emptyBasket, type Done } from '../state';
import type { Refusals } from './refusals';

/** So long the screen waits for the server; what is kept is sent whatever it shows. */
const patience = 1_500;

/** From the first tender to the change. */
export function payingFlow(core: Core, refusals: Refusals) {
  const { store, ports } = core;

  /** Takes a tender; when nothing is due any more the sale is complete. */
  function tender(kind: TenderKind, amount: Money, reference: string | null = null): TenderProblem | null {
    const s = core.state;
    if (s.busy) return null;
    const next = { kind, amount, reference };
    const problem = tenderProblem(sums(s).total, s.tenders, next);
    if (problem) {
      core.sound('bad');
      return problem;
    }
    core.changeSale((now) => ({ ...now, tenders: [...now.tenders, next], problem: null }));
    if (paid(core.state).settled) void complete();
    return null;
  }

  const dropTender = (at: number): void => core.changeSale((s) => ({ ...s, tenders: s.tenders.filter((_, i) => i !== at) }));

  async function complete(): Promise<void> {
    const s = core.state;
    if (s.busy || !s.shiftId || !paid(s).settled) return;
    store.set({ busy: true, problem: null });
    const sale: SavedSale = { basket: s.basket, tenders: s.tenders };
    const { ticketId } = s.basket;
    const done: Done = { ticketId, total: sums(s).total, change: paid(s).change, ticket: null };
    try {
      await ports.tickets.keep(ticketOf(sale, s.shiftId));
    } catch (e) {
      // Neither kept nor sent: the sale stays as it is.
      store.set({ busy: false, problem: asProblem(e) });
      return;
    }
    // From here the ticket is kept: a reload must not find it in the basket too.
    ports.sale.save({ basket: emptyBasket(core.newId()), tenders: [] });
    const answer = ports.tickets.send(ticketId);
    const first = await Promise.race([answer, new Promise<null>((resolve) => ports.clock.after(patience, () => resolve(null)))]);
    store.set({ busy: false });

    if (first?.state === 'refused') return refusals.refused(sale, first.problem);
    core.changeSale((now) => cleared(now, core.newId()));
    core.sound('paid');
    store.set({ screen: 'done', done: { ...done, ticket: first?.state === 'accepted' ? first.ticket : null } });
    if (!first) void answer.then((late) => lateAnswer(ticketId, late));
  }

  function ticketOf(sale: SavedSale, shiftId: string): Waiting {
    const now = ports.clock.now();
    const body = ticketBody(sale.basket, sale.tenders, shiftId, new Date(now + core.state.clockAhead), digits(core.state));
    return { ticketId: sale.basket.ticketId, body, sale: pack(sale), keptAt: now, attempts: 0, refused: null };
  }

  function lateAnswer(ticketId: string, outcome: Outcome): void {
    if (outcome.state === 'refused') core.sound('bad');
    const { done } = core.state;
    if (done?.ticketId !== ticketId) return;
    if (outcome.state === 'accepted') store.set({ done: { ...done, ticket: outcome.ticket } });
    // What the screen said is no longer true: it shows the refused sale instead.
    else if (outcome.state === 'refused') store.set({ screen: 'sell', done: null, panel: { at: 'queue' } });
  }

  /** The receipt once more, marked as a copy. A till without a printer prints through the browser. */
  async function printCopy(): Promise<void> {
    const { done } = core.state;
    if (!done?.ticket) return;
    const printed = await core.busy(async () => {
      await ports.receipts.printCopy(done.ticketId, core.newId());
      store.set({ done: { ...done, copies: (done.copies ?? 0) + 1 } });
    });
    if (printed || core.state.problem?.code !== 'devices.no-printer') return;
    store.set({ problem: null });
    ports.page.print();
  }

  function nextSale(): void {
    store.change((s) => ({
      ...s,
      basket: s.basket.lines.length === 0 ? emptyBasket(core.newId()) : s.basket,
      screen: 'sell',
      done: null,
      tenders: [],
      problem: null,
    }));
  }

  return { tender, dropTender, complete, printCopy, nextSale };
}
