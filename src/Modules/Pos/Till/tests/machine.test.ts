import { describe, expect, it } from 'vitest';
import { isBetweenSales } from '../src/app/selectors';
import { Counter, ready, settled } from './support/till';

describe('The machine', () => {
  it('says where the browser may delete what the till keeps', async () => {
    const c = new Counter();
    c.machine.lasting = false;
    await c.till.start();
    await settled();
    expect(c.state.lasting).toBe(false);
    expect((await ready()).state.lasting).toBe(true);
  });

  it('may be loaded anew between sales only', async () => {
    const c = await ready();
    expect(isBetweenSales(c.state)).toBe(true);
    c.till.type('12');
    expect(isBetweenSales(c.state)).toBe(false);
    c.till.type('');
    await c.scan('1001');
    expect(isBetweenSales(c.state)).toBe(false);
    c.till.toPay();
    expect(isBetweenSales(c.state)).toBe(false);
    c.till.backToSale();
    await c.pay('cash', '2');
    expect(isBetweenSales(c.state)).toBe(false);
    c.till.nextSale();
    expect(isBetweenSales(c.state)).toBe(true);
    await c.scan('9999');
    expect(isBetweenSales(c.state)).toBe(false);
  });
});
