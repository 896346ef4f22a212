import type { ItemChanges, ItemsKept, ItemStore } from '../app/ports';
import { codeKey } from '../domain/code';
import { keysOf, lineOf, piecesOf, rankOf } from '../domain/finding';
import type { KeptItem } from '../domain/kept';
import { asPromise } from './database';
import { ItemTexts, TextChanges } from './itemTexts';

interface Row {
  no: number;
  /** The keys of its codes, and its id. */
  codes: string[];
  item: KeptItem;
}

interface Kept extends ItemsKept {
  next: number;
}

const nothing: Kept = { cursor: null, filled: false, count: 0, taxes: [], next: 1 };
const all = ['items', 'texts', 'kept'];
const oneKept = 'kept';
/** No code has such a character. */
const idKey = (itemId: string): string => `\u0001${itemId}`;

/**
 * All items in a database of their own: the outbox must not wait for it, and losing it costs a new filling. An item is found by its codes
 * through an index; by a part of its name in the texts, each of a thousand items, which are read when somebody begins to type.
 */
export class IndexedItems implements ItemStore {
  #opening: Promise<IDBDatabase> | null = null;
  readonly #texts = new ItemTexts(() => this.#open());

  constructor(private readonly factory: () => IDBFactory = () => indexedDB) {}

  async kept(): Promise<ItemsKept> {
    const db = await this.#open();
    return this.#kept(db.transaction('kept').objectStore('kept'));
  }

  async apply(changes: ItemChanges): Promise<ItemsKept> {
    const db = await this.#open();
    const tx = db.transaction(all, 'readwrite', { durability: 'relaxed' });
    const done = new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onerror = tx.onabort = () => reject(tx.error ?? new Error('IndexedDB'));
    });
    done.catch(() => {});
    try {
      const after = await this.#write(tx, changes);
      await done;
      return after;
    } catch (e) {
      // Half of a change is none.
      try {
        tx.abort();
      } catch {
        // It has ended already.
      }
      throw e;
    } finally {
      this.#texts.changed();
    }
  }

  async byCode(key: string): Promise<KeptItem | null> {
    const row = await asPromise((await this.#codes()).get(key) as IDBRequest<Row | undefined>);
    return row?.item ?? null;
  }

  async byIds(itemIds: readonly string[]): Promise<KeptItem[]> {
    const codes = await this.#codes();
    const rows = await Promise.all(itemIds.map((id) => asPromise(codes.get(idKey(id)) as IDBRequest<Row | undefined>)));
    return rows.flatMap((r) => r?.item ?? []);
  }

  async find(text: string, most: number): Promise<KeptItem[]> {
    const pieces = piecesOf(text);
    if (pieces.length === 0) return [];
    const found = new Map<number, KeptItem>();
    for (const row of await this.#beginning(codeKey(text), most)) found.set(row.no, row.item);
    for (const anywhere of [false, true]) {
      if (found.size >= most) break;
      for (const row of await this.#rows(await this.#texts.holding(pieces, anywhere))) found.set(row.no, row.item);
    }
    return [...found.values()].map((item) => ({ item, rank: rankOf(item, text, pieces) }))
      .sort((a, b) => a.rank - b.rank || (a.item.sku < b.item.sku ? -1 : 1)).slice(0, most).map((f) => f.item);
  }

  async #write(tx: IDBTransaction, changes: ItemChanges): Promise<ItemsKept> {
    const [items, texts, kept] = all.map((name) => tx.objectStore(name)) as [IDBObjectStore, IDBObjectStore, IDBObjectStore];
    if (changes.anew) [items, texts, kept].forEach((store) => store.clear());
    const before = await this.#kept(kept);
    const codes = items.index('codes');
    const numberOf = (id: string): Promise<number | undefined> => asPromise(codes.getKey(idKey(id)) as IDBRequest<number | undefined>);
    const [gone, known] = changes.anew
      ? [[], []]
      : await Promise.all([Promise.all(changes.gone.map(numberOf)), Promise.all(changes.items.map((c) => numberOf(c.item.itemId)))]);
    const left = gone.filter((no) => no !== undefined);
    for (const no of left) items.delete(no);

    let { next, count } = before;
    const written = new TextChanges();
    for (const no of left) written.takeOut(no);
    changes.items.forEach(({ item, spoken }, i) => {
      const no = known[i] ?? next++;
      if (known[i] === undefined) count++;
      else written.takeOut(no);
      items.put({ no, codes: [idKey(item.itemId), ...keysOf(item)], item } satisfies Row);
      written.put(no, lineOf(no, item, spoken));
    });
    await written.into(texts);
    const { cursor, taxes } = changes;
    const filled = before.filled || !changes.more;
    const after: Kept = { cursor, filled, count: count - left.length, next, taxes: taxes ?? before.taxes };
    await asPromise(kept.put(after, oneKept));
    return after;
  }

  #kept = async (store: IDBObjectStore): Promise<Kept> => (await asPromise(store.get(oneKept) as IDBRequest<Kept | undefined>)) ?? nothing;

  #codes = async (): Promise<IDBIndex> => (await this.#open()).transaction('items').objectStore('items').index('codes');

  /** With a code that begins so, by that code. */
  async #beginning(key: string, most: number): Promise<Row[]> {
    if (!key) return [];
    // A trade number is kept with its zeros in front, and is typed without.
    const keys = /^\d{2,13}$/.test(key) ? [key, ...['0', '00'].map((zeros) => zeros + key)] : [key];
    const codes = await this.#codes();
    const from = (k: string): Promise<Row[]> => asPromise(codes.getAll(IDBKeyRange.bound(k, `${k}\uffff`), most) as IDBRequest<Row[]>);
    return (await Promise.all(keys.map(from))).flat();
  }

  async #rows(numbers: readonly number[]): Promise<Row[]> {
    const items = (await this.#open()).transaction('items').objectStore('items');
    return (await Promise.all(numbers.map((no) => asPromise(items.get(no) as IDBRequest<Row | undefined>)))).flatMap((r) => r ?? []);
  }

  #open(): Promise<IDBDatabase> {
    this.#opening ??= (async () => {
      const request = this.factory().open('monolith-items', 1);
      request.onupgradeneeded = () => {
        const db = request.result;
        db.createObjectStore('items', { keyPath: 'no' }).createIndex('codes', 'codes', { multiEntry: true });
        db.createObjectStore('texts');
        db.createObjectStore('kept');
      };
      const db = await asPromise(request);
      db.onversionchange = () => db.close();
      return db;
    })();
    this.#opening.catch(() => (this.#opening = null));
    return this.#opening;
  }
}
