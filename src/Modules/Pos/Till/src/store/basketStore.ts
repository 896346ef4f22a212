import type { Basket, Line } from '../domain/basket';
import type { Tender } from '../domain/tender';

/** The sale in progress survives a reload or a power cut of the till: it is written at every change. */
export interface SavedSale {
  basket: Basket;
  tenders: Tender[];
}

const key = 'till.sale';
const lifetime = 24 * 60 * 60 * 1000;

const pack = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? { $n: value.toString() } : value);
const unpack = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && '$n' in value ? BigInt((value as { $n: string }).$n) : value;

export function saveSale(sale: SavedSale): void {
  try {
    if (sale.basket.lines.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: Date.now(), sale }, pack));
  } catch {
    // No storage: the basket lives as long as the page.
  }
}

export function loadSale(): SavedSale | null {
  try {
    const text = localStorage.getItem(key);
    if (!text) return null;
    const { at, sale } = JSON.parse(text, unpack) as { at: number; sale: SavedSale };
    const sound = Array.isArray(sale.tenders) && sale.basket.lines.every((l: Line) => typeof l.quantity === 'bigint' && typeof l.unitPrice === 'bigint');
    return sound && Date.now() - at < lifetime ? sale : null;
  } catch {
    return null;
  }
}
