import type { Clock, MachineSettings, Outbox, Ports, Waiting } from '../../src/app/ports';
import { KeptOpenings } from '../../src/app/openings';
import { Sender } from '../../src/app/sender';
import { DiskOpenings } from '../../src/machine/openings';
import { DiskHeld } from '../../src/machine/held';
import { BrowserMemory } from '../../src/machine/memory';
import { MachineProofs } from '../../src/machine/proofs';
import { BrowserVoids } from '../../src/machine/voids';
import { BrowserSaleStorage } from '../../src/machine/saleStorage';
import { FakeItems } from './catalogue';
import type { FakeShop } from './shop';

/** Time that passes when a test says so. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 22, 9);
  #timers: { at: number; run: () => void }[] = [];

  /** What the machine's clock shows beside the right time. */
  wrongBy = 0;

  now = (): number => this.#now + this.wrongBy;
  ticks = (): number => this.#now;
  /** What time it is in the world. */
  right = (): number => this.#now;

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((t) => t !== timer));
  }

  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      await settled();
      const next = this.#timers.filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((t) => t !== next);
      this.#now = next.at;
      next.run();
    }
    this.#now = until;
  }
}

/** All that can happen without a timer has happened. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The browser's storage as a map. */
export class FakeStorage implements Storage {
  [name: string]: unknown;
  readonly map = new Map<string, string>();

  get length(): number {
    return this.map.size;
  }
  clear = (): void => this.map.clear();
  key = (index: number): string | null => [...this.map.keys()][index] ?? null;
  getItem = (key: string): string | null => this.map.get(key) ?? null;
  removeItem = (key: string): void => void this.map.delete(key);
  setItem = (key: string, value: string): void => void this.map.set(key, value);
}

export class FakeOutbox implements Outbox {
  readonly rows = new Map<string, Waiting>();
  broken = false;
  /** A slow disk: what is put there stands only when this resolves. */
  disk: Promise<void> = Promise.resolve();

  async put(ticket: Waiting): Promise<void> {
    await this.disk;
    if (this.broken) throw new Error('the disk is full');
    this.rows.set(ticket.ticketId, structuredClone(ticket));
  }
  remove = async (ticketIds: readonly string[]): Promise<void> => ticketIds.forEach((id) => this.rows.delete(id));
  all = async (): Promise<Waiting[]> => [...this.rows.values()].sort((a, b) => a.keptAt - b.keptAt);
}

/** The machine at the counter: what it keeps outlives the page, and what it does can be looked up. */
export class FakeMachine {
  clock = new FakeClock();
  storage = new FakeStorage();
  outbox = new FakeOutbox();
  items = new FakeItems();
  texts = new Map<string, string>();
  disk = {
    get: (name: string) => Promise.resolve(this.texts.get(name) ?? null),
    put: async (name: string, text: string) => void this.texts.set(name, text),
  };
  key = crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  numbers = new Map<string, number>();
  settings: MachineSettings = {
    register: 'k1', language: 'en', cashier: null, sound: true, theme: 'auto', lock: 'open', shift: null, cashiers: [], clockOffset: null,
    nextNumber: (register) => this.numbers.get(register) ?? 0,
    keepNumber: (register, next) => void this.numbers.set(register, next),
  };
  /** Another page is the till. */
  taken = false;
  /** The browser promised never to delete what is kept. */
  lasting = true;
  gone: string[] = [];
  heard: string[] = [];
  spoken: string[] = [];
  printed = 0;

  ports(shop: FakeShop): Ports {
    const openings = new KeptOpenings(shop, new DiskOpenings(this.disk), this.outbox, this.settings);
    const hear = (sound: string) => (): void => void this.heard.push(sound);
    return {
      catalogue: shop, items: this.items, feed: shop, stock: shop, sessions: shop, shifts: shop, receipts: shop, checks: shop, heart: shop,
      owner: { claim: () => Promise.resolve(!this.taken), isFree: () => Promise.resolve(!this.taken) },
      tickets: new Sender(shop, this.outbox, this.clock, openings),
      openings,
      sale: new BrowserSaleStorage(() => this.storage, this.clock),
      held: new DiskHeld(this.disk),
      memory: new BrowserMemory(() => this.storage, this.clock),
      voids: new BrowserVoids(() => this.storage),
      proofs: new MachineProofs(this.disk, () => this.key, this.clock, 1),
      settings: this.settings,
      clock: this.clock,
      sounds: { good: hear('good'), bad: hear('bad'), paid: hear('paid') },
      page: {
        language: 'en', speak: (language) => void this.spoken.push(language), print: () => void this.printed++,
        keepsData: () => Promise.resolve(this.lasting), go: (address) => void this.gone.push(address),
      },
    };
  }
}
