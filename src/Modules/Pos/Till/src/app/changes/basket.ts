import type { Basket, Discount, Item, Line } from '../../domain/basket';
import type { Money, Quantity } from '../../domain/exact';
import type { Lent } from '../../domain/limits';
import { selectedLine } from '../selectors';
import { emptyBasket, keys, type State } from '../state';

/** A changed basket answers what was said and asked about the one before. */
export const withBasket = (s: State, change: Partial<Basket>): State =>
  ({ ...s, basket: { ...s.basket, ...change }, problem: null, question: null, doubt: null });

/** The line is shown, flashes and is the one that keys work on; what was typed has been used. */
export const touched = (s: State, key: string): State => ({
  ...s,
  selected: key,
  flash: { key, count: (s.flash?.count ?? 0) + 1 },
  entry: '',
  found: null,
  panel: keys,
  screen: 'sell',
});

export const lineAdded = (s: State, line: Line): State => touched(withBasket(s, { lines: [...s.basket.lines, line] }), line.key);

export const lineChanged = (s: State, line: Line): State =>
  touched(withBasket(s, { lines: s.basket.lines.map((l) => (l.key === line.key ? line : l)) }), line.key);

export const newLine = (key: string, item: Item, quantity: Quantity, unitPrice: Money): Line =>
  ({ key, item, quantity, unitPrice, discount: null, priceReason: null, origin: null });

export function lineRemoved(s: State): State {
  const { lines } = s.basket;
  const at = lines.findIndex((l) => l.key === s.selected);
  if (at < 0) return s;
  const rest = lines.filter((_, i) => i !== at);
  return {
    ...withBasket(s, { lines: rest, discount: rest.length > 0 ? s.basket.discount : null }),
    selected: rest[Math.min(at, rest.length - 1)]?.key ?? null,
    panel: keys,
    removed: { line: lines[at]!, at },
  };
}

/** A line taken out by mistake comes back where it was. */
export function lineRestored(s: State): State {
  if (!s.removed) return s;
  const { line, at } = s.removed;
  return { ...touched(withBasket(s, { lines: s.basket.lines.toSpliced(at, 0, line) }), line.key), removed: null };
}

export function priceOverridden(s: State, unitPrice: Money, reason: string): State {
  const line = selectedLine(s);
  if (!line) return s;
  const asListed = unitPrice === line.item.unitPrice || line.item.unitPrice === null;
  return lineChanged(s, { ...line, unitPrice, priceReason: asListed ? null : reason });
}

export function discountSet(s: State, of: 'line' | 'ticket', discount: Discount | null): State {
  if (of === 'ticket') return { ...withBasket(s, { discount }), panel: keys };
  const line = selectedLine(s);
  return line ? lineChanged(s, { ...line, discount }) : s;
}

/** What was lent before for the same right goes no further than what is lent now. */
export const lent = (s: State, more: Lent): State =>
  withBasket(
    more.authority.permission === 'pos.sell-in-others-shift' ? { ...s, standing: { ...more, cashier: s.config?.actor.id ?? '' } } : s,
    { lent: [...s.basket.lent.filter((l) => l.authority.permission !== more.authority.permission), more] });

export const cleared = (s: State, ticketId: string): State => ({
  ...s,
  basket: emptyBasket(ticketId, s.standing),
  tenders: [],
  selected: null,
  flash: null,
  missed: [],
  entry: '',
  found: null,
  panel: keys,
  removed: null,
  question: null,
  doubt: null,
});
