import type { TicketBody } from '../domain/ticket';

/** A paid ticket that the server has not answered for yet. Written before the first attempt, removed by the answer. */
export interface Waiting {
  ticketId: string;
  body: TicketBody;
  /** The sale as it was, for the cashier to open again if the server refuses it. */
  sale: string;
  keptAt: number;
  attempts: number;
  /** Set where the server said no: not sent again by itself. */
  refused: { code: string; title: string; args: Record<string, string> } | null;
}

/** Tickets on their way, oldest first. */
export interface Outbox {
  put(ticket: Waiting): Promise<void>;
  remove(ticketId: string): Promise<void>;
  all(): Promise<Waiting[]>;
}

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
class LocalOutbox implements Outbox {
  readonly #key = 'till.outbox';

  async put(ticket: Waiting): Promise<void> {
    const others = (await this.all()).filter((t) => t.ticketId !== ticket.ticketId);
    localStorage.setItem(this.#key, JSON.stringify([...others, ticket]));
  }

  async remove(ticketId: string): Promise<void> {
    localStorage.setItem(this.#key, JSON.stringify((await this.all()).filter((t) => t.ticketId !== ticketId)));
  }

  async all(): Promise<Waiting[]> {
    const rows = JSON.parse(localStorage.getItem(this.#key) ?? '[]') as Waiting[];
    return rows.sort((a, b) => a.keptAt - b.keptAt);
  }
}

export async function openOutbox(): Promise<Outbox> {
  try {
    const request = indexedDB.open('monolith-till', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'ticketId' });
    const db = await asPromise(request);
    void navigator.storage?.persist?.();
    return new IndexedOutbox(db);
  } catch {
    return new LocalOutbox();
  }
}
