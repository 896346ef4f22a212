import { describe, expect, it } from 'vitest';
import { money } from '../src/domain/exact';
import { ready, settled } from './support/till';

describe('The online sign', () => {
  it('tells the truth within five seconds, both ways', async () => {
    const c = await ready();
    c.till.keepAsking();
    await settled();
    c.shop.down = true;
    await c.machine.clock.pass(3_000);
    expect(c.state.online).toBe(false);
    c.shop.down = false;
    await c.machine.clock.pass(3_000);
    expect(c.state.online).toBe(true);
  });

  it('sends what waits as soon as the server is back', async () => {
    const c = await ready();
    c.till.keepAsking();
    await c.scan('1001');
    c.shop.down = true;
    await c.pay('cash', '2');
    await c.machine.clock.pass(60_000);
    c.shop.down = false;
    await c.machine.clock.pass(2_500);
    expect([c.sold.length, c.state.link.waiting]).toEqual([1, 0]);
  });

  it('starts a till that could not begin', async () => {
    const c = await ready();
    c.shop.down = true;
    await c.reload();
    expect(c.state.screen).toBe('setUp');
    c.till.keepAsking();
    await settled();
    c.shop.down = false;
    await c.machine.clock.pass(5_000);
    expect(c.state.screen).toBe('sell');
  });
});

describe('A till without a server', () => {
  it('goes on selling what it has sold before, at the price it had', async () => {
    const c = await ready();
    await c.scan('1003');
    c.shop.down = true;
    await c.scan('1003');
    await c.scan('1001');
    await c.scan('1002');
    expect([c.lines, c.missed]).toEqual([['2 x 1003 = 6.00', '1 x 1001 = 2.00'], ['1002']]);
    c.till.forgetMissed('1002');
    c.till.toPay();
    c.till.tender('cash', money('8'));
    await settled();
    expect(c.state.screen).toBe('done');
  });

  it('doesn\'t wait long for what it doesn\'t know either', async () => {
    const c = await ready();
    c.till.keepAsking();
    c.shop.down = true;
    await c.machine.clock.pass(3_000);
    c.shop.stall();
    const scan = c.scan('1003');
    await c.machine.clock.pass(1_000);
    await scan;
    expect([c.missed, c.state.missed[0]?.problem.code, c.state.lookingUp]).toEqual([['1003'], 'till.no-connection', []]);
    c.shop.answer();
  });

  it('doesn\'t wait for one that hangs', async () => {
    const c = await ready();
    c.shop.stall();
    const scan = c.scan('1001');
    await c.machine.clock.pass(1_000);
    await scan;
    expect(c.lines).toEqual(['1 x 1001 = 2.00']);
    c.shop.answer();
  });
});
