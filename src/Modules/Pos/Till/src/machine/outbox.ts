import type { Outbox, Waiting } from '../app/ports';

const storeName = 'tickets';

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

class IndexedOutbox implements Outbox {
  constructor(private readonly db: IDBDatabase) {}

  put = (ticket: Waiting): Promise<void> => this.#write((s) => s.put(ticket));

  remove = (ticketId: string): Promise<void> => this.#write((s) => s.delete(ticketId));

  async all(): Promise<Waiting[]> {
    const rows = await asPromise(this.db.transaction(storeName).objectStore(storeName).getAll() as IDBRequest<Waiting[]>);
    return rows.sort((a, b) => a.keptAt - b.keptAt);
  }

  // Strict: the browser may not answer before the disk has it. A shop loses power.
  #write(change: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const tx = this.db.transaction(storeName, 'readwrite', { durability: 'strict' });
      tx.oncomplete = () => resolve();
      tx.onerror = tx.onabort = () => reject(tx.error ?? new Error('IndexedDB'));
      change(tx.objectStore(storeName));
    });
  }
}

/** Where there is no IndexedDB (some private windows) local storage does: as durable, only smaller. */
export class LocalOutbox implements Outbox {
  readonly #key = 'till.outbox';

  constructor(private readonly storage: Storage) {}

  async put(ticket: Waiting): Promise<void> {
    const others = (await this.all()).filter((t) => t.ticketId !== ticket.ticketId);
    this.storage.setItem(this.#key, JSON.stringify([...others, ticket]));
  }

  async remove(ticketId: string): Promise<void> {
    this.storage.setItem(this.#key, JSON.stringify((await this.all()).filter((t) => t.ticketId !== ticketId)));
  }

  async all(): Promise<Waiting[]> {
    const rows = JSON.parse(this.storage.getItem(this.#key) ?? '[]') as Waiting[];
    return rows.sort((a, b) => a.keptAt - b.keptAt);
  }
}

async function open(): Promise<Outbox> {
  try {
    const request = indexedDB.open('monolith-till', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'ticketId' });
    const db = await asPromise(request);
    void navigator.storage?.persist?.();
    return new IndexedOutbox(db);
  } catch {
    return new LocalOutbox(localStorage);
  }
}

/** The outbox of this machine, opened by the first who asks. */
export function openOutbox(): Outbox {
  let opening: Promise<Outbox> | null = null;
  const opened = (): Promise<Outbox> => (opening ??= open());
  return {
    put: async (ticket) => (await opened()).put(ticket),
    remove: async (ticketId) => (await opened()).remove(ticketId),
    all: async () => (await opened()).all(),
  };
}
