import { describe, expect, it } from 'vitest';
import { ready, settled } from './support/till';

describe('A count that pauses sales', () => {
  it('lets no new sale begin, says which count it is, and the sale that was begun is finished', async () => {
    const c = await ready();
    c.till.keepAsking();
    await settled();
    await c.scan('1001');
    c.shop.paused = 'CT-000007';
    await c.machine.clock.pass(12_500);
    expect(c.state.paused).toBe('CT-000007');
    await c.scan('1001');
    await c.pay('cash', '10');
    expect(c.sold.length).toBe(1);

    await c.scan('1001');
    expect(c.lines).toEqual([]);
    expect(c.missed).toEqual(['1001']);
    expect(c.state.missed[0]!.problem.args['number']).toBe('CT-000007');
    c.shop.paused = null;
    await c.machine.clock.pass(12_500);
    await c.scan('1001');
    expect(c.lines.length).toBe(1);
  });

  it('is over where the server is away: nobody could say that it ended', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.pay('cash', '10');
    c.till.keepAsking();
    c.shop.paused = 'CT-000007';
    await c.machine.clock.pass(12_500);
    c.shop.down = true;
    await c.machine.clock.pass(12_500);
    await c.scan('1001');
    expect(c.lines.length).toBe(1);
  });
});
