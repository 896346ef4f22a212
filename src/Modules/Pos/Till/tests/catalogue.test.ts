import { describe, expect, it } from 'vitest';
import { money } from '../src/domain/exact';
import { problem } from './support/shop';
import { ready, settled, type Counter } from './support/till';

/** At a till that has all items. */
async function filled(): Promise<Counter> {
  const c = await ready();
  c.shop.feeding = true;
  c.till.keepAsking();
  await c.machine.clock.pass(2_100);
  c.shop.asked.length = 0;
  return c;
}

const lookups = (c: Counter): string[] => c.shop.asked.filter((a) => a.startsWith('lookup') || a.startsWith('search'));

describe('A till that has all items', () => {
  it('sells without asking the server', async () => {
    const c = await filled();
    await c.scan('1001');
    await c.scan('1002');
    expect([c.lines, lookups(c), c.state.items]).toEqual([
      ['1 x 1001 = 2.00', '1 x 1002 = 4.00'], [], { filled: true, count: 5, failed: false },
    ]);
  });

  it('sells without the server what it has never sold', async () => {
    const c = await filled();
    c.shop.down = true;
    await c.machine.clock.pass(4_100);
    await c.scan('1002');
    expect([c.lines, c.missed]).toEqual([['1 x 1002 = 4.00'], []]);
  });

  it('says without the server that nothing has a code', async () => {
    const c = await filled();
    c.shop.down = true;
    await c.machine.clock.pass(4_100);
    await c.scan('9999');
    expect([c.missed, c.state.missed[0]?.problem.code]).toEqual([['9999'], 'pos.unknown-barcode']);
  });

  it('asks the server for a code that it doesn\'t have: it may be a moment old', async () => {
    const c = await filled();
    await c.scan('9999');
    expect([c.missed, lookups(c)]).toEqual([['9999'], ['lookup 9999']]);
  });

  it('finds by a part of the name without the server', async () => {
    const c = await filled();
    c.shop.down = true;
    c.till.type('gree');
    await c.machine.clock.pass(200);
    await settled();
    expect(c.state.found?.items.map((i) => i.sku)).toEqual(['1002']);
  });

  it('finds by a part of a barcode, four figures and more', async () => {
    const c = await filled();
    c.shop.catalogue.set('1001', { ...c.shop.catalogue.get('1001')!, barcodes: ['6901234500370'] });
    c.shop.told();
    await c.machine.clock.pass(4_100);
    for (const [typed, found] of [['690', null], ['6901', ['1001']]] as const) {
      c.till.type(typed);
      await c.machine.clock.pass(200);
      expect([typed, c.state.found?.items.map((i) => i.sku) ?? null]).toEqual([typed, found]);
    }
    expect(lookups(c)).toEqual([]);
  });

  it('has a new price within five seconds, on the quick keys too', async () => {
    const c = await filled();
    c.shop.catalogue.set('1001', { ...c.shop.catalogue.get('1001')!, unitPrice: money('2.50') });
    c.shop.told();
    await c.machine.clock.pass(4_100);
    await c.scan('1001');
    expect([c.lines, c.state.config?.quickKeys[0]?.unitPrice]).toEqual([['1 x 1001 = 2.50'], money('2.50')]);
  });

  it('asks for the price itself where the server says that it changed', async () => {
    const c = await filled();
    await c.scan('1001');
    c.shop.catalogue.set('1001', { ...c.shop.catalogue.get('1001')!, unitPrice: money('2.50') });
    c.shop.objection = problem(409, 'pos.price-expired');
    c.till.toPay();
    await settled();
    await settled();
    expect([c.lines, c.state.screen, lookups(c)]).toEqual([['1 x 1001 = 2.50'], 'sell', ['lookup 1001']]);
  });

  it('keeps them when it is loaded again without the server', async () => {
    const c = await filled();
    await c.machine.clock.pass(2_100);
    c.shop.down = true;
    await c.reload();
    await c.scan('1003');
    expect(c.lines).toEqual(['1 x 1003 = 3.00']);
  });

  it('that has no room for them asks the server as before', async () => {
    const c = await ready();
    c.shop.feeding = true;
    c.machine.items.full = true;
    c.till.keepAsking();
    await c.machine.clock.pass(2_100);
    await c.scan('1002');
    expect([c.lines, lookups(c), c.state.items.failed]).toEqual([['1 x 1002 = 4.00'], ['lookup 1002'], true]);
  });

  it('shows what lies in the shop when it is told', async () => {
    const c = await filled();
    await c.scan('1001');
    expect(c.state.stock).toEqual({});
    await c.machine.clock.pass(400);
    expect([Object.keys(c.state.stock), c.shop.stockAsked]).toEqual([['id-1001'], ['id-1001']]);
  });
});
