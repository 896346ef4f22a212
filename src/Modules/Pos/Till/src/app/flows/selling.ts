import type { Item } from '../../domain/basket';
import { parseEntry } from '../../domain/entry';
import { abs, quantityScale, type Money, type Quantity } from '../../domain/exact';
import { byCode, byName } from '../../domain/pack';
import { isImplausibleQuantity } from '../../domain/plausible';
import { cleared, lineAdded, lineChanged, lineRemoved, lineRestored, newLine } from '../changes/basket';
import { itemArrived, itemSold, lineQuantityProblem, quantityProblem, lookUpBegun, lookUpEnded, missed } from '../changes/selling';
import type { Core } from '../core';
import { ofTill, type Problem } from '../problem';
import { selectedLine, warehouse } from '../selectors';

/** From a scan to a line, and what is done with lines. */
export function sellingFlow(core: Core) {
  const { store, ports } = core;
  let order: Promise<void> = Promise.resolve();

  /** A code was scanned or typed. Look-ups run side by side, lines come in the order of the scans. */
  function sellCode(code: string, quantity: Quantity, typed: boolean): Promise<void> {
    const { recording } = core.state;
    const recorded = recording ? core.recording : Promise.resolve(true);
    store.change((s) => lookUpBegun(s, code, recording));
    const answer = ports.catalogue.lookup(code, warehouse(core.state)).then(
      (item) => ({ item }),
      (e: unknown) => ({ problem: core.problemOf(e) }),
    );
    const before = order;
    order = (async () => {
      await before;
      const found = await answer;
      const isKept = await recorded;
      store.change((s) => lookUpEnded(s, code));
      if (!isKept) core.hear((s) => missed(s, code, ofTill('till.scan-not-recorded')));
      else if ('item' in found) arrive(code, byCode(found.item, code), quantity);
      else if (typed && found.problem.status === 404 && /\D/.test(code)) await sellByName(code, quantity, found.problem);
      else core.hear((s) => missed(s, code, found.problem));
    })();
    return order;
  }

  function arrive(code: string, item: Item, quantity: Quantity): void {
    if (isImplausibleQuantity(quantity)) store.change((s) => ({ ...s, question: { of: 'quantity', quantity, item, line: null } }));
    else core.hear((s) => itemArrived(s, code, item, quantity, core.newId()));
  }

  /** What was typed is no code: the one item it names is sold, several are offered. */
  async function sellByName(text: string, quantity: Quantity, problem: Problem): Promise<void> {
    try {
      const items = await ports.catalogue.search(text, warehouse(core.state));
      if (items.length === 0) core.hear((s) => missed(s, text, problem));
      else if (items.length === 1) sellNamed(items[0]!, quantity);
      else {
        const entry = quantity === quantityScale ? text : `${core.state.entry}${text}`;
        store.set({ entry, found: { text, items, at: 0 }, panel: { at: 'search' } });
      }
    } catch (e) {
      const silent = core.problemOf(e);
      core.hear((s) => missed(s, text, silent));
    }
  }

  /** The item was chosen, not one of its codes. */
  const sellNamed = (item: Item, quantity: Quantity): void => sellItem(byName(item), quantity);

  function sellItem(item: Item, quantity: Quantity): void {
    const odd = isImplausibleQuantity(quantity);
    if (!odd || core.isMeant({ of: 'quantity', quantity, item, line: null })) core.hear((s) => itemSold(s, item, quantity, core.newId()));
  }

  /** An item without a base price, at the price the cashier named. */
  const sellAtPrice = (item: Item, quantity: Quantity, unitPrice: Money): void =>
    core.hear((s) => ({ state: lineAdded(s, newLine(core.newId(), item, quantity, unitPrice)), sound: 'good' }));

  /** The problem, or null where the quantity was taken or is asked about. Zero removes the line. */
  function setQuantity(quantity: Quantity): Problem | null {
    const line = selectedLine(core.state);
    if (!line) return null;
    const problem = quantity === 0n ? null : lineQuantityProblem(line, quantity);
    if (problem) return problem;
    const odd = isImplausibleQuantity(quantity);
    if (odd && !core.isMeant({ of: 'quantity', quantity, item: line.item, line: line.key })) return null;
    core.changeSale((s) => (quantity === 0n ? lineRemoved(s) : lineChanged(s, { ...line, quantity })));
    return null;
  }

  /** The same number of another unit: the cashier scanned a bottle and meant the case. */
  function sellBy(item: Item): void {
    const line = selectedLine(core.state);
    if (!line || line.origin || item.unitPrice === null) return;
    if (quantityProblem(item, line.quantity)) return core.sound('bad');
    const discount = line.discount?.kind === 'amount' ? null : line.discount;
    core.changeSale((s) => lineChanged(s, { ...line, item, unitPrice: item.unitPrice!, priceReason: null, discount }));
  }

  /** One more or one fewer; the last one goes as a removal. */
  function step(by: 1n | -1n): void {
    const line = selectedLine(core.state);
    if (!line) return;
    const sign = line.quantity < 0n ? -1n : 1n;
    const next = (abs(line.quantity) + by * quantityScale) * sign;
    if (next * sign < 0n) return;
    if (next !== 0n && lineQuantityProblem(line, next)) return core.sound('bad');
    core.changeSale((s) => (next === 0n ? lineRemoved(s) : lineChanged(s, { ...line, quantity: next })));
  }

  return {
    sellCode,
    sellItem,
    sellNamed,
    sellAtPrice,
    setQuantity,
    sellBy,
    step,
    /** The same with the line's panel open: it stays open. */
    stepInPanel(by: 1n | -1n): void {
      const { selected } = core.state;
      step(by);
      store.change((s) => (s.selected === selected ? { ...s, panel: { at: 'line' } } : s));
    },
    removeLine: (): void => core.changeSale(lineRemoved),
    undoRemove: (): void => core.changeSale(lineRestored),
    clearBasket: (): void => core.changeSale((s) => cleared(s, core.newId())),
    /** The quantity that stands typed before a scan or a touch: "3*". */
    typedQuantity(): Quantity {
      const entry = parseEntry(core.state.entry);
      return entry?.counted ? entry.quantity : quantityScale;
    },
  };
}

export type Selling = ReturnType<typeof sellingFlow>;
