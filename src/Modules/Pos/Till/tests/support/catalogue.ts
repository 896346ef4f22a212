import type { ItemChanges, ItemsKept, ItemStore } from '../../src/app/ports';
import type { FoundItem } from '../../src/domain/basket';
import { keysOf, piecesOf, rankOf } from '../../src/domain/finding';
import type { KeptItem, KeptTax } from '../../src/domain/kept';
import { quantity, rate } from '../../src/domain/exact';

/** The taxes of the shop in memory. */
export const taxes: KeptTax[] = [{ code: 'standard', rates: [{ rate: rate('20'), from: '2020-01-01', inclusive: true }] }];

/** An item of the shop as a till keeps it. */
export const keptOf = (i: FoundItem): KeptItem => ({
  itemId: i.itemId, sku: i.sku, name: i.name, unit: i.unit, quantityDigits: i.quantityDigits, category: i.category, isService: false,
  taxCategory: i.tax.category, barcodes: [...(i.barcodes ?? [])], packs: [],
  prices: i.unitPrice === null ? [] : [{ amount: i.unitPrice, from: 0, until: null, unit: null }],
});

/** An item that is made up, with what is wanted of it. */
export const itemOf = (no: number, more: Partial<KeptItem> = {}): KeptItem => ({
  itemId: `item-${no}`, sku: `S${no}`, name: { default: `Thing ${no}` }, unit: 'pcs', quantityDigits: 0, category: null, isService: false,
  taxCategory: 'standard', barcodes: [], packs: [], prices: [{ amount: 10_000n, from: 0, until: null, unit: null }], ...more,
});

export const changesOf = (items: readonly KeptItem[], more: Partial<ItemChanges> = {}): ItemChanges => ({
  cursor: 'c1', anew: false, more: false, items: items.map((item) => ({ item, spoken: [] })), gone: [], taxes, ...more,
});

/** A machine's copy of the items as a list. */
export class FakeItems implements ItemStore {
  #kept: ItemsKept = { cursor: null, filled: false, count: 0, taxes: [] };
  readonly items = new Map<string, KeptItem>();
  /** No room. */
  full = false;

  kept = (): Promise<ItemsKept> => Promise.resolve(this.#kept);

  async apply(changes: ItemChanges): Promise<ItemsKept> {
    if (this.full) throw new Error('the disk is full');
    if (changes.anew) this.items.clear();
    for (const id of changes.gone) this.items.delete(id);
    for (const { item } of changes.items) this.items.set(item.itemId, item);
    const filled = this.#kept.filled || !changes.more;
    this.#kept = { cursor: changes.cursor, filled, count: this.items.size, taxes: changes.taxes ?? this.#kept.taxes };
    return this.#kept;
  }

  byCode = (key: string): Promise<KeptItem | null> =>
    Promise.resolve([...this.items.values()].find((i) => keysOf(i).includes(key)) ?? null);
  byIds = (ids: readonly string[]): Promise<KeptItem[]> => Promise.resolve(ids.flatMap((id) => this.items.get(id) ?? []));
  find = (text: string, most: number): Promise<KeptItem[]> =>
    Promise.resolve([...this.items.values()].filter((i) => rankOf(i, text, piecesOf(text)) < 3).slice(0, most));
}

export const stockHere = (itemId: string) => ({ itemId, here: quantity('3'), elsewhere: quantity('12') });
