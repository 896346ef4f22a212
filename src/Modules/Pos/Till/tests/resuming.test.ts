import { describe, expect, it } from 'vitest';
import { ready, settled, type Counter } from './support/till';

/** The page is loaded again while the server is away. */
const withoutServer = async (c: Counter): Promise<void> => {
  await c.machine.clock.pass(2_000);
  c.shop.down = true;
  await c.reload();
};

describe('A till that is opened without the server', () => {
  it('goes on selling what it knows, and sends it when the server is back', async () => {
    const c = await ready();
    await c.scan('1002');
    await c.pay('cash', '4');
    c.till.nextSale();
    await withoutServer(c);
    expect([c.state.screen, c.state.online, c.state.config?.actor.name, c.state.shiftId]).toEqual(['sell', false, 'Ann', 'shift-1']);
    await c.scan('1002');
    await c.scan('1001');
    expect(c.lines).toEqual(['1 x 1002 = 4.00', '1 x 1001 = 2.00']);
    await c.pay('cash', '6');
    expect(c.state.screen).toBe('done');
    c.shop.down = false;
    await c.till.look();
    await c.machine.clock.pass(60_000);
    expect([c.sold, c.made]).toEqual([['1 x 1002: 4.00', '1 x 1002, 1 x 1001: 6.00'], ['K1-000001 by Ann', 'K1-000002 by Ann']]);
  });

  it('gives no number twice, even where the machine has forgotten how far it had come', async () => {
    const c = await ready();
    for (let sale = 0; sale < 3; sale++) {
      if (sale === 1) await c.machine.clock.pass(2_000);
      c.shop.down = sale > 0;
      await c.scan('1002');
      await c.pay('cash', '4');
      c.till.nextSale();
    }
    c.machine.numbers.clear();
    await c.reload();
    await c.scan('1002');
    await c.pay('cash', '4');
    c.shop.down = false;
    await c.till.look();
    await c.machine.clock.pass(60_000);
    expect(c.made).toEqual([1, 2, 3, 4].map((n) => `K1-00000${n} by Ann`));
  });

  it('keeps the basket that lay there', async () => {
    const c = await ready();
    await c.type('3*1001');
    await withoutServer(c);
    expect(c.lines).toEqual(['3 x 1001 = 6.00']);
  });

  it('stays shut where somebody signed out', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.machine.clock.pass(2_000);
    await c.till.signOut();
    await settled();
    c.shop.down = true;
    await c.reload();
    expect([c.state.screen, c.state.config, c.machine.storage.getItem('till.shop')]).toEqual(['setUp', null, null]);
  });

  it('says that the server is away where the shift was closed, or what it knows is of yesterday', async () => {
    const c = await ready();
    await c.till.closeShift([{ kind: 'cash', amount: 0n }]);
    await withoutServer(c);
    expect([c.state.screen, c.state.problem?.code]).toEqual(['setUp', 'till.no-connection']);

    const d = await ready();
    await d.machine.clock.pass(2_000);
    await d.machine.clock.pass(17 * 60 * 60_000);
    d.machine.clock.wrongBy = 17 * 60 * 60_000;
    d.shop.down = true;
    await d.reload();
    expect(d.state.screen).toBe('setUp');
  });
});
