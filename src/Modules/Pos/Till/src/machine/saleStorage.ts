import type { Clock, SaleStorage, SavedSale } from '../app/ports';
import { Problem } from '../app/problem';
import type { Line } from '../domain/basket';
import { pack, unpack } from '../domain/packed';

const key = 'till.sale';
const lifetime = 24 * 60 * 60 * 1000;

const isNothing = (sale: SavedSale): boolean => sale.basket.lines.length + sale.tenders.length + sale.missed.length === 0 && !sale.standing;

/** As this version knows it, also where an earlier one kept it. */
const whole = ({ basket, tenders, missed = [], standing = null }: SavedSale): SavedSale => ({
  basket: { ...basket, number: basket.number ?? null, lent: basket.lent ?? [] },
  tenders,
  missed: missed.map(({ code, problem: p }) => ({ code, problem: new Problem(p.code, p.status, p.title, p.args) })),
  standing,
});

/** The sale in progress in the browser's own storage; one of yesterday is nobody's any more. */
export class BrowserSaleStorage implements SaleStorage {
  constructor(
    private readonly storage: () => Storage,
    private readonly clock: Clock,
  ) {}

  save(sale: SavedSale): void {
    try {
      if (isNothing(sale)) this.storage().removeItem(key);
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
      // Money that was taken is never forgotten, whatever the machine's clock says.
      return sound && (this.clock.now() - at < lifetime || sale.tenders.length > 0) ? whole(sale) : null;
    } catch {
      return null;
    }
  }
}
