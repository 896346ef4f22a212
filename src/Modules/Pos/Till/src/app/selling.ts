import { Problem } from '../api/http';
import type { FoundItem } from '../api/read';
import { lineToCountUp, type Discount, type Item, type Line } from '../domain/basket';
import { parseEntry } from '../domain/entry';
import { abs, fitsDigits, quantityScale, type Money, type Quantity } from '../domain/exact';
import { uuidV7 } from '../domain/uuid';
import { saveSale } from '../store/basketStore';
import { asProblem } from './session';
import { server } from './services';
import { sound } from './sound';
import { can, emptyBasket, selectedLine, set, state } from './state';

const mostLines = 500;
const mostOfOne = 1_000_000n * quantityScale;
const local = (code: string): Problem => new Problem(code, 400, '');

/** Every change of the basket goes through here: it is kept on the machine at once. */
export function setBasket(change: Partial<typeof state.basket>): void {
  set({ basket: { ...state.basket, ...change }, problem: null, note: null });
  saveSale({ basket: state.basket, tenders: state.tenders });
}

let order: Promise<void> = Promise.resolve();

/** A code was scanned or typed. Look-ups run side by side, lines come in the order of the scans. */
export function sellCode(code: string, quantity: Quantity, typed: boolean): Promise<void> {
  leaveDone();
  set({ lookingUp: [...state.lookingUp, code], missed: null, entry: '', found: null, screen: 'sell', panel: { at: 'keys' }, help: false });
  const answer = server.lookup(code, state.register?.warehouseId ?? '').then(
    (item) => ({ item }),
    (e: unknown) => ({ problem: asProblem(e) }),
  );
  const before = order;
  order = (async () => {
    await before;
    const found = await answer;
    set({ lookingUp: withoutFirst(state.lookingUp, code) });
    // Meanwhile somebody may be typing the next one: a line that arrives must not wipe it out.
    const { entry, found: listed, panel } = state;
    if ('item' in found) {
      sellItem(found.item, quantity);
      if (entry && state.panel.at === 'keys') set({ entry, found: listed, panel: panel.at === 'search' ? panel : state.panel });
    } else if (typed && found.problem.status === 404 && /\D/.test(code)) await sellByName(code, quantity, found.problem);
    else miss(code, found.problem);
  })();
  return order;
}

const withoutFirst = (codes: string[], code: string): string[] => {
  const i = codes.indexOf(code);
  return codes.filter((_, j) => j !== i);
};

/** What was typed is no code: the one item it names is sold, several are offered. */
async function sellByName(text: string, quantity: Quantity, problem: Problem): Promise<void> {
  try {
    const items = await server.search(text, state.register?.warehouseId ?? '');
    if (items.length === 0) miss(text, problem);
    else if (items.length === 1) sellItem(items[0]!, quantity);
    else set({ entry: quantity === quantityScale ? text : `${state.entry}${text}`, found: { text, items, at: 0 }, panel: { at: 'search' } });
  } catch (e) {
    miss(text, asProblem(e));
  }
}

function miss(code: string, problem: Problem): void {
  sound.bad();
  set({ missed: { code, problem }, flash: null });
}

export function sellItem(item: FoundItem | Item, quantity: Quantity): void {
  leaveDone();
  const line = lineToCountUp(state.basket.lines, item);
  const total = line ? line.quantity + quantity : quantity;
  const problem = quantityProblem(item, total) ?? (!line && state.basket.lines.length >= mostLines ? 'pos.too-many-lines' : null);
  if (problem) return miss(item.sku, local(problem));
  if (item.unitPrice === null) {
    sound.bad();
    set({ panel: { at: 'price', item, quantity }, screen: 'sell', entry: '', found: null });
    return;
  }
  sound.good();
  if (line) return change({ ...line, quantity: total });
  add({ key: uuidV7(), item, quantity, unitPrice: item.unitPrice, discount: null, priceReason: null, origin: null });
}

/** An item without a base price, at the price the cashier named. */
export function sellAtPrice(item: Item, quantity: Quantity, unitPrice: Money): void {
  sound.good();
  add({ key: uuidV7(), item, quantity, unitPrice, discount: null, priceReason: null, origin: null });
}

export function add(line: Line): void {
  setBasket({ lines: [...state.basket.lines, line] });
  touched(line.key);
}

export function change(line: Line): void {
  setBasket({ lines: state.basket.lines.map((l) => (l.key === line.key ? line : l)) });
  touched(line.key);
}

function touched(key: string): void {
  set({
    selected: key,
    flash: { key, count: (state.flash?.count ?? 0) + 1 },
    missed: null,
    entry: '',
    found: null,
    panel: { at: 'keys' },
    screen: 'sell',
  });
}

