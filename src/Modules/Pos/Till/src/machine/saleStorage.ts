import type { Clock, SaleStorage, SavedSale } from '../app/ports';
import { Problem } from '../app/problem';
import type { Line } from '../domain/basket';
import { pack, unpack } from '../domain/packed';
import type { Disk } from './database';

const key = 'till.sale';
const lifetime = 24 * 60 * 60 * 1000;

const isNothing = (sale: SavedSale): boolean => sale.basket.lines.length + sale.tenders.length + sale.missed.length === 0 && !sale.standing;

/** As this version knows it, also where an earlier one kept it. */
const whole = ({ basket, tenders, missed = [], standing = null }: SavedSale): SavedSale => ({
  basket: { ...basket, number: basket.number ?? null, lent: basket.lent ?? [] },
  tenders,
  missed: missed.map(({ code, problem: p, times = 1 }) => ({ code, problem: new Problem(p.code, p.status, p.title, p.args), times })),
  standing,
});

/** A text of this storage; a sale that is over leaves that it is. */
interface Text {
  at: number;
  sale: SavedSale | null;
}

/**
 * The sale in progress in the browser's own storage; one of yesterday is nobody's any more. The browser takes its time to write that to
 * the disk, so the sale is also put where a power cut leaves it: what was written last counts.
 */
export class BrowserSaleStorage implements SaleStorage {
  #next: string | null = null;
  #writing: Promise<void> | null = null;

  constructor(
    private readonly storage: () => Storage,
    private readonly clock: Clock,
    private readonly disk: Disk | null = null,
  ) {}

  save(sale: SavedSale): void {
    const text = pack({ at: this.clock.now(), sale: isNothing(sale) ? null : sale });
    try {
      this.storage().setItem(key, text);
    } catch {
      // No storage: the basket lives as long as the page, or as the disk.
    }
    this.#next = text;
    this.#writing ??= this.#write();
  }

  async load(): Promise<SavedSale | null> {
    const [here, there] = [this.#here(), await this.#there()];
    const last = here && there ? (there.at > here.at ? there : here) : (here ?? there);
    const sale = last?.sale;
    // Money that was taken is never forgotten, whatever the machine's clock says.
    return sale && (this.clock.now() - last.at < lifetime || sale.tenders.length > 0) ? whole(sale) : null;
  }

  // One at a time; of several changes meanwhile the last.
  async #write(): Promise<void> {
    while (this.disk && this.#next !== null) {
      const text = this.#next;
      this.#next = null;
      await this.disk.put(key, text).catch(() => {});
    }
    this.#writing = null;
  }

  #here(): Text | null {
    try {
      return read(this.storage().getItem(key));
    } catch {
      return null;
    }
  }

  async #there(): Promise<Text | null> {
    try {
      return this.disk ? read(await this.disk.get(key)) : null;
    } catch {
      return null;
    }
  }
}

function read(text: string | null): Text | null {
  if (!text) return null;
  const { at, sale } = unpack(text) as Text;
  if (sale === null) return { at, sale };
  const exact = (l: Line): boolean => typeof l.quantity === 'bigint' && typeof l.unitPrice === 'bigint';
  return Array.isArray(sale.tenders) && sale.basket.lines.every(exact) ? { at, sale } : null;
}
