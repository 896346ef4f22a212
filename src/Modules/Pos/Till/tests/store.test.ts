import { describe, expect, it } from 'vitest';
import { firstState } from '../src/app/state';
import { Store } from '../src/app/store';
import { LocalOutbox } from '../src/machine/outbox';
import { BrowserSaleStorage } from '../src/machine/saleStorage';
import { FakeClock, FakeStorage, settled } from './support/machine';
import { money, ready } from './support/till';

const first = () => firstState('t', { language: 'en', theme: 'auto', sound: true, lastCashier: null, cashiers: [] });

describe('The store', () => {
  it('tells several changes of one turn once, and nobody who has left', async () => {
    const store = new Store(first());
    let told = 0;
    const leave = store.watch(() => told++);
    store.set({ entry: 'a' });
    store.change((s) => ({ ...s, entry: s.entry + 'b' }));
    expect([store.state.entry, told]).toEqual(['ab', 0]);
    await settled();
    expect(told).toBe(1);
    leave();
    store.set({ entry: '' });
    await settled();
    expect(told).toBe(1);
  });

  it('never changes a state that somebody has in hand', () => {
    const before = first();
    const store = new Store(before);
    store.set({ entry: 'a' });
    expect([before.entry, store.state === before]).toEqual(['', false]);
  });
});

describe('What the machine keeps', () => {
  it('of a sale comes back exact, figure by figure', async () => {
    const c = await ready();
    await c.type('3*1001');
    await c.scan('999');
    const { basket, tenders, missed, standing } = c.state;
    const kept = await new BrowserSaleStorage(() => c.machine.storage, c.machine.clock).load();
    expect(kept).toEqual({ basket, tenders, missed, standing });
  });

  it('and cannot be read is no sale', async () => {
    const storage = new FakeStorage();
    const sales = new BrowserSaleStorage(() => storage, new FakeClock());
    for (const bad of ['{', '{"at":0}', '{"at":0,"sale":{"tenders":[],"basket":{"lines":[{"quantity":1,"unitPrice":2}]}}}']) {
      storage.setItem('till.sale', bad);
      expect(await sales.load()).toBeNull();
    }
  });

  it('nowhere to keep anything costs nothing but the memory', async () => {
    const none = (): Storage => {
      throw new Error('blocked');
    };
    const sales = new BrowserSaleStorage(none, new FakeClock());
    sales.save({ basket: { ticketId: 't', lines: [], discount: null, number: null, lent: [] }, tenders: [], missed: [], standing: null });
    expect(await sales.load()).toBeNull();
  });

  it('of a sale is what was written last, also where a power cut took back what the browser had not written', async () => {
    const c = await ready();
    const texts = new Map<string, string>();
    const disk = {
      get: async (name: string) => texts.get(name) ?? null,
      put: async (name: string, text: string) => void texts.set(name, text),
    };
    const sales = () => new BrowserSaleStorage(() => c.machine.storage, c.machine.clock, disk);
    const first = sales();
    await c.type('3*1001');
    const old = new Map(c.machine.storage.map);
    c.till.toPay();
    c.till.tender('card', money('5'));
    await c.machine.clock.pass(10);
    const { basket, tenders, missed, standing } = c.state;
    first.save({ basket, tenders, missed, standing });
    await settled();
    c.machine.storage.map.clear();
    for (const [name, text] of old) c.machine.storage.map.set(name, text);
    expect((await sales().load())?.tenders).toEqual(tenders);
    // And a sale that is over stays over.
    await c.machine.clock.pass(10);
    first.save({ basket: { ...basket, lines: [] }, tenders: [], missed: [], standing: null });
    await settled();
    for (const [name, text] of old) c.machine.storage.map.set(name, text);
    expect(await sales().load()).toBeNull();
  });

  it('of tickets is oldest first, also without a database', async () => {
    const outbox = new LocalOutbox(new FakeStorage());
    const waiting = (ticketId: string, keptAt: number) => ({ ticketId, keptAt, body: {} as never, sale: '', attempts: 0, refused: null });
    await outbox.put(waiting('b', 2));
    await outbox.put(waiting('a', 1));
    await outbox.put({ ...waiting('b', 2), attempts: 1 });
    expect((await outbox.all()).map((t) => [t.ticketId, t.attempts])).toEqual([['a', 0], ['b', 1]]);
    await outbox.remove(['a']);
    expect((await outbox.all()).map((t) => t.ticketId)).toEqual(['b']);
  });
});
