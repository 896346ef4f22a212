import type { FoundItem } from '../domain/basket';
import { codeKey } from '../domain/code';
import { byCode } from '../domain/pack';
import type { Catalogue } from './ports';
import { asProblem, Problem } from './problem';

/** So long an answer is waited for where the till knows one itself. */
const patience = 1_000;
const mostKnown = 20_000;

/**
 * Remembers what was looked up and what stands on the quick keys, so that a till without a server goes on selling what it has sold
 * before. The server is asked first while it answers; a price that has ended is none.
 */
export class KnownItems implements Catalogue {
  #byCode = new Map<string, FoundItem>();
  #learned = 0;

  constructor(
    private readonly server: Catalogue,
    private readonly around: { isOnline: () => boolean; time: () => number; after: (milliseconds: number, run: () => void) => void },
  ) {}

  learn(items: readonly FoundItem[]): void {
    for (const item of items) {
      const ofPacks = (item.packs ?? []).flatMap((p) => p.barcodes);
      for (const code of [item.sku, ...(item.barcodes ?? []), ...ofPacks]) this.#remember(code, item);
    }
  }

  /** How often something new was learned. */
  get count(): number {
    return this.#learned;
  }

  /** What was asked for last, each once. */
  newest(most: number): FoundItem[] {
    const found = new Map<string, FoundItem>();
    for (const item of [...this.#byCode.values()].reverse()) {
      if (found.size >= most) break;
      if (!found.has(item.itemId)) found.set(item.itemId, item);
    }
    return [...found.values()];
  }

  async lookup(code: string, warehouseId: string): Promise<FoundItem> {
    const known = this.#known(code);
    if (known && !this.around.isOnline()) return known;
    try {
      const item = await this.#ask(code, warehouseId, known);
      this.learn([item]);
      this.#remember(code, item);
      return item;
    } catch (e) {
      const problem = asProblem(e);
      if (known && (problem.isUndecided || problem.isSignedOut)) return known;
      throw problem;
    }
  }

  search = (text: string, warehouseId: string): Promise<FoundItem[]> => this.server.search(text, warehouseId);

  #known(code: string): FoundItem | undefined {
    const item = this.#byCode.get(codeKey(code));
    if (!item) return undefined;
    const { validUntil } = byCode(item, code);
    return validUntil && Date.parse(validUntil) <= this.around.time() ? undefined : item;
  }

  #remember(code: string, item: FoundItem): void {
    if (this.#byCode.size >= mostKnown) this.#byCode.delete(this.#byCode.keys().next().value!);
    const key = codeKey(code);
    if (!this.#byCode.delete(key)) this.#learned++;
    this.#byCode.set(key, { ...item, onHand: null });
  }

  /** An answer, or what is known; nobody waits long for a server that was silent a moment ago. */
  #ask(code: string, warehouseId: string, known: FoundItem | undefined): Promise<FoundItem> {
    const asked = this.server.lookup(code, warehouseId);
    if (!known && this.around.isOnline()) return asked;
    const later = new Promise<FoundItem>((resolve, reject) => {
      this.around.after(patience, () => (known ? resolve(known) : reject(new Problem('till.no-connection', 0, ''))));
    });
    return Promise.race([asked, later]);
  }
}
