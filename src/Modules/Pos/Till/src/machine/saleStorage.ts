import type { Clock, SaleStorage, SavedSale } from '../app/ports';
import type { Line } from '../domain/basket';
import { pack, unpack } from '../domain/packed';

const key = 'till.sale';
const lifetime = 24 * 60 * 60 * 1000;

/** The sale in progress in the browser's own storage; one of yesterday is nobody's any more. */
export class BrowserSaleStorage implements SaleStorage {
  constructor(
    private readonly storage: () => Storage,
    private readonly clock: Clock,
  ) {}

  save(sale: SavedSale): void {
    try {
      if (sale.basket.lines.length === 0) this.storage().removeItem(key);
      else this.storage().setItem(key, pack({ at: this.clock.now(), sale }));
    } catch {
      // No storage: the basket lives as long as the page.
    }
  }

  load(): SavedSale | null {
    try {
      const text = this.storage().getItem(key);
      if (!text) return null;
      const { at, sale } = unpack(text) as { at: number; sale: SavedSale };
      const exact = (l: Line): boolean => typeof l.quantity === 'bigint' && typeof l.unitPrice === 'bigint';
      const sound = Array.isArray(sale.tenders) && sale.basket.lines.every(exact);
      return sound && this.clock.now() - at < lifetime ? sale : null;
    } catch {
      return null;
    }
  }
}
