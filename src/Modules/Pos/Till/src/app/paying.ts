import type { Money } from '../domain/exact';
import { tenderProblem, type TenderKind, type TenderProblem } from '../domain/tender';
import { ticketBody } from '../domain/ticket';
import { uuidV7 } from '../domain/uuid';
import { saveSale, type SavedSale } from '../store/basketStore';
import type { Waiting } from '../store/outbox';
import { Problem } from '../api/http';
import type { Outcome } from './sender';
import { outbox, sender, server } from './services';
import { clearBasket } from './selling';
import { asProblem, enter } from './session';
import { sound } from './sound';
import { digits, emptyBasket, paid, set, state, sums } from './state';

export function toPay(): void {
  if (state.basket.lines.length === 0 || state.lookingUp.length > 0) return;
  set({ screen: 'pay', panel: { at: 'keys' }, entry: '', found: null, missed: null, problem: null });
}

/** Takes a tender; when nothing is due any more the sale is complete. */
export function tender(kind: TenderKind, amount: Money, reference: string | null = null): TenderProblem | null {
  if (state.busy) return null;
  const next = { kind, amount, reference };
  const problem = tenderProblem(sums().total, state.tenders, next);
  if (problem) {
    sound.bad();
    return problem;
  }
  set({ tenders: [...state.tenders, next], problem: null });
  saveSale({ basket: state.basket, tenders: state.tenders });
  if (paid().settled) void complete();
  return null;
}

export function dropTender(at: number): void {
  set({ tenders: state.tenders.filter((_, i) => i !== at) });
  saveSale({ basket: state.basket, tenders: state.tenders });
}

const patience = 1_500;

export async function complete(): Promise<void> {
  if (state.busy || !state.shiftId || !paid().settled) return;
  set({ busy: true, problem: null });
  const sale: SavedSale = { basket: state.basket, tenders: state.tenders };
  const { ticketId } = state.basket;
  const done = { ticketId, total: sums().total, change: paid().change, ticket: null };
  const waiting: Waiting = {
    ticketId,
    body: ticketBody(state.basket, state.tenders, state.shiftId, new Date(Date.now() + state.clockAhead), digits()),
    sale: JSON.stringify(sale, (_, v: unknown) => (typeof v === 'bigint' ? { $n: v.toString() } : v)),
    keptAt: Date.now(),
    attempts: 0,
    refused: null,
  };
  try {
    await outbox.put(waiting);
  } catch (e) {
    // Neither kept nor sent: the sale stays as it is.
    set({ busy: false, problem: asProblem(e) });
    return;
  }
  // From here the outbox has the sale: a reload must not find it in the basket too.
  saveSale({ basket: emptyBasket(), tenders: [] });
  const answer = sender.send(ticketId);
  const first = await Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))]);
  set({ busy: false });

  if (first?.state === 'refused') return refusedNow(sale, first.problem);
  clearBasket();
  sound.paid();
  set({ screen: 'done', done: { ...done, ticket: first?.state === 'accepted' ? first.ticket : null } });
  if (!first) void answer.then((late) => lateAnswer(ticketId, late));
}

function lateAnswer(ticketId: string, outcome: Outcome): void {
  if (outcome.state === 'refused') sound.bad();
  if (state.done?.ticketId !== ticketId) return;
  if (outcome.state === 'accepted') set({ done: { ...state.done, ticket: outcome.ticket } });
  // What the screen said is no longer true: it shows the refused sale instead.
  else if (outcome.state === 'refused') set({ screen: 'sell', done: null, panel: { at: 'queue' } });
}

/** The receipt once more, marked as a copy. A till without a printer prints through the browser. */
export async function printCopy(): Promise<void> {
  const done = state.done;
  if (!done?.ticket || state.busy) return;
  set({ busy: true, problem: null });
  try {
    await server.printCopy(done.ticketId, uuidV7());
    set({ busy: false, done: { ...done, copies: (done.copies ?? 0) + 1 } });
  } catch (e) {
    const problem = asProblem(e);
    const local = problem.code === 'devices.no-printer';
    set({ busy: false, problem: local ? null : problem });
    if (local) window.print();
  }
}

/** The customer is still here: the sale opens again as it was, with the reason. */
async function refusedNow(sale: SavedSale, problem: Problem): Promise<void> {
  sound.bad();
  saveSale({ basket: sale.basket, tenders: [] });
  await outbox.remove(sale.basket.ticketId);
  void sender.kick();
  set({ basket: sale.basket, tenders: [], screen: 'pay', problem });
  if (problem.code === 'pos.price-expired' || problem.code === 'pos.total-mismatch') await refreshPrices(problem);
  if (problem.code === 'pos.shift-closed' || problem.code === 'pos.unknown-shift') {
    await enter();
    set({ problem });
  }
}

/** Prices and taxes that changed while the lines lay in the basket are asked for again; the cashier sees the new total first. */
async function refreshPrices(problem: Problem): Promise<void> {
  const fresh = await Promise.all(
    state.basket.lines.map(async (line) => {
      if (line.origin || line.item.unitPrice === null) return line;
      try {
        const item = await server.lookup(line.item.sku, state.register?.warehouseId ?? '');
        return item.unitPrice === null ? line : { ...line, item, unitPrice: line.priceReason ? line.unitPrice : item.unitPrice };
      } catch {
        return line;
      }
    }),
  );
  set({ basket: { ...state.basket, lines: fresh }, screen: 'sell', problem });
  saveSale({ basket: state.basket, tenders: [] });
}

/** A sale refused after the customer left: opened again to be put right. */
export async function reopen(ticket: Waiting): Promise<void> {
  if (state.basket.lines.length > 0) return;
  const sale = JSON.parse(ticket.sale, (_, v: unknown) =>
    v !== null && typeof v === 'object' && '$n' in v ? BigInt((v as { $n: string }).$n) : v,
  ) as SavedSale;
  // The server already has another ticket under this id: a new one, seen by a person, is the only way on.
  const ticketId = ticket.refused?.code === 'request.id-reused' ? uuidV7() : ticket.ticketId;
  set({ basket: { ...sale.basket, ticketId }, tenders: [], screen: 'sell', panel: { at: 'keys' } });
  saveSale({ basket: state.basket, tenders: [] });
  await outbox.remove(ticket.ticketId);
  void sender.kick();
}

export function nextSale(): void {
  if (state.basket.lines.length === 0) set({ basket: emptyBasket() });
  set({ screen: 'sell', done: null, tenders: [], problem: null });
}
