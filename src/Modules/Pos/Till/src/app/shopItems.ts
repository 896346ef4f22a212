import type { FoundItem } from '../domain/basket';
import { codeKey } from '../domain/code';
import { quoted } from '../domain/kept';
import { byCode } from '../domain/pack';
import type { Catalogue, ItemChanges, ItemsKept, ItemStore } from './ports';
import { asProblem, Problem } from './problem';

/** What the screen shows of a search. */
const mostFound = 24;

/**
 * Answers from this machine's own copy of the items, at once and without the server; the server is asked while the copy isn't whole, and
 * for what it doesn't have.
 */
export class ShopItems implements Catalogue {
  #kept: ItemsKept = { cursor: null, filled: false, count: 0, taxes: [] };

  constructor(
    private readonly server: Catalogue,
    private readonly store: ItemStore,
    private readonly around: { isOnline: () => boolean; time: () => number; day: () => string },
  ) {}

  get kept(): ItemsKept {
    return this.#kept;
  }

  /** What an earlier page has kept. */
  async open(): Promise<void> {
    this.#kept = await this.store.kept();
  }

  async apply(changes: ItemChanges): Promise<void> {
    this.#kept = await this.store.apply(changes);
  }

  async lookup(code: string, warehouseId: string, fresh = false): Promise<FoundItem> {
    const own = await this.#own(code);
    if (own && !fresh && byCode(own, code).unitPrice !== null) return own;
    // The copy is whole: nothing else has this code.
    if (!own && this.#kept.filled && !this.around.isOnline()) throw new Problem('pos.unknown-barcode', 404, '', { code });
    if (own && !this.around.isOnline()) return own;
    try {
      return await this.server.lookup(code, warehouseId, fresh);
    } catch (e) {
      const problem = asProblem(e);
      if (own && (problem.isUndecided || problem.isSignedOut)) return own;
      throw problem;
    }
  }

  async search(text: string, warehouseId: string): Promise<FoundItem[]> {
    if (!this.#kept.filled) return this.server.search(text, warehouseId);
    try {
      return (await this.store.find(text, mostFound)).map((item) => this.#quoted(item));
    } catch (e) {
      console.error(e);
      return this.server.search(text, warehouseId);
    }
  }

  /** The same items as they are sold now; those that aren't kept here stay as they are. */
  async again(items: readonly FoundItem[]): Promise<FoundItem[]> {
    if (!this.#kept.filled) return [...items];
    const now = new Map((await this.store.byIds(items.map((i) => i.itemId))).map((i) => [i.itemId, this.#quoted(i)]));
    return items.map((i) => now.get(i.itemId) ?? i);
  }

  async #own(code: string): Promise<FoundItem | null> {
    if (!this.#kept.filled) return null;
    try {
      const item = await this.store.byCode(codeKey(code));
      return item && this.#quoted(item);
    } catch (e) {
      // A disk that fails: the server knows it too.
      console.error(e);
      return null;
    }
  }

  #quoted = (item: Parameters<typeof quoted>[0]): FoundItem => quoted(item, this.#kept.taxes, this.around.time(), this.around.day());
}
