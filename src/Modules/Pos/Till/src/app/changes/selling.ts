import { lineToCountUp, type Item, type Line } from '../../domain/basket';
import { abs, fitsDigits, quantityScale, quantityText, type Quantity } from '../../domain/exact';
import { stockOf } from '../../domain/pack';
import { ofTill, refusal, type Problem } from '../problem';
import { keys, type State } from '../state';
import { lineAdded, lineChanged, newLine } from './basket';
import { leftDone } from './screens';

const mostLines = 500;
const mostOfOne = 1_000_000n * quantityScale;

/** The next state, and how it sounds to who scans without looking. */
export interface Heard {
  state: State;
  sound: 'good' | 'bad';
}

export function quantityProblem(item: Item, quantity: Quantity): Problem | null {
  if (quantity === 0n) return refusal('pos.quantity-zero');
  if (abs(quantity) > mostOfOne) return refusal('pos.quantity-range');
  const stock = stockOf(item, quantity);
  if (stock !== null && abs(stock) > mostOfOne) return refusal('pos.quantity-range');
  if (stock !== null && fitsDigits(stock, item.quantityDigits)) return null;
  return tooFine(item);
}

/** Pieces have no decimals at all. */
export const tooFine = ({ sku, quantityDigits }: Item): Problem =>
  quantityDigits === 0 ? ofTill('till.whole-pieces', { sku }) : refusal('pos.quantity-digits', { sku, digits: String(quantityDigits) });

/** What speaks against this quantity of a line that is in the basket. */
export function lineQuantityProblem(line: Line, quantity: Quantity): Problem | null {
  const left = line.origin?.remaining;
  if (left !== undefined && -(stockOf(line.item, quantity) ?? 0n) > left) {
    return refusal('pos.return-exceeds-sale', { sku: line.item.sku, remaining: quantityText(left) });
  }
  return quantityProblem(line.item, quantity);
}

const mostMissed = 50;
const timesMissed = (s: State, code: string): number => s.missed.find((m) => m.code === code)?.times ?? 0;
const without = (s: State, code: string): State['missed'] => s.missed.filter((m) => m.code !== code);
const oneLess = (s: State, code: string): State['missed'] =>
  s.missed.flatMap((m) => (m.code !== code ? [m] : m.times > 1 ? [{ ...m, times: m.times - 1 }] : []));

/** Stays in the place of its line until somebody has seen it, also when others come after it. */
export const missed = (s: State, code: string, problem: Problem): Heard => ({
  state: { ...s, missed: [...without(s, code), { code, problem, times: timesMissed(s, code) + 1 }].slice(-mostMissed), flash: null },
  sound: 'bad',
});

/** One more of a line that is there already, a new line, the question for a price, or why not. */
export function itemSold(before: State, item: Item, quantity: Quantity, key: string): Heard {
  const s = leftDone(before);
  if (s.paused !== null && s.basket.lines.length === 0) return missed(s, item.sku, ofTill('till.sales-paused', { number: s.paused }));
  const line = lineToCountUp(s.basket.lines, item);
  const total = line ? line.quantity + quantity : quantity;
  const problem = quantityProblem(item, total) ?? (!line && s.basket.lines.length >= mostLines ? refusal('pos.too-many-lines') : null);
  if (problem) return missed(s, item.sku, problem);
  if (item.unitPrice === null) {
    return { state: { ...s, panel: { at: 'price', item, quantity }, screen: 'sell', entry: '', found: null }, sound: 'bad' };
  }
  const state = line ? lineChanged(s, { ...line, quantity: total }) : lineAdded(s, newLine(key, item, quantity, item.unitPrice));
  return { state, sound: 'good' };
}

/** A look-up begins: whatever the screen showed, from here it shows the sale; but a sale that is being recorded stays in sight. */
export function lookUpBegun(s: State, code: string, recording: boolean): State {
  const lookingUp = [...s.lookingUp, code];
  if (recording) return { ...s, lookingUp, help: false };
  return {
    ...leftDone(s),
    lookingUp,
    entry: '',
    found: null,
    screen: 'sell',
    panel: keys,
    help: false,
    question: null,
    doubt: null,
    problem: null,
  };
}

export function lookUpEnded(s: State, code: string): State {
  const first = s.lookingUp.indexOf(code);
  return { ...s, lookingUp: s.lookingUp.filter((_, i) => i !== first) };
}

/** Meanwhile somebody may be typing the next one: a line that arrives must not wipe it out. Of what was missed, one is sold now. */
export function itemArrived(before: State, code: string, item: Item, quantity: Quantity, key: string): Heard {
  const s = { ...before, missed: oneLess(before, code) };
  const heard = itemSold(s, item, quantity, key);
  if (!s.entry || heard.state.panel.at !== 'keys') return heard;
  const panel = s.panel.at === 'search' ? s.panel : heard.state.panel;
  return { ...heard, state: { ...heard.state, entry: s.entry, found: s.found, panel } };
}
