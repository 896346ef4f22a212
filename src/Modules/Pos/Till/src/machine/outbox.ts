import type { Outbox, Waiting } from '../app/ports';
import { asPromise, openDatabase, tickets, write } from './database';

class IndexedOutbox implements Outbox {
  constructor(private readonly db: IDBDatabase) {}

  put = (ticket: Waiting): Promise<void> => write(this.db, tickets, (s) => s.put(ticket));

  remove = (ticketIds: readonly string[]): Promise<void> =>
    write(this.db, tickets, (s) => ticketIds.forEach((id) => s.delete(id)), 'relaxed');

  async all(): Promise<Waiting[]> {
    const rows = await asPromise(this.db.transaction(tickets).objectStore(tickets).getAll() as IDBRequest<Waiting[]>);
    return rows.sort((a, b) => a.keptAt - b.keptAt);
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

  async remove(ticketIds: readonly string[]): Promise<void> {
    this.storage.setItem(this.#key, JSON.stringify((await this.all()).filter((t) => !ticketIds.includes(t.ticketId))));
  }

  async all(): Promise<Waiting[]> {
    const rows = JSON.parse(this.storage.getItem(this.#key) ?? '[]') as Waiting[];
    return rows.sort((a, b) => a.keptAt - b.keptAt);
  }
}

async function open(): Promise<Outbox> {
  try {
    return new IndexedOutbox(await openDatabase());
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
    remove: async (ticketIds) => (await opened()).remove(ticketIds),
    all: async () => (await opened()).all(),
  };
}
