import type { Clock, Remembered, TillMemory } from '../app/ports';
import { pack, unpack } from '../domain/packed';

const key = 'till.shop';
/** Prices and rights of yesterday are nobody's any more. */
const lifetime = 16 * 60 * 60 * 1000;

/** In the browser's own storage. Losing it costs that a till without the server can't open. */
export class BrowserMemory implements TillMemory {
  constructor(
    private readonly storage: () => Storage,
    private readonly clock: Clock,
  ) {}

  save(what: Remembered): void {
    try {
      this.storage().setItem(key, pack({ at: this.clock.now(), what }));
    } catch {
      this.forget();
    }
  }

  load(): Remembered | null {
    try {
      const { at, what } = unpack(this.storage().getItem(key) ?? '') as { at: number; what: Remembered };
      const age = this.clock.now() - at;
      return age >= 0 && age < lifetime && what.config.actor && Array.isArray(what.items) ? what : null;
    } catch {
      return null;
    }
  }

  forget(): void {
    try {
      this.storage().removeItem(key);
    } catch {
      // Nothing is kept here anyway.
    }
  }
}
