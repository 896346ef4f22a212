import { describe, expect, it } from 'vitest';
import { ready, settled } from './support/till';

describe('A code that was not sold', () => {
  it('for lack of the server is tried again by one touch', async () => {
    const c = await ready();
    c.shop.down = true;
    await c.scan('1003');
    expect([c.missed, c.till.canTryAgain(c.state.missed[0]!.problem)]).toEqual([['1003'], true]);
    c.shop.down = false;
    c.till.tryAgain('1003');
    await settled();
    expect([c.missed, c.lines]).toEqual([[], ['1 x 1003 = 3.00']]);
  });

  it('scanned several times counts as several, and all of them are tried again', async () => {
    const c = await ready();
    c.shop.down = true;
    await c.scan('1003');
    await c.scan('1003');
    expect(c.state.missed.map((m) => [m.code, m.times])).toEqual([['1003', 2]]);
    c.till.tryAgain('1003');
    await settled();
    expect(c.state.missed.map((m) => [m.code, m.times])).toEqual([['1003', 2]]);
    c.shop.down = false;
    await c.scan('1003');
    expect([c.state.missed.map((m) => m.times), c.lines]).toEqual([[1], ['1 x 1003 = 3.00']]);
    c.till.tryAgain('1003');
    await settled();
    expect([c.missed, c.lines]).toEqual([[], ['2 x 1003 = 6.00']]);
  });

  it('that no item has is not', async () => {
    const c = await ready();
    await c.scan('9999');
    expect([c.till.canTryAgain(c.state.missed[0]!.problem), c.till.isReceipt('9999', c.state.missed[0]!.problem)]).toEqual([false, false]);
  });

  it('but is a receipt\'s number leads to the return', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.pay('cash', '2');
    c.till.nextSale();
    await c.scan('K1-000001');
    const [missed] = c.state.missed;
    expect(c.till.isReceipt(missed!.code, missed!.problem)).toBe(true);
    await c.till.returnBy(missed!.code);
    expect([c.state.screen, c.state.returning.ticket?.number, c.missed]).toEqual(['return', 'K1-000001', []]);
  });
});

describe('Who allows it', () => {
  it('is asked of the server: a cashier who may not isn\'t offered', async () => {
    const c = await ready();
    await c.till.askForLenders({ permission: 'pos.discount', percent: 500_000n, amount: 10_000n });
    expect(c.state.lenders?.map((l) => l.name)).toEqual(['Mia']);
  });

  it('is whom this machine knows where nobody answers', async () => {
    const c = await ready();
    c.machine.settings.cashiers = c.shop.people;
    c.shop.down = true;
    await c.till.askForLenders({ permission: 'pos.return', percent: null, amount: null });
    expect(c.state.lenders?.length).toBe(3);
  });
});
