import type { Money } from '../../domain/exact';
import { placeOf, receiptNumber } from '../../domain/number';
import { pack } from '../../domain/packed';
import { isImplausibleTender } from '../../domain/plausible';
import { tenderProblem, type TenderKind, type TenderProblem } from '../../domain/tender';
import { ticketBody } from '../../domain/ticket';
import { cleared } from '../changes/basket';
import type { Core } from '../core';
import { ownTicket } from '../ownTicket';
import type { Outcome, SavedSale, Waiting } from '../ports';
import { paid, rules, sums } from '../selectors';
import { emptyBasket, type Done, type State } from '../state';
import type { Refusals } from './refusals';

/** So long after the change was shown the customer surely stands here. */
const stillHere = 1_500;

/** From the first tender to the change. */
export function payingFlow(core: Core, refusals: Refusals) {
  const { store, ports } = core;
  const { settings } = ports;

  /**
   * Takes a tender; when nothing is due any more the sale is complete. A sum that is far from what is due, or that came faster than
   * a person types, is asked about once.
   */
  function tender(kind: TenderKind, amount: Money, reference: string | null = null, doubtful = false): TenderProblem | null {
    const s = core.state;
    if (s.recording) return null;
    const now = paid(s);
    const due = kind === 'cash' ? now.cashDue : now.due;
    const next = { kind, amount, reference };
    const problem = tenderProblem(sums(s).total, s.tenders, next, rules(s).cashStep);
    if (problem) {
      core.sound('bad');
      return problem;
    }
    const odd = doubtful || (kind === 'cash' && isImplausibleTender(due, amount));
    if (odd && !core.isMeant({ of: 'tender', kind, amount, change: amount > due ? amount - due : 0n, doubtful })) return null;
    core.changeSale((now) => ({ ...now, tenders: [...now.tenders, next], problem: null, question: null, doubt: null }));
    if (paid(core.state).settled) void complete();
    return null;
  }

  const dropTender = (at: number): void =>
    core.changeSale((s) => ({ ...s, tenders: s.tenders.filter((_, i) => i !== at), question: null }));

  async function complete(): Promise<void> {
    const s = core.state;
    if (s.recording || !s.shiftId || s.basket.lines.length === 0 || !paid(s).settled) return;
    store.set({ recording: true, problem: null, question: null, doubt: null });
    core.recording = record(s, s.shiftId);
    await core.recording;
  }

  /** The sale is over when the machine has it: the server is told meanwhile, and nobody waits for its answer. */
  async function record(s: State, shiftId: string): Promise<boolean> {
    const sale = { basket: numbered(s), tenders: s.tenders, missed: [], standing: s.standing };
    const waiting = ticketOf(sale, shiftId);
    const { ticketId } = sale.basket;
    try {
      await ports.tickets.keep(waiting);
    } catch (e) {
      // Neither kept nor sent: the sale stays as it is.
      store.set({ recording: false, problem: core.problemOf(e) });
      return false;
    }
    // From here the ticket is kept: a reload must not find it in the basket too.
    const { standing } = core.state;
    ports.sale.save({ basket: emptyBasket(core.newId(), standing), tenders: [], missed: [], standing });
    const own = ownTicket(sale.basket, sale.tenders, waiting.body, s.register?.code ?? '', rules(s));
    const done: Done = { ticketId, total: sums(s).total, change: paid(s).change, own, ticket: null };
    store.change((now) => ({ ...cleared(now, core.newId()), recording: false, screen: 'done', done, last: null }));
    core.sound('paid');
    const kept = ports.clock.ticks();
    void ports.tickets.send(ticketId).then((answer) => answered(sale, answer, ports.clock.ticks() - kept <= stillHere));
    return true;
  }

  /** The next number of the register's series. It is used up at once: a till that loses power gives none twice. */
  function numbered(s: State): SavedSale['basket'] {
    const { register, basket } = s;
    const next = register ? settings.nextNumber(register.registerId) : 0;
    const number = register && next > 0 ? receiptNumber(register.code, next) : null;
    if (basket.number || !register || !number) return basket;
    settings.keepNumber(register.registerId, next + 1);
    core.changeSale((now) => ({ ...now, basket: { ...now.basket, number } }));
    return { ...basket, number };
  }

  /** Another till of this register may have gone ahead. */
  function learnFrom(number: string): void {
    const { register } = core.state;
    if (!register) return;
    const place = placeOf(register.code, number) ?? 0;
    if (place >= settings.nextNumber(register.registerId)) settings.keepNumber(register.registerId, place + 1);
  }

  function ticketOf(sale: SavedSale, shiftId: string): Waiting {
    const { actor } = core.state.config!;
    const making = {
      shiftId,
      completedAt: new Date(core.time()),
      cashier: { userId: actor.id, name: actor.name, grant: actor.grant ?? null },
      clock: core.reading(),
    };
    const body = ticketBody(sale.basket, sale.tenders, making, rules(core.state));
    return { ticketId: sale.basket.ticketId, body, sale: pack(sale), keptAt: ports.clock.now(), attempts: 0, refused: null };
  }

  async function answered(sale: SavedSale, outcome: Outcome, customerIsHere: boolean): Promise<void> {
    const { ticketId } = sale.basket;
    const s = core.state;
    const onScreen = s.screen === 'done' && s.done?.ticketId === ticketId;
    if (outcome.state === 'accepted') {
      const { ticket } = outcome;
      learnFrom(ticket.number);
      if (s.done?.ticketId === ticketId) store.set({ done: { ...s.done, ticket } });
      if (s.last?.ticketId === ticketId) store.set({ last: { ...s.last, ticket } });
    } else if (outcome.state === 'refused') {
      core.sound('bad');
      // What the screen said is no longer true: it shows the sale again, or that one was refused.
      if (!onScreen) return;
      if (customerIsHere && s.lookingUp.length === 0) await refusals.refused(sale, outcome.problem);
      else store.set({ screen: 'sell', done: null, panel: { at: 'queue' } });
    }
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

  const nextSale = (): void =>
    store.change((s) => ({ ...s, screen: 'sell', done: null, last: s.done ?? s.last, problem: null, question: null }));

  return { tender, dropTender, complete, printCopy, nextSale };
}
