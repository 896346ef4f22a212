import { describe, expect, it } from 'vitest';
import { rate } from '../src/domain/exact';
import { gone, problem } from './support/shop';
import { money, ready, settled } from './support/till';

describe('Before somebody pays', () => {
  it('the server looks at the lines, and a price that changed is told first', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.objection = problem(400, 'pos.price-expired', '', { sku: '1001', price: '2.50' });
    c.shop.catalogue.set('1001', { ...c.shop.catalogue.get('1001')!, unitPrice: money('2.50') });
    c.till.toPay();
    expect(c.state.screen).toBe('pay');
    await settled();
    expect([c.state.screen, c.state.problem?.code, c.total]).toEqual(['sell', 'pos.price-expired', '2.50']);
    expect(c.shop.checked[0]).toMatchObject({ shiftId: 'shift-1', cashier: { name: 'Ann' }, lines: [{ amount: '2.00', tax: { rate: '20' } }] });
  });

  it('once money was taken nothing is said any more, and no answer changes nothing', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.objection = problem(400, 'pos.price-expired');
    c.till.toPay();
    c.till.tender('cash', money('1'));
    await settled();
    expect([c.state.screen, c.state.problem]).toEqual(['pay', null]);
    c.till.dropTender(0);
    c.shop.objection = gone();
    c.till.backToSale();
    c.till.toPay();
    await settled();
    expect([c.state.screen, c.state.problem]).toEqual(['pay', null]);
  });

  it('a shift that was closed elsewhere is told, and the sale waits for the next one', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.objection = problem(409, 'pos.shift-closed');
    c.shop.registers[0]!.openShiftId = null;
    c.till.toPay();
    await settled();
    expect([c.state.screen, c.state.problem?.code, c.lines]).toEqual(['openShift', 'pos.shift-closed', ['1 x 1001 = 2.00']]);
  });

  it('a sale into another\'s shift needs a word', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.objection = problem(403, 'pos.not-your-shift');
    c.till.toPay();
    await settled();
    c.shop.objection = null;
    expect([c.state.screen, c.state.panel.at, c.state.problem?.code]).toEqual(['sell', 'override', 'pos.not-your-shift']);
    await c.till.allow({ user: 'mia', pin: '9999' });
    await settled();
    await c.machine.clock.pass(1);
    expect([c.state.screen, c.shop.overrides[0]?.permission]).toEqual(['pay', 'pos.sell-in-others-shift']);
  });

  it('a right that the server misses is asked for', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.objection = problem(403, 'pos.beyond-limit', '', { name: 'Ann', limit: '5 %' });
    c.till.setDiscount('line', { kind: 'percent', rate: rate('10'), reason: 'Goodwill' });
    c.till.toPay();
    await settled();
    expect([c.state.screen, c.state.panel.at]).toEqual(['sell', 'override']);
  });
});
