import type { VoidedSale, VoidStorage } from '../app/ports';

const key = 'till.voids';

/** In the browser's own storage until the server has them. */
export class BrowserVoids implements VoidStorage {
  constructor(private readonly storage: () => Storage) {}

  load(): VoidedSale[] {
    try {
      const found = JSON.parse(this.storage().getItem(key) ?? '[]') as unknown;
      return Array.isArray(found) ? (found as VoidedSale[]) : [];
    } catch {
      return [];
    }
  }

  save(waiting: readonly VoidedSale[]): void {
    try {
      if (waiting.length === 0) this.storage().removeItem(key);
      else this.storage().setItem(key, JSON.stringify(waiting));
    } catch {
      // No storage: they are told while the page lives.
    }
  }
}
