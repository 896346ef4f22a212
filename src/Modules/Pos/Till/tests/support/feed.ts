import type { ItemChanges, ItemsFeed, Stock, StockQuestions } from '../../src/app/ports';
import { Problem } from '../../src/app/problem';
import type { FoundItem } from '../../src/domain/basket';
import { changesOf, keptOf, stockHere, taxes } from './catalogue';

const silence = (): Problem => new Problem('till.no-connection', 0, '');

/** The part of a shop in memory that tells tills of its items. Asked beside everything else: it takes no other question's answer. */
export abstract class FakeFeed implements ItemsFeed, StockQuestions {
  abstract catalogue: Map<string, FoundItem>;
  abstract down: boolean;
  abstract signedIn: boolean;

  /** Tells tills what it sells, so that they keep it; a change of the catalogue is told after `told()`. */
  feeding = false;
  stockAsked: string[] = [];
  #told = 1;

  told = (): void => void this.#told++;

  async itemsAfter(cursor: string | null): Promise<ItemChanges> {
    if (this.down || !this.feeding) throw silence();
    if (!this.signedIn) throw new Problem('security.not-signed-in', 401, '');
    const now = `c${this.#told}`;
    const changed = cursor === now ? [] : [...this.catalogue.values()].map(keptOf);
    return changesOf(changed, { cursor: now, anew: cursor === null, taxes: changed.length > 0 ? taxes : null });
  }

  async stock(itemIds: readonly string[]): Promise<Stock[]> {
    this.stockAsked.push(itemIds.join(' '));
    if (this.down) throw silence();
    return itemIds.map(stockHere);
  }
}
