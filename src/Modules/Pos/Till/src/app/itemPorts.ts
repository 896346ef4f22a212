import type { FoundItem } from '../domain/basket';
import type { Quantity } from '../domain/exact';
import type { KeptItem, KeptTax } from '../domain/kept';

/** What can be sold. The server answers, or the machine's own copy of the items. */
export interface Catalogue {
  /** One item by barcode or SKU; `fresh`: as the server has it at this moment. Status 404: nothing has this code. */
  lookup(code: string, warehouseId: string, fresh?: boolean): Promise<FoundItem>;
  /** Items by parts of name, SKU or barcode. */
  search(text: string, warehouseId: string): Promise<FoundItem[]>;
}

/** What changed of all that can be sold since it was asked last, told in pieces. */
export interface ItemsFeed {
  itemsAfter(cursor: string | null): Promise<ItemChanges>;
}

/** What lies in the shop of an item: in the register's warehouse, and in all others. */
export interface Stock {
  itemId: string;
  here: Quantity;
  elsewhere: Quantity;
}

export interface StockQuestions {
  stock(itemIds: readonly string[], warehouseId: string): Promise<Stock[]>;
}

/** What changed of all that can be sold, as the server tells it. */
export interface ItemChanges {
  /** What to ask with next. */
  cursor: string;
  /** What this machine has is of another state of the shop: these are the first of all. */
  anew: boolean;
  more: boolean;
  items: { item: KeptItem; spoken: readonly string[] }[];
  gone: string[];
  /** Null: as they were. */
  taxes: KeptTax[] | null;
}

/** How far this machine's copy of the items has come. */
export interface ItemsKept {
  cursor: string | null;
  /** All items are here; until then the server is asked. */
  filled: boolean;
  count: number;
  taxes: readonly KeptTax[];
}

/** All items on this machine, found without having them all in memory. A question rejects where the machine keeps nothing. */
export interface ItemStore {
  kept(): Promise<ItemsKept>;
  /** All of it or nothing, whatever happens meanwhile. */
  apply(changes: ItemChanges): Promise<ItemsKept>;
  /** By the key of a code. */
  byCode(key: string): Promise<KeptItem | null>;
  byIds(itemIds: readonly string[]): Promise<KeptItem[]>;
  /** The likeliest first. */
  find(text: string, most: number): Promise<KeptItem[]>;
}