function quantityProblem(item: Item, quantity: Quantity): string | null {
  if (quantity === 0n) return 'pos.quantity-zero';
  if (abs(quantity) > mostOfOne) return 'pos.quantity-range';
  return fitsDigits(quantity, item.quantityDigits) ? null : 'pos.quantity-digits';
}

/** The error's code, or null where the quantity was taken. Zero removes the line. */
export function setQuantity(quantity: Quantity): string | null {
  const line = selectedLine();
  if (!line) return null;
  if (quantity === 0n) {
    removeLine();
    return null;
  }
  const most = line.origin?.remaining;
  if (most !== undefined && -quantity > most) return 'pos.return-exceeds-sale';
  const problem = quantityProblem(line.item, quantity);
  if (!problem) change({ ...line, quantity });
  return problem;
}

/** One more or one fewer; the last one goes as a removal. */
export function step(by: 1n | -1n): void {
  const line = selectedLine();
  if (!line) return;
  const sign = line.quantity < 0n ? -1n : 1n;
  const next = abs(line.quantity) + by * quantityScale;
  if (next < 0n) return;
  if (setQuantity(next * sign)) sound.bad();
}

export function removeLine(): void {
  const { lines } = state.basket;
  const at = lines.findIndex((l) => l.key === state.selected);
  if (at < 0) return;
  const rest = lines.filter((_, i) => i !== at);
  setBasket({ lines: rest, discount: rest.length > 0 ? state.basket.discount : null });
  set({ selected: rest[Math.min(at, rest.length - 1)]?.key ?? null, panel: { at: 'keys' }, missed: null, removed: { line: lines[at]!, at } });
}

/** A line taken out by mistake comes back where it was. */
export function undoRemove(): void {
  const gone = state.removed;
  if (!gone) return;
  const lines = [...state.basket.lines];
  lines.splice(gone.at, 0, gone.line);
  setBasket({ lines });
  touched(gone.line.key);
  set({ removed: null });
}

export function overridePrice(unitPrice: Money, reason: string): void {
  const line = selectedLine();
  if (line) change({ ...line, unitPrice, priceReason: unitPrice === line.item.unitPrice || line.item.unitPrice === null ? null : reason });
}

export function setDiscount(of: 'line' | 'ticket', discount: Discount | null): void {
  const line = selectedLine();
  if (of === 'ticket') {
    setBasket({ discount });
    set({ panel: { at: 'keys' } });
  } else if (line) change({ ...line, discount });
}

export function clearBasket(): void {
  set({ basket: emptyBasket(), tenders: [], selected: null, flash: null, missed: null, entry: '', found: null, panel: { at: 'keys' }, removed: null });
  saveSale({ basket: state.basket, tenders: [] });
}

export function selectLine(key: string): void {
  set({ selected: key, panel: { at: 'line' } });
}

export function moveSelection(by: number): void {
  const { lines } = state.basket;
  const at = lines.findIndex((l) => l.key === state.selected);
  const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
  if (next) set({ selected: next.key });
}

/** The change stays until the next scan: this is it. */
export function leaveDone(): void {
  if (state.screen === 'done') set({ screen: 'sell', done: null });
}

let searchTimer: ReturnType<typeof setTimeout> | undefined;
let searchNo = 0;

/** What is typed is looked for while it is typed, unless it is all digits: that will be a code. */
export function type(entry: string): void {
  set({ entry, missed: null });
  clearTimeout(searchTimer);
  const text = parseEntry(entry)?.text ?? '';
  // One Chinese character is a word already.
  if ((text.length < 2 && !/\p{Script=Han}/u.test(text)) || /^\d+$/.test(text)) {
    searchNo++;
    set({ found: null, ...(state.panel.at === 'search' ? { panel: { at: 'keys' } as const } : {}) });
    return;
  }
  searchTimer = setTimeout(() => void search(text), 120);
}

async function search(text: string): Promise<void> {
  const no = ++searchNo;
  try {
    const items = await server.search(text, state.register?.warehouseId ?? '');
    if (no === searchNo && state.screen === 'sell') set({ found: { text, items, at: -1 }, panel: { at: 'search' } });
  } catch (e) {
    if (no === searchNo) set({ problem: asProblem(e) });
  }
}

/** Enter in the one field: the item that was picked with the arrows, or what was typed as a code. */
export function enterEntry(): void {
  const entry = parseEntry(state.entry);
  const picked = state.found && state.found.at >= 0 ? state.found.items[state.found.at] : undefined;
  clearTimeout(searchTimer);
  searchNo++;
  if (!entry) miss(state.entry, local('pos.quantity-zero'));
  else if (picked) sellItem(picked, entry.quantity);
  else if (entry.text) void sellCode(entry.text, entry.quantity, true);
}

/** The quantity that stands typed before a scan or a touch: "3*". */
export function typedQuantity(): Quantity {
  const entry = parseEntry(state.entry);
  return entry?.counted ? entry.quantity : quantityScale;
}

export const mayDiscount = (): boolean => can('pos.discount');
