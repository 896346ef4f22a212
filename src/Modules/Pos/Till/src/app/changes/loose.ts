import { lineToCountUp, type FoundItem, type Item, type Line } from '../../domain/basket';
import { abs, quantityScale, type Quantity } from '../../domain/exact';
import { ofTill, type Problem } from '../problem';
import { keys, noReturn, type State } from '../state';
import { newLine, withBasket } from './basket';
import { quantityProblem } from './selling';

const mostLines = 100;

const work = (s: State, change: Partial<State['returning']>): State => ({ ...s, returning: { ...s.returning, ...change } });

/** Goods come back at today's price, without the receipt they were sold on. */
export const withoutReceipt = (s: State): State => ({ ...s, returning: { ...noReturn(), loose: [] } });

export const typeReason = (s: State, reason: string): State => work(s, { reason });
export const looseMissed = (s: State, problem: Problem): State => work(s, { problem, hits: [] });
export const looseHits = (s: State, hits: readonly FoundItem[]): State => work(s, { hits, problem: null });

/** One more of it, or the first one. */
export function looseFound(s: State, item: Item, key: string): State {
  const lines = s.returning.loose ?? [];
  if (item.unitPrice === null) return looseMissed(s, ofTill('till.return-no-price'));
  const there = lineToCountUp(lines, item);
  if (there) return looseCounted(work(s, { number: '' }), there.key, there.quantity + quantityScale);
  if (lines.length >= mostLines) return looseMissed(s, ofTill('till.return-too-many'));
  return work(s, { loose: [...lines, newLine(key, item, quantityScale, item.unitPrice)], number: '', problem: null, hits: [] });
}

/** Zero takes the line out. */
export function looseCounted(s: State, key: string, quantity: Quantity): State {
  const lines = s.returning.loose ?? [];
  const line = lines.find((l) => l.key === key);
  if (!line) return s;
  if (quantity <= 0n) return work(s, { loose: lines.filter((l) => l.key !== key), problem: null, hits: [] });
  const problem = quantityProblem(line.item, quantity);
  if (problem) return looseMissed(s, problem);
  return work(s, { loose: lines.map((l) => (l.key === key ? { ...l, quantity } : l)), problem: null, hits: [] });
}

const back = (line: Line, reason: string): Line => ({ ...line, quantity: -abs(line.quantity), returned: reason });

/** Into the basket as lines with a minus. */
export function looseTaken(s: State, reason: string): State {
  const lines = (s.returning.loose ?? []).map((l) => back(l, reason));
  const selected = lines.at(-1)?.key ?? null;
  return { ...withBasket(s, { lines: [...s.basket.lines, ...lines] }), screen: 'sell', selected, panel: keys, returning: noReturn() };
}
