import type { Quantity } from '../../domain/exact';
import { returnLine, type ReturnableLine } from '../../domain/returns';
import type { WireTicket } from '../../api/wire';
import { keys, noReturn, type State } from '../state';
import { withBasket } from './basket';

const work = (s: State, change: Partial<State['returning']>): State => ({ ...s, returning: { ...s.returning, ...change } });

export const typeReceipt = (s: State, number: string): State => work(s, { number });

/** What of this receipt is in the basket already stays chosen. */
export function receiptFound(s: State, ticket: WireTicket, lines: ReturnableLine[]): State {
  const back = s.basket.lines.filter((l) => l.origin?.ticketId === ticket.ticketId);
  return work(s, { ticket, lines, chosen: Object.fromEntries(back.map((l) => [l.origin!.lineNo, -l.quantity])) });
}

export const receiptMissed = (s: State, problem: State['returning']['problem']): State => work(s, { problem });

export function choose(s: State, line: ReturnableLine, quantity: Quantity): State {
  const within = quantity < 0n ? 0n : quantity > line.remaining ? line.remaining : quantity;
  return work(s, { chosen: { ...s.returning.chosen, [line.lineNo]: within } });
}

export const chooseAll = (s: State): State =>
  work(s, { chosen: Object.fromEntries(s.returning.lines.map((l) => [l.lineNo, l.remaining])) });

/** Into the basket as lines with a minus: more can be sold on the same ticket, which makes it an exchange. */
export function takenBack(s: State, newKey: () => string): State {
  const { ticket, lines, chosen } = s.returning;
  if (!ticket) return s;
  const back = lines.filter((l) => (chosen[l.lineNo] ?? 0n) > 0n).map((l) => returnLine(newKey(), l, chosen[l.lineNo]!));
  const others = s.basket.lines.filter((l) => l.origin?.ticketId !== ticket.ticketId);
  const selected = back.at(-1)?.key ?? null;
  return { ...withBasket(s, { lines: [...others, ...back] }), screen: 'sell', selected, panel: keys, returning: noReturn() };
}
