import { typedQuantity } from '../../domain/entry';
import { fitsDigits, quantityText, type Quantity } from '../../domain/exact';
import { returnLine, type ReturnableLine } from '../../domain/returns';
import type { WireTicket } from '../../api/wire';
import { ofTill, refusal, type Problem } from '../problem';
import { keys, noReturn, type State } from '../state';
import { withBasket } from './basket';
import { tooFine } from './selling';

const work = (s: State, change: Partial<State['returning']>): State => ({ ...s, returning: { ...s.returning, ...change } });

export const typeReceipt = (s: State, number: string): State => work(s, { number });

/** What of this receipt is in the basket already stays chosen. */
export function receiptFound(s: State, ticket: WireTicket, lines: ReturnableLine[]): State {
  const back = s.basket.lines.filter((l) => l.origin?.ticketId === ticket.ticketId);
  return work(s, { ticket, lines, chosen: Object.fromEntries(back.map((l) => [l.origin!.lineNo, -l.quantity])) });
}

export const receiptMissed = (s: State, problem: State['returning']['problem']): State => work(s, { problem });

/** By the buttons beside a line: these can't go wrong, and what was typed there is over. */
export function choose(s: State, line: ReturnableLine, quantity: Quantity): State {
  const within = quantity < 0n ? 0n : quantity > line.remaining ? line.remaining : quantity;
  return chosenOf(s, line, within, undefined);
}

/** What is typed counts at once; what can't be taken back counts as nothing until it is right. */
export function typeQuantity(s: State, line: ReturnableLine, text: string): State {
  const quantity = text.trim() === '' ? 0n : typedQuantity(text);
  return chosenOf(s, line, quantity === null || quantityWrong(line, text) ? 0n : quantity, text);
}

function chosenOf(s: State, { lineNo }: ReturnableLine, quantity: Quantity, text: string | undefined): State {
  const { [lineNo]: _, ...typed } = s.returning.typed;
  const { doubt } = s;
  return {
    ...work(s, { chosen: { ...s.returning.chosen, [lineNo]: quantity }, typed: text === undefined ? typed : { ...typed, [lineNo]: text } }),
    question: null, doubt: text === undefined ? null : doubt,
  };
}

/** What was asked about was not meant: it is out of its field. */
export function forgetTyped(s: State): State {
  const { typed, chosen } = s.returning;
  const doubted = (no: string): boolean => typed[Number(no)] === s.doubt;
  const left = <T>(of: Record<number, T>): Record<number, T> => Object.fromEntries(Object.entries(of).filter(([no]) => !doubted(no)));
  return { ...work(s, { typed: left(typed), chosen: left(chosen) }), question: null, doubt: null };
}

/** What speaks against a typed quantity; null where nothing does. */
export function quantityWrong(line: ReturnableLine, text: string): Problem | null {
  if (text.trim() === '') return null;
  const quantity = typedQuantity(text);
  const { sku, quantityDigits } = line.item;
  if (quantity === null || quantity < 0n) return ofTill('till.quantity-unreadable');
  if (quantity > line.remaining) return refusal('pos.return-exceeds-sale', { sku, remaining: quantityText(line.remaining) });
  return fitsDigits(quantity, quantityDigits) ? null : tooFine(line.item);
}

/** Whether a line has a quantity that can't be taken back: then none of them is. */
export const isAnyWrong = ({ returning }: State): boolean =>
  returning.lines.some((l) => quantityWrong(l, returning.typed[l.lineNo] ?? '') !== null);

export const chooseAll = (s: State): State =>
  work(s, { chosen: Object.fromEntries(s.returning.lines.map((l) => [l.lineNo, l.remaining])), typed: {} });

/** Into the basket as lines with a minus: more can be sold on the same ticket, which makes it an exchange. */
export function takenBack(s: State, newKey: () => string): State {
  const { ticket, lines, chosen } = s.returning;
  if (!ticket || isAnyWrong(s)) return s;
  const back = lines.filter((l) => (chosen[l.lineNo] ?? 0n) > 0n).map((l) => returnLine(newKey(), l, chosen[l.lineNo]!));
  const others = s.basket.lines.filter((l) => l.origin?.ticketId !== ticket.ticketId);
  const selected = back.at(-1)?.key ?? null;
  return { ...withBasket(s, { lines: [...others, ...back] }), screen: 'sell', selected, panel: keys, returning: noReturn() };
}
