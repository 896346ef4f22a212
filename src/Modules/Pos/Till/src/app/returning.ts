import { returnLine, type ReturnableLine } from '../domain/returns';
import type { Quantity } from '../domain/exact';
import { uuidV7 } from '../domain/uuid';
import { server } from './services';
import { setBasket } from './selling';
import { asProblem } from './session';
import { sound } from './sound';
import { noReturn, set, state } from './state';

export const toReturn = (): void => set({ screen: 'return', returning: noReturn(), entry: '', found: null, missed: null });

export const typeReceipt = (number: string): void => set({ returning: { ...state.returning, number } });

export async function findReceipt(typed: string): Promise<void> {
  const number = typed.trim();
  if (!number || state.busy) return;
  set({ busy: true, returning: { ...noReturn(), number } });
  try {
    const ticket = await server.ticketByNumber(number);
    const lines = await server.returnable(ticket.ticketId);
    sound.good();
    set({ returning: { ...state.returning, ticket, lines, chosen: inBasket(ticket.ticketId) } });
  } catch (e) {
    sound.bad();
    set({ returning: { ...state.returning, problem: asProblem(e) } });
  } finally {
    set({ busy: false });
  }
}

/** What of this receipt is in the basket already stays chosen. */
const inBasket = (ticketId: string): Record<number, Quantity> =>
  Object.fromEntries(state.basket.lines.filter((l) => l.origin?.ticketId === ticketId).map((l) => [l.origin!.lineNo, -l.quantity]));

export function choose(line: ReturnableLine, quantity: Quantity): void {
  const within = quantity < 0n ? 0n : quantity > line.remaining ? line.remaining : quantity;
  set({ returning: { ...state.returning, chosen: { ...state.returning.chosen, [line.lineNo]: within } } });
}

export function chooseAll(): void {
  set({ returning: { ...state.returning, chosen: Object.fromEntries(state.returning.lines.map((l) => [l.lineNo, l.remaining])) } });
}

/** Into the basket as lines with a minus: more can be sold on the same ticket, which makes it an exchange. */
export function takeBack(): void {
  const { ticket, lines, chosen } = state.returning;
  if (!ticket) return;
  const back = lines.filter((l) => (chosen[l.lineNo] ?? 0n) > 0n).map((l) => returnLine(uuidV7(), l, chosen[l.lineNo]!));
  const others = state.basket.lines.filter((l) => l.origin?.ticketId !== ticket.ticketId);
  setBasket({ lines: [...others, ...back] });
  set({ screen: 'sell', selected: back.at(-1)?.key ?? null, panel: { at: 'keys' }, returning: noReturn() });
}
