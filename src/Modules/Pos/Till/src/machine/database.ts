/** The browser's own database of this machine: what stands in it survives a power cut. */

export const tickets = 'tickets';
export const kept = 'kept';

let opening: Promise<IDBDatabase> | null = null;

export const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** Rejects where there is none, as in some private windows. */
export function openDatabase(): Promise<IDBDatabase> {
  opening ??= (async () => {
    const request = indexedDB.open('monolith-till', 2);
    request.onupgradeneeded = () => {
      const there = request.result.objectStoreNames;
      if (!there.contains(tickets)) request.result.createObjectStore(tickets, { keyPath: 'ticketId' });
      if (!there.contains(kept)) request.result.createObjectStore(kept);
    };
    const db = await asPromise(request);
    // Another page with a newer till wants to change it.
    db.onversionchange = () => db.close();
    return db;
  })();
  return opening;
}

/** Strict: the browser may not answer before the disk has it. A shop loses power. */
export function write(
  db: IDBDatabase, name: string, change: (store: IDBObjectStore) => void, durability: IDBTransactionDurability = 'strict',
): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction(name, 'readwrite', { durability });
    tx.oncomplete = () => resolve();
    tx.onerror = tx.onabort = () => reject(tx.error ?? new Error('IndexedDB'));
    change(tx.objectStore(name));
  });
}

/** Texts by name, on the disk when it says so. */
export interface Disk {
  get(name: string): Promise<string | null>;
  put(name: string, text: string): Promise<void>;
}

export const disk: Disk = {
  get: async (name) => {
    const db = await openDatabase();
    return ((await asPromise(db.transaction(kept).objectStore(kept).get(name) as IDBRequest<string | undefined>)) ?? null);
  },
  put: async (name, text) => write(await openDatabase(), kept, (s) => s.put(text, name)),
};

/** A key that this machine made and nobody can read, not even the till: what is marked with it is of no use elsewhere. */
export async function machineKey(): Promise<CryptoKey> {
  const db = await openDatabase();
  const there = await asPromise(db.transaction(kept).objectStore(kept).get('key') as IDBRequest<CryptoKey | undefined>);
  if (there) return there;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  await write(db, kept, (s) => s.put(made, 'key'));
  return made;
}
